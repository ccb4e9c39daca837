import ListItemText from '@mui/material/ListItemText'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format'
import type { AuditColumn, AuditRow } from '../../../domain/audit/report'
import { cellText } from './auditCells'
import { type CellTerm, cellTerms } from './cellTerm'

export interface MenuTarget {
  row: AuditRow
  /** null: of the whole row. */
  column: AuditColumn | null
  anchor: HTMLElement
}

/** What can be done with a row and with the cell that was pointed at. */
export function RowMenu({
  target,
  columns,
  onClose,
  onOpen,
  onCopyCell,
  onCopyRow,
  onFilter,
}: {
  target: MenuTarget
  /** Those that are shown. */
  columns: readonly AuditColumn[]
  onClose(): void
  onOpen(row: AuditRow): void
  onCopyCell(row: AuditRow, column: AuditColumn): void
  onCopyRow(row: AuditRow): void
  /** `term`: in the filter language. */
  onFilter(term: string): void
}) {
  const { t } = useTranslation(['audit', 'common'])
  const format = useFormat()
  const { row, column, anchor } = target
  const after = (action: () => void) => () => {
    onClose()
    action()
  }
  // The filter finds a level whoever rated it, and one owner of several.
  const says = (of: AuditColumn, { part }: CellTerm) =>
    part ?? (of === 'risk' ? t(`risk.${row.risk.level}`) : cellText(row, of, t, format))
  // Of a whole row: what people filter by most.
  const offered = (
    column
      ? [column]
      : columns.filter((one) => one === 'principal' || one === 'permission' || one === 'resource')
  ).flatMap((of) =>
    cellTerms(row, of).map((term) => ({
      ...term,
      what: `${t(`columns.${of}`)}: ${says(of, term)}`,
    })),
  )
  return (
    <Menu
      open
      anchorEl={anchor}
      onClose={onClose}
      transitionDuration={0}
      slotProps={{
        list: { 'aria-label': t('table.actions') },
        paper: { sx: { maxWidth: 'min(480px, 94vw)' } },
      }}
    >
      <MenuItem onClick={after(() => onOpen(row))}>{t('table.open')}</MenuItem>
      {column && <MenuItem onClick={after(() => onCopyCell(row, column))}>{t('table.copyCell')}</MenuItem>}
      <MenuItem onClick={after(() => onCopyRow(row))}>{t('table.copyRow')}</MenuItem>
      {offered.map(({ only, what }) => (
        <MenuItem key={only} onClick={after(() => onFilter(only))}>
          <ListItemText slotProps={{ primary: { noWrap: true } }} primary={t('table.only', { what })} />
        </MenuItem>
      ))}
      {offered.map(
        ({ without, what }) =>
          without !== null && (
            <MenuItem key={without} onClick={after(() => onFilter(without))}>
              <ListItemText
                slotProps={{ primary: { noWrap: true } }}
                primary={t('table.without', { what })}
              />
            </MenuItem>
          ),
      )}
    </Menu>
  )
}
