import type { ComponentType } from 'react'
import { createRoot } from 'react-dom/client'
import type { AuditRow } from '../../../src/domain/audit/report'
import { rowsOf } from './rows'

/** Shows a peer's table of the rows of a tenant; answers how many those are. */
export const mounted =
  (Peer: ComponentType<{ rows: AuditRow[] }>) =>
  (root: HTMLElement, principals: number, most: number): number => {
    const rows = rowsOf(principals, most)
    createRoot(root).render(<Peer rows={rows} />)
    return rows.length
  }
