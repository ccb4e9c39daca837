import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import type { AuthType } from '../../domain/connectors/types'
import { Identifier } from '../../ui/Identifier'

const ROW = { fontSize: '0.875rem', '& p': { fontSize: 'inherit' } }

/** A property of the vendor's form that has to be set before its fields mean what they mean here. */
export function SetBefore({ setBefore }: { setBefore: NonNullable<AuthType['setBefore']> }) {
  const { t } = useTranslation('connect')
  return (
    <Box sx={ROW}>
      <Typography>{t('setBefore.what')}</Typography>
      <Box component="span" lang="en" sx={{ fontWeight: 600 }}>
        {setBefore.label}
      </Box>
      {' = '}
      <Identifier value={setBefore.value} what={setBefore.label} />
    </Box>
  )
}

/** Fields of the vendor's form that stay empty, and why: no field of ours asks for a person's password. */
export function LeaveEmpty({ labels }: { labels: readonly string[] }) {
  const { t } = useTranslation('connect')
  return (
    <Box sx={ROW}>
      {labels.map((label) => (
        <Box key={label} sx={{ display: 'flex', gap: 1, minHeight: 28, alignItems: 'center' }}>
          <Box component="span" lang="en" sx={{ fontWeight: 600 }}>
            {label}
          </Box>
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {t('sheet.empty')}
          </Box>
        </Box>
      ))}
      <Typography sx={{ color: 'text.secondary' }}>{t('leaveEmpty.why')}</Typography>
    </Box>
  )
}
