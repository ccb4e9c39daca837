import Link from '@mui/material/Link'
import type { ReactNode } from 'react'

/** A number or a name that is a button: it shows the rows that it stands for. `said` names it where its text alone does not. */
export function RowsButton({
  filter,
  said,
  onFilter,
  children,
}: {
  filter: string
  said?: string
  onFilter: (filter: string) => void
  children: ReactNode
}) {
  return (
    <Link
      component="button"
      type="button"
      aria-label={said}
      onClick={() => onFilter(filter)}
      sx={{ minHeight: 24, textAlign: 'start', font: 'inherit', verticalAlign: 'baseline' }}
    >
      {children}
    </Link>
  )
}
