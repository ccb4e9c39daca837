import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import type { ChartProps } from './types'

/** A chart's numbers as a table, with the same buttons. `what`, `amount`: heads of its first columns. */
export function ChartTable({
  label,
  what,
  amount,
  hint,
  bars,
  onPick,
}: ChartProps & { what: string; amount: string }) {
  const parts = bars[0]?.parts ?? []
  return (
    <Box sx={{ overflowX: 'auto', '& th, & td': { px: 1 } }}>
      <Table aria-label={label}>
        <TableHead>
          <TableRow>
            <TableCell>{what}</TableCell>
            <TableCell align="right">{amount}</TableCell>
            {parts.map((part) => (
              <TableCell key={part.key} align="right">
                {part.label}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {bars.map((bar) => (
            <TableRow key={bar.key}>
              <TableCell component="th" scope="row" sx={{ minWidth: 128, overflowWrap: 'anywhere' }}>
                <Link
                  component="button"
                  type="button"
                  onClick={() => onPick(bar.key)}
                  sx={{ textAlign: 'start', minHeight: 24 }}
                >
                  <bdi>{bar.label}</bdi>
                  <span className="visually-hidden"> {hint}</span>
                </Link>
              </TableCell>
              <TableCell align="right">{bar.shown}</TableCell>
              {bar.parts?.map((part) => (
                <TableCell key={part.key} align="right">
                  {part.hint && part.value > 0 ? (
                    <Link
                      component="button"
                      type="button"
                      onClick={() => onPick(bar.key, part.key)}
                      sx={{ minWidth: 24, minHeight: 24, textAlign: 'end' }}
                    >
                      {part.shown}
                      <span className="visually-hidden"> {part.hint}</span>
                    </Link>
                  ) : (
                    part.shown
                  )}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  )
}
