import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import {
  columnFilteringFeature,
  createFilteredRowModel,
  createSortedRowModel,
  filterFn_includesString,
  globalFilteringFeature,
  rowSortingFeature,
  sortFn_alphanumeric,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { AuditRow } from '../../../src/domain/audit/report'
import { COLUMNS, HEIGHT, ROW_HEIGHT } from './columns'
import { mounted } from './mounted'

const features = tableFeatures({
  columnFilteringFeature,
  globalFilteringFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
  filterFns: { includesString: filterFn_includesString },
  sortFns: { alphanumeric: sortFn_alphanumeric },
})
const definitions = COLUMNS.map(({ id, text }) => ({
  id,
  header: id,
  accessorFn: text,
  filterFn: 'includesString' as const,
  sortFn: 'alphanumeric' as const,
}))

/** TanStack Table with MUI's cells and virtual rows, as its examples put them together. */
function Peer({ rows }: { rows: AuditRow[] }) {
  const scroller = useRef<HTMLDivElement>(null)
  const table = useTable({ features, columns: definitions, data: rows })
  const shown = table.getRowModel().rows
  // eslint-disable-next-line react-hooks/incompatible-library -- its functions are called while drawing only, never kept
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 4,
  })
  const items = virtualizer.getVirtualItems()
  const [first, last] = [items[0], items.at(-1)]
  return (
    <div ref={scroller} data-peer="" data-scroller="" style={{ height: HEIGHT, overflow: 'auto' }}>
      <Table size="small" stickyHeader>
        <TableHead>
          <TableRow>
            {COLUMNS.map(({ id }) => (
              <TableCell key={id}>{id}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          <tr style={{ height: first?.start ?? 0 }} />
          {items.map(({ index }) => (
            <TableRow key={index} hover style={{ height: ROW_HEIGHT }}>
              {shown[index]?.getAllCells().map((cell) => (
                <TableCell key={cell.id}>{String(cell.getValue())}</TableCell>
              ))}
            </TableRow>
          ))}
          <tr style={{ height: virtualizer.getTotalSize() - (last?.end ?? 0) }} />
        </TableBody>
      </Table>
    </div>
  )
}

export const show = mounted(Peer)
