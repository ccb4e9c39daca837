import type { ReactNode } from 'react'
import type { StatusTone } from '../../ui/Status'
import { GridIcon } from '../../ui/table/GridIcon'

/** ui/Status for the cells of a grid: icon and word, cut where the column ends. */
export function StatusCell({ tone, children }: { tone: StatusTone; children: ReactNode }) {
  return (
    <>
      <GridIcon shape={tone} />
      <span className="grid-text">{children}</span>
    </>
  )
}
