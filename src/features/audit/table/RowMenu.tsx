import ListItemText from '@mui/material/ListItemText'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format'
import type { AuditColumn, AuditRow } from '../../../domain/audit/report'
import { cellText } from './auditCells'
import { cellTerm } from './cellTerm'

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
  const term = (of: AuditColumn) => {
    const { field, value } = cellTerm(row, of)
    return `${field}:${value}`
  }
  const said = (of: AuditColumn) => `${t(`columns.${of}`)}: ${cellText(row, of, t, format)}`
  // Of a whole row: what people filter by most.
  const offered = column
    ? [column]
    : columns.filter((one) => one === 'principal' || one === 'permission' || one === 'resource')
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
      {offered.map((one) => (
        <MenuItem key={`with ${one}`} onClick={after(() => onFilter(term(one)))}>
          <ListItemText
            slotProps={{ primary: { noWrap: true } }}
            primary={t('table.only', { what: said(one) })}
          />
        </MenuItem>
      ))}
      {offered.map((one) => (
        <MenuItem key={`without ${one}`} onClick={after(() => onFilter(`-${term(one)}`))}>
          <ListItemText
            slotProps={{ primary: { noWrap: true } }}
            primary={t('table.without', { what: said(one) })}
          />
        </MenuItem>
      ))}
    </Menu>
  )
}
