import CheckIcon from '@mui/icons-material/Check'
import ViewColumnIcon from '@mui/icons-material/ViewColumnOutlined'
import Button from '@mui/material/Button'
import ListItemIcon from '@mui/material/ListItemIcon'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { memo, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GridColumn } from '../../ui/table/columns'

function Columns<Row>({
  columns,
  hidden,
  onChange,
}: {
  columns: readonly GridColumn<Row>[]
  hidden: readonly string[]
  onChange(change: { hidden: string[] }): void
}) {
  const { t } = useTranslation('apps')
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const id = useId()
  const toggle = (column: string) =>
    onChange({
      hidden: hidden.includes(column) ? hidden.filter((other) => other !== column) : [...hidden, column],
    })
  return (
    <>
      <Button
        size="small"
        color="inherit"
        startIcon={<ViewColumnIcon />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-controls={anchor ? id : undefined}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {t('list.columns')}
      </Button>
      <Menu id={id} anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {columns
          .filter((column) => !column.essential)
          .map((column) => (
            <MenuItem
              key={column.id}
              role="menuitemcheckbox"
              aria-checked={!hidden.includes(column.id)}
              onClick={() => toggle(column.id)}
            >
              <ListItemIcon>{!hidden.includes(column.id) && <CheckIcon fontSize="small" />}</ListItemIcon>
              {column.header}
            </MenuItem>
          ))}
      </Menu>
    </>
  )
}

/** Chooses the columns; the essential ones stay. */
export const ColumnsMenu = memo(Columns) as typeof Columns
