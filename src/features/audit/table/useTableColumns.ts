import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { AuditColumn, AuditLine, AuditSort } from '../../../domain/audit/report'
import { useFormat } from '../../../ui/format'
import { type GridSort, useGridColumns } from '../../../ui/table/columns'
import { type AuditUrl, FIRST_SORT, isAuditColumn } from '../auditUrl'
import { auditColumns, type Handlers } from './auditColumns'
import { useColumnWidths } from './useColumnWidths'

const NONE_HIDDEN: readonly string[] = []

/** The grid's columns: those of `shown` in their order, sorted as the URL says. The same while nothing of them changes. */
export function useTableColumns(
  shown: readonly AuditColumn[],
  sorted: readonly AuditSort[],
  narrow: boolean,
  handlers: Handlers,
  onChange: (part: Partial<AuditUrl>) => void,
) {
  const { t } = useTranslation(['audit', 'common'])
  const format = useFormat()
  const { widths, resize, reset: resetWidths } = useColumnWidths()
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
  const gridColumns = useGridColumns<AuditLine>({
    columns,
    hidden: NONE_HIDDEN,
    narrow,
    sort,
    onSort,
    widths: narrow ? undefined : widths,
    onResize: narrow ? undefined : resize,
  })
  return { gridColumns, resetWidths }
}
