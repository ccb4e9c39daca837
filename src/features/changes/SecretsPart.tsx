import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import type { ChangePlan } from '../../domain/changes/types'
import type { MadeSecret } from '../../ui/changeReview'
import { useFormat } from '../../ui/format'
import { Identifier } from '../../ui/Identifier'

/** The values of the client secrets that were made: shown here, once, and kept nowhere. */
export function SecretsPart({
  plan,
  secrets,
  copied,
  onCopied,
}: {
  plan: ChangePlan
  secrets: readonly MadeSecret[]
  copied: boolean
  onCopied: (copied: boolean) => void
}) {
  const { t } = useTranslation('changes')
  const format = useFormat()
  const nameOf = ({ stepId, keyId }: MadeSecret) => {
    const step = plan.steps.find((one) => one.id === stepId)
    return step?.kind === 'add-secret' ? step.displayName : keyId
  }
  return (
    <Alert severity="warning">
      <Typography component="h3" sx={{ fontWeight: 600, fontSize: '0.875rem' }}>
        {t('secret.title', { count: secrets.length })}
      </Typography>
      {t('secret.once')}
      <Box component="dl" sx={{ my: 1 }}>
        {secrets.map((secret) => (
          <Box key={secret.keyId}>
            <Box component="dt" sx={{ color: 'text.secondary' }}>
              {t('secret.name', { name: nameOf(secret), date: format.date(secret.endDateTime) })}
            </Box>
            <Box component="dd" data-secret sx={{ m: 0 }}>
              <Identifier value={secret.value} what={t('secret.value')} />
            </Box>
          </Box>
        ))}
      </Box>
      <FormControlLabel
        control={
          <Checkbox size="small" checked={copied} onChange={(event) => onCopied(event.target.checked)} />
        }
        label={t('secret.copied')}
      />
    </Alert>
  )
}
