import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import type { AuditEstimate } from '../../../graph/audit/protocol'
import { useFormat } from '../../../ui/format'
import { useDuration } from './useDuration'

/** How much there is to read and how long that takes. `failed`: nobody can tell; null: not yet. */
export function EstimateText({ estimate }: { estimate: AuditEstimate | 'failed' | null }) {
  const { t } = useTranslation('audit')
  const format = useFormat()
  const duration = useDuration()
  const count = (key: 'applications' | 'principals' | 'grants', value: number | null) =>
    value === null ? [] : [t(`estimate.${key}`, { count: value, number: format.number(value) })]
  if (!estimate || estimate === 'failed')
    return (
      <Box role="status" sx={{ color: 'text.secondary' }}>
        {t(estimate ? 'estimate.failed' : 'estimate.pending')}
      </Box>
    )
  const { applications, principals, grants, requests, seconds } = estimate
  const sizes = [
    ...count('applications', applications),
    ...count('principals', principals),
    ...count('grants', grants),
  ]
  return (
    <Box role="status">
      {sizes.length > 0 && `${t('estimate.sizes', { list: format.list(sizes) })} `}
      {t('estimate.cost', {
        count: requests,
        requests: format.number(requests),
        duration: duration(seconds),
      })}
    </Box>
  )
}
