import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { AuditMatch } from '../../../domain/audit/report'
import type { Audit } from '../../../graph/audit/protocol'
import { useFormat } from '../../../ui/format'
import { MatchCount } from './MatchCount'
import { RevokeButton } from './RevokeButton'

/** How much is found, and once rows are chosen: how many, and what can be done with them. */
export const SelectionBar = memo(function SelectionBar({
  audit,
  selection,
  match,
  filtered,
  said,
  onCopy,
  onAll,
  onClear,
}: {
  audit: Audit
  /** Numbers of the rows that are chosen. */
  selection: readonly number[]
  match: AuditMatch | null
  filtered: boolean
  /** What was copied, in words. */
  said: string
  onCopy(): void
  onAll(): void
  onClear(): void
}) {
  const { t } = useTranslation('audit')
  const format = useFormat()
  const count = selection.length
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
          <span className={count > 0 ? 'visually-hidden' : undefined}> {said}</span>
        </Box>
        {count > 0 && (
          <>
            <Button size="small" onClick={onCopy}>
              {t('selection.copy')}
            </Button>
            <RevokeButton audit={audit} selection={selection} />
            <Button size="small" onClick={onClear}>
              {t('selection.clear')}
            </Button>
          </>
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
