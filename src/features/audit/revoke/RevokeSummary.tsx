import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import type { RevokePlanned } from '../../../domain/audit/api'
import { LEFT_OUT_REASONS } from '../../../domain/audit/report'
import { useFormat } from '../../../ui/format'
import { Status } from '../../../ui/Status'

/** How much of the rows the plan revokes, and why the others stay. */
export function RevokeSummary({
  planned: { plan, grants, applications, leftOut },
}: {
  planned: RevokePlanned
}) {
  const { t } = useTranslation('audit')
  const format = useFormat()
  const left = plan.left ?? 0
  const reasons = LEFT_OUT_REASONS.flatMap((reason) => {
    const count = leftOut[reason] ?? 0
    return count > 0 ? [{ reason, count }] : []
  })
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      {plan.steps.length > 0 ? (
        <div>
          {t('revoke.carried', {
            count: grants,
            permissions: format.number(grants),
            applications: t('revoke.applications', {
              count: applications,
              number: format.number(applications),
            }),
          })}
        </div>
      ) : (
        <Status tone="neutral">{t('revoke.nothing')}</Status>
      )}
      {left > 0 && (
        <Status tone="warning">
          {t('revoke.left', {
            count: left,
            permissions: format.number(left),
            limit: format.number(plan.steps.length),
          })}
        </Status>
      )}
      {reasons.length > 0 && (
        <div>
          {t('revoke.stays')}
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {reasons.map(({ reason, count }) => (
              <li key={reason}>{t(`revoke.leftOut.${reason}`, { count, rows: format.number(count) })}</li>
            ))}
          </Box>
        </div>
      )}
    </Box>
  )
}
