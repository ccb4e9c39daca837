import { MaterialReactTable, type MRT_ColumnDef } from 'material-react-table'
import type { AuditRow } from '../../../src/domain/audit/report'
import { COLUMNS, HEIGHT, ROW_HEIGHT } from './columns'
import { mounted } from './mounted'

const definitions: MRT_ColumnDef<AuditRow>[] = COLUMNS.map(({ id, text }) => ({
  id,
  header: id,
  accessorFn: text,
  size: 150,
}))

/** material-react-table with virtual rows. */
function Peer({ rows }: { rows: AuditRow[] }) {
  return (
    <div data-peer="">
      <MaterialReactTable
        data={rows}
        columns={definitions}
        enablePagination={false}
        enableRowVirtualization
        rowVirtualizerOptions={{ overscan: 4, estimateSize: () => ROW_HEIGHT }}
        initialState={{ density: 'compact' }}
        muiTableContainerProps={{ sx: { height: HEIGHT }, 'data-scroller': '' } as object}
      />
    </div>
  )
}

export const show = mounted(Peer)
