import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { AuditColumn, AuditLine, AuditSort } from '../../../domain/audit/report'
import { useFormat } from '../../../ui/format'
import { type GridSort, useGridColumns } from '../../../ui/table/columns'
import { type AuditUrl, type AuditWidths, FIRST_SORT, isAuditColumn } from '../auditUrl'
import { auditColumns, type Handlers } from './auditColumns'

const NONE_HIDDEN: readonly string[] = []

/** The grid's columns: those of `shown` in their order, as wide and sorted as the URL says. The same while nothing of them changes. */
export function useTableColumns(
  shown: readonly AuditColumn[],
  widths: AuditWidths,
  sorted: readonly AuditSort[],
  narrow: boolean,
  handlers: Handlers,
  onChange: (part: Partial<AuditUrl>, how?: 'typing') => void,
) {
  const { t } = useTranslation(['audit', 'common'])
  const format = useFormat()
  const columns = useMemo(
    () => auditColumns(shown, t, format, narrow, handlers),
    [shown, t, format, narrow, handlers],
  )
  const sort = useMemo<GridSort[]>(
    () => sorted.map(({ column, descending }) => ({ id: column, descending })),
    [sorted],
  )
  const onSort = useCallback(
    (_first: GridSort, all: readonly GridSort[]) => {
      const next = all.flatMap(({ id, descending }) =>
        isAuditColumn(id) ? [{ column: id, descending }] : [],
      )
      onChange({ sort: next.length > 0 ? next : FIRST_SORT })
    },
    [onChange],
  )
  const onResize = useCallback(
    (id: string, width: number | null) => {
      if (!isAuditColumn(id)) return
      const { [id]: _own, ...others } = widths
      // As many as a key that is held down: the URL waits for the last of them.
      onChange({ widths: width === null ? others : { ...others, [id]: width } }, 'typing')
    },
    [widths, onChange],
  )
  return useGridColumns<AuditLine>({
    columns,
    hidden: NONE_HIDDEN,
    narrow,
    sort,
    onSort,
    widths: narrow ? undefined : widths,
    onResize: narrow ? undefined : onResize,
  })
}
