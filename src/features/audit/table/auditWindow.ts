import type { AuditLine, AuditMatch, AuditQuery } from '../../../domain/audit/report'
import type { Audit } from '../../../graph/audit/protocol'

/** Lines are kept and asked for in blocks of this many: about two screens. */
const BLOCK = 64

export interface AuditWindowState {
  /** The query that is answered; null before the first answer. */
  answered: AuditQuery | null
  match: AuditMatch | null
  /** Why the last question has no answer. */
  error: Error | null
  line(index: number): AuditLine | undefined
}

/** The lines that a person can see, out of many in the worker. */
export interface AuditWindow {
  state(): AuditWindowState
  /** `urgent`: a person waits for this answer, as for that of a key; else more was merely read. */
  subscribe(listener: (urgent: boolean) => void): () => void
  /** Asks for another query: the latest wins, and one at a time is under way. The same one again is not asked twice. */
  ask(query: AuditQuery): void
  /** Asks the same again, since more was read. */
  again(): void
  /** Says which lines are visible, so that they are fetched. */
  show(from: number, to: number): void
  /** Numbers of the rows among these lines; null where the table shows something else by now. */
  indices(from: number, to: number): Promise<number[] | null>
}

/** Lines that say the same stay the same objects, so that they are not drawn again. */
function keepSame(before: readonly AuditLine[] | undefined, lines: AuditLine[]): AuditLine[] {
  if (!before) return lines
  return lines.map((line, at) => {
    const known = before[at]
    return known && JSON.stringify(known) === JSON.stringify(line) ? known : line
  })
}

/** The same lines otherwise opened: whoever opened one wants to stay where they are. */
export function samePlace(a: AuditQuery | null, b: AuditQuery | null): boolean {
  return placeKey(a) === placeKey(b)
}

/** What a query says, apart from the groups that are open. */
export function placeKey(query: AuditQuery | null): string {
  return JSON.stringify(query && { ...query, expanded: [] })
}

export function createAuditWindow(audit: Pick<Audit, 'ask'>): AuditWindow {
  const listeners = new Set<(urgent: boolean) => void>()
  let visible = { from: 0, to: BLOCK }
  let match: AuditMatch | null = null
  let blocks = new Map<number, AuditLine[]>()
  let wanted: AuditQuery | null = null
  let asked: AuditQuery | null = null
  let last: AuditQuery | null = null
  let error: Error | null = null
  let busy = false
  const fetching = new Set<string>()
  let state: AuditWindowState = { answered: null, match: null, error: null, line: () => undefined }

  function publish(urgent: boolean): void {
    const shown = blocks
    state = {
      answered: last,
      match,
      error,
      line: (index) => shown.get(Math.floor(index / BLOCK))?.[index % BLOCK],
    }
    for (const listener of listeners) listener(urgent)
  }

  async function pump(): Promise<void> {
    if (busy || !wanted) return
    const query = wanted
    wanted = null
    busy = true
    const urgent = query !== last
    try {
      if (last && !samePlace(last, query)) visible = { from: 0, to: BLOCK }
      const from = Math.floor(visible.from / BLOCK) * BLOCK
      const to = Math.ceil(visible.to / BLOCK) * BLOCK
      const { meanwhile, ...literal } = query
      let slice = await audit.ask('query', literal, from, to)
      const unfinished = slice.rows === 0 && meanwhile !== undefined
      if (unfinished) slice = await audit.ask('query', { ...literal, filter: meanwhile }, from, to)
      match = slice
      // What is found as it stands is no other place once the typing ends.
      last = unfinished || meanwhile === undefined ? query : literal
      error = null
      const before = blocks
      blocks = new Map()
      fetching.clear()
      for (let start = 0; start < slice.page.length; start += BLOCK) {
        const block = (from + start) / BLOCK
        blocks.set(block, keepSame(before.get(block), slice.page.slice(start, start + BLOCK)))
      }
    } catch (reason) {
      error = reason instanceof Error ? reason : new Error(String(reason))
      // So that the same question can be asked again.
      asked = null
    }
    publish(urgent)
    busy = false
    void pump()
  }

  async function fetchBlock(of: AuditMatch, block: number): Promise<void> {
    const key = `${of.viewId} ${block}`
    if (fetching.has(key)) return
    fetching.add(key)
    try {
      const lines = await audit.ask('lines', of.viewId, block * BLOCK, (block + 1) * BLOCK)
      if (of !== match) return
      // Somebody else has asked the worker something meanwhile, which forgot our lines.
      if (!lines) return api.again()
      blocks = new Map(blocks).set(block, lines)
      publish(true)
    } catch {
      // The rows stay blank; the next question tells what is wrong.
    } finally {
      fetching.delete(key)
    }
  }

  const api: AuditWindow = {
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
      wanted ??= last ?? asked
      void pump()
    },
    show(from, to) {
      visible = { from, to }
      if (!match) return
      // The blocks before and after as well: whoever scrolls gets there within a moment.
      const end = Math.min(to + BLOCK, match.lines)
      for (let block = Math.max(0, Math.floor(from / BLOCK) - 1); block * BLOCK < end; block++) {
        if (!blocks.has(block)) void fetchBlock(match, block)
      }
    },
    async indices(from, to) {
      return match ? audit.ask('indices', match.viewId, from, to) : null
    },
  }
  return api
}
