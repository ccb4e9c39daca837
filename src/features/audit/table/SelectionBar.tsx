import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { AuditColumn, AuditMatch, AuditQuery } from '../../../domain/audit/report'
import type { Audit } from '../../../graph/audit/protocol'
import { useFormat } from '../../../ui/format'
import { ExportMenu } from '../export/ExportMenu'
import { RevokeButton } from './RevokeButton'

/** What can be done with the rows that are chosen; while none is, how to choose some. */
export const SelectionBar = memo(function SelectionBar({
  audit,
  selected,
  match,
  said,
  onCopy,
  onAll,
  onClear,
  query,
  columns,
}: {
  audit: Audit
  selected: ReadonlySet<number>
  match: AuditMatch | null
  /** What was copied, in words. */
  said: string
  onCopy(): void
  onAll(): void
  onClear(): void
  query: AuditQuery
  columns: readonly AuditColumn[]
}) {
  const { t } = useTranslation('audit')
  const format = useFormat()
  const count = selected.size
  const selection = useMemo(() => [...selected], [selected])
  return (
    <Box
      role="group"
      aria-label={t('selection.label')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1, minHeight: 32 }}
    >
      <Box component="span" role="status">
        {said || (count > 0 && t('selection.count', { count, rows: format.number(count) }))}
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
      <Box sx={{ ml: 'auto' }}>
        <ExportMenu query={query} columns={columns} selection={selection} />
      </Box>
    </Box>
  )
})
