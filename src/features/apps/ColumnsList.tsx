import CheckIcon from '@mui/icons-material/Check'
import ListItemIcon from '@mui/material/ListItemIcon'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import type { GridColumn } from '../../ui/table/columns'

/** What opens at the columns' button. */
export function ColumnsList<Row>({
  id,
  anchor,
  columns,
  hidden,
  onToggle,
  onClose,
}: {
  id: string
  anchor: HTMLElement | null
  columns: readonly GridColumn<Row>[]
  hidden: readonly string[]
  onToggle: (column: string) => void
  onClose: () => void
}) {
  return (
    <Menu id={id} anchorEl={anchor} open={anchor !== null} onClose={onClose}>
      {columns
        .filter((column) => !column.essential)
        .map((column) => (
          <MenuItem
            key={column.id}
            role="menuitemcheckbox"
            aria-checked={!hidden.includes(column.id)}
            onClick={() => onToggle(column.id)}
          >
            <ListItemIcon>{!hidden.includes(column.id) && <CheckIcon fontSize="small" />}</ListItemIcon>
            {column.header}
          </MenuItem>
        ))}
    </Menu>
  )
}
