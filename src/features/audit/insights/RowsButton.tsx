import Link from '@mui/material/Link'
import type { ReactNode } from 'react'

/** A number or a name that is a button: it shows the rows that it stands for. `rest`: what its text says only to those who see what is around it. */
export function RowsButton({
  filter,
  rest,
  onFilter,
  children,
}: {
  filter: string
  rest?: string
  onFilter: (filter: string) => void
  children: ReactNode
}) {
  return (
    <Link
      component="button"
      type="button"
      onClick={() => onFilter(filter)}
      sx={{ minHeight: 24, textAlign: 'start', font: 'inherit', verticalAlign: 'baseline' }}
    >
      {children}
      {rest && <span className="visually-hidden"> {rest}</span>}
    </Link>
  )
}
