import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import type { AuditMatch } from '../../../domain/audit/report'
import { useFormat } from '../../../ui/format'

/** How much the filter found, out of how much. */
export function MatchCount({ match, filtered }: { match: AuditMatch | null; filtered: boolean }) {
  const { t } = useTranslation('audit')
  const format = useFormat()
  if (!match) return <Box role="status" />
  const { rows, principals, totalRows, totalPrincipals } = match
  return (
    <Box role="status" sx={{ color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
      {filtered
        ? t('table.found', {
            rows: format.number(rows),
            totalRows: format.number(totalRows),
            principals: format.number(principals),
            totalPrincipals: format.number(totalPrincipals),
          })
        : t('table.all', { rows: format.number(totalRows), principals: format.number(totalPrincipals) })}
    </Box>
  )
}
