import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { RevokeWhat } from '../../../domain/audit/api'
import type { AuditMatch, AuditQuery } from '../../../domain/audit/report'
import type { Audit } from '../../../graph/audit/protocol'
import { useFormat } from '../../../ui/format'
import { RevokeAction } from '../revoke/RevokeAction'
import { MatchCount } from './MatchCount'

/** How much is found, and once rows are chosen: how many, and what can be done with them. */
export const SelectionBar = memo(function SelectionBar({
  audit,
  selection,
  viewId,
  lost,
  match,
  query,
  said,
  onCopy,
  onAll,
  onClear,
}: {
  audit: Audit
  /** Numbers of the rows that are chosen. */
  selection: readonly number[]
  /** An answer that they were chosen from. */
  viewId: number
  /** Rows were chosen, and others came. */
  lost: boolean
  match: AuditMatch | null
  query: AuditQuery
  /** What was copied, in words. */
  said: string
  onCopy(): void
  onAll(): void
  onClear(): void
}) {
  const { t } = useTranslation('audit')
  const format = useFormat()
  const count = selection.length
  const filtered = query.filter.trim() !== ''
  const shown: RevokeWhat | null = filtered && match && match.rows > 0 ? { of: 'query', query } : null
  return (
    <>
      {count === 0 && <MatchCount match={match} filtered={filtered} />}
      <Box
        role="group"
        aria-label={t('selection.label')}
        sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 0.5, alignItems: 'center' }}
      >
        <Box component="span" role="status" sx={{ fontWeight: 600 }}>
          {count > 0 && t('selection.count', { count, rows: format.number(count) })}
          {lost && t('selection.lost')}
          <span className={count > 0 ? 'visually-hidden' : undefined}> {said}</span>
        </Box>
        {count > 0 && (
          <Button size="small" onClick={onCopy}>
            {t('selection.copy')}
          </Button>
        )}
        {/* One for both, so that a revocation under way outlives the choice that it began with. */}
        <RevokeAction audit={audit} what={count > 0 ? { of: 'rows', rows: [...selection], viewId } : shown}>
          {t(count > 0 ? 'selection.revoke' : 'selection.revokeShown')}
        </RevokeAction>
        {count > 0 && (
          <Button size="small" onClick={onClear}>
            {t('selection.clear')}
          </Button>
        )}
        {match !== null && match.rows > 0 && count < match.rows && (
          <Button size="small" color="inherit" onClick={onAll}>
            {t('selection.all', { rows: format.number(match.rows) })}
          </Button>
        )}
      </Box>
    </>
  )
})
