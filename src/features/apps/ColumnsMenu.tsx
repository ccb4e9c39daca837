import ViewColumnIcon from '@mui/icons-material/ViewColumnOutlined'
import Button from '@mui/material/Button'
import { lazy, memo, Suspense, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GridColumn } from '../../ui/table/columns'
import type { ColumnsList as Loaded } from './ColumnsList'

const loadList = () => import('./ColumnsList')
const ColumnsList = lazy(() =>
  loadList().then((module) => ({ default: module.ColumnsList })),
) as typeof Loaded

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
  const [wanted, setWanted] = useState(false)
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
        onPointerEnter={() => void loadList()}
        onFocus={() => void loadList()}
        onClick={(event) => {
          setWanted(true)
          setAnchor(event.currentTarget)
        }}
      >
        {t('list.columns')}
      </Button>
      {wanted && (
        <Suspense>
          <ColumnsList
            id={id}
            anchor={anchor}
            columns={columns}
            hidden={hidden}
            onToggle={toggle}
            onClose={() => setAnchor(null)}
          />
        </Suspense>
      )}
    </>
  )
}

/** Chooses the columns; the essential ones stay. */
export const ColumnsMenu = memo(Columns) as typeof Columns
