import { DataGrid, type GridColDef } from '@mui/x-data-grid'
import { useState } from 'react'
import type { AuditRow } from '../../../src/domain/audit/report'
import { COLUMNS, HEIGHT, ROW_HEIGHT } from './columns'
import { mounted } from './mounted'

const definitions: GridColDef<AuditRow>[] = COLUMNS.map(({ id, text }) => ({
  field: id,
  width: 150,
  valueGetter: (_value, row) => text(row),
}))
const byIndex = (row: AuditRow): number => row.index

/** MUI X DataGrid, the community edition, with its quick filter. */
function Peer({ rows }: { rows: AuditRow[] }) {
  const [text, setText] = useState('')
  return (
    <>
      <input aria-label="filter" value={text} onChange={({ target }) => setText(target.value)} />
      <div style={{ height: HEIGHT }} data-peer="">
        <DataGrid
          rows={rows}
          getRowId={byIndex}
          columns={definitions}
          rowHeight={ROW_HEIGHT}
          filterModel={{ items: [], quickFilterValues: text ? [text] : [] }}
        />
      </div>
    </>
  )
}

export const show = mounted(Peer)
