import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import type { Coverage, NotRead } from '../../../domain/audit/types'
import { useFormat } from '../../../ui/format'
import { Status } from '../../../ui/Status'

/** What the snapshot lacks and why; nobody is left to believe that it is whole. */
export function CoverageNotice({ coverage }: { coverage: Coverage }) {
  const { t } = useTranslation('audit')
  const format = useFormat()
  const line = ({ what, why, count, asOf }: NotRead): string => {
    const told = {
      what:
        count === undefined
          ? t(`what.${what}`)
          : t('coverage.counted', { what: t(`what.${what}`), number: format.number(count) }),
      why: t(`why.${why}`),
    }
    return asOf === undefined
      ? t('coverage.line', told)
      : t('coverage.lineAsOf', { ...told, at: format.dateTime(asOf) })
  }
  const { complete, notRead } = coverage
  return (
    <Box sx={{ display: 'grid', gap: 0.5, fontSize: '0.8125rem' }}>
      <Status tone={complete ? 'good' : 'warning'}>
        {complete ? t('coverage.complete') : t('coverage.incomplete')}
      </Status>
      {notRead.length > 0 && (
        <Box component="ul" sx={{ m: 0, pl: 4 }}>
          {notRead.map((one) => (
            <li key={`${one.what} ${one.why}`}>{line(one)}</li>
          ))}
        </Box>
      )}
    </Box>
  )
}
