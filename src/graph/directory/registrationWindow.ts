import type { RegistrationQuery, RegistrationRow } from '../../domain/registrations/types'
import type { Directory, DirectoryView } from './directory'

/** Lines are kept and asked for in blocks of this many: about two screens. */
const BLOCK = 64

export interface WindowState {
  /** Lines before search and filters. */
  total: number
  matched: number
  /** The query that is answered; null before the first answer. */
  answered: RegistrationQuery | null
  row(index: number): RegistrationRow | undefined
}

/** The lines that a person can see, out of many in the worker. */
export interface RegistrationWindow {
  state(): WindowState
  /** `urgent`: a person waits for this answer, as for that of a key; else more was merely read. */
  subscribe(listener: (urgent: boolean) => void): () => void
  /** Asks for another query: the latest wins, and one at a time is under way. The same one again is not asked twice. */
  ask(query: RegistrationQuery): void
  /** Asks the same again, since more was read. */
  again(): void
  /** Says which lines are visible, so that they are fetched. */
  show(from: number, to: number): void
}

/** Lines that say the same stay the same objects, so that they are not drawn again. */
function keepSame(
  before: readonly RegistrationRow[] | undefined,
  rows: RegistrationRow[],
): RegistrationRow[] {
  if (!before) return rows
  return rows.map((row, at) => {
    const known = before[at]
    return known && JSON.stringify(known) === JSON.stringify(row) ? known : row
  })
}

export function createRegistrationWindow(directory: Directory): RegistrationWindow {
  const listeners = new Set<(urgent: boolean) => void>()
  let visible = { from: 0, to: BLOCK }
  let view: DirectoryView | null = null
  let blocks = new Map<number, RegistrationRow[]>()
  let wanted: RegistrationQuery | null = null
  let asked: RegistrationQuery | null = null
  let last: RegistrationQuery | null = null
  let busy = false
  const fetching = new Set<string>()
  let state: WindowState = { total: 0, matched: 0, answered: null, row: () => undefined }

  function publish(urgent: boolean): void {
    const shown = blocks
    state = {
      total: view?.total ?? 0,
      matched: view?.matched ?? 0,
      answered: last,
      row: (index) => shown.get(Math.floor(index / BLOCK))?.[index % BLOCK],
    }
    for (const listener of listeners) listener(urgent)
  }

  async function pump(): Promise<void> {
    if (busy || !wanted) return
    const query = wanted
    wanted = null
    busy = true
    try {
      if (last && query !== last) visible = { from: 0, to: BLOCK }
      const from = Math.floor(visible.from / BLOCK) * BLOCK
      const answer = await directory.query(query, from, Math.ceil(visible.to / BLOCK) * BLOCK)
      const urgent = query !== last
      view = answer
      last = query
      const before = blocks
      blocks = new Map()
      fetching.clear()
      for (let start = 0; start < answer.rows.length; start += BLOCK) {
        const block = (from + start) / BLOCK
        blocks.set(block, keepSame(before.get(block), answer.rows.slice(start, start + BLOCK)))
      }
      publish(urgent)
    } finally {
      busy = false
      void pump()
    }
  }

  async function fetchBlock(of: DirectoryView, block: number): Promise<void> {
    const key = `${of.viewId} ${block}`
    if (fetching.has(key)) return
    fetching.add(key)
    const rows = await of.more(block * BLOCK, (block + 1) * BLOCK)
    fetching.delete(key)
    if (!rows || of !== view) return
    blocks = new Map(blocks).set(block, rows)
    publish(true)
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    ask(query) {
      // Asked at the key already, before the screen was drawn anew with the same question.
      if (asked && JSON.stringify(asked) === JSON.stringify(query)) return
      asked = query
      wanted = query
      void pump()
    },
    again() {
      wanted ??= last
      void pump()
    },
    show(from, to) {
      visible = { from, to }
      if (!view) return
      const end = Math.min(to, view.matched)
      for (let block = Math.floor(from / BLOCK); block * BLOCK < end; block++) {
        if (!blocks.has(block)) void fetchBlock(view, block)
      }
    },
  }
}
