/** Lines are kept and asked for in blocks of this many: about two screens. */
const BLOCK = 64

/** Where lines come from: a worker that answers one query at a time and keeps its answer for more lines of it. */
export interface LineSource<Query, Match, Line> {
  /** Answers the lines `from` (included) to `to` (excluded). `answered`: the query, or one that says the same shorter. */
  query(
    query: Query,
    from: number,
    to: number,
  ): Promise<{ answered: Query; match: Match; lines: readonly Line[] }>
  /** More lines of the same answer; null where it is gone. */
  more(match: Match, from: number, to: number): Promise<Line[] | null>
  /** How many lines there are. */
  count(match: Match): number
  /** Queries with the same are answered where one is; with another the lines begin at the first. */
  place(query: Query): string
  /** Lines before and after the visible ones that are fetched as well. */
  ahead: number
}

export interface LineState<Query, Match, Line> {
  /** The query that is answered; null before the first answer. */
  answered: Query | null
  match: Match | null
  /** Why the last question has no answer. */
  error: Error | null
  line(index: number): Line | undefined
}

/** The lines that a person can see, out of many in a worker. */
export interface LineWindow<Query, Match, Line> {
  state(): LineState<Query, Match, Line>
  /** `urgent`: a person waits for this answer, as for that of a key; else more was merely read. */
  subscribe(listener: (urgent: boolean) => void): () => void
  /** Asks for another query: the latest wins, and one at a time is under way. The same one again is not asked twice. */
  ask(query: Query): void
  /** Asks the same again, since more was read. */
  again(): void
  /** Says which lines are visible, so that they are fetched. */
  show(from: number, to: number): void
}

/** Lines that say the same stay the same objects, so that they are not drawn again. */
function keepSame<Line>(before: readonly Line[] | undefined, lines: readonly Line[]): readonly Line[] {
  if (!before) return lines
  return lines.map((line, at) => {
    const known = before[at]
    return known && JSON.stringify(known) === JSON.stringify(line) ? known : line
  })
}

/** A window on what `source` answers; asks nothing by itself. */
export function createLineWindow<Query extends object, Match extends object, Line extends object>(
  source: LineSource<Query, Match, Line>,
): LineWindow<Query, Match, Line> {
  const listeners = new Set<(urgent: boolean) => void>()
  let visible = { from: 0, to: BLOCK }
  let match: Match | null = null
  let blocks = new Map<number, readonly Line[]>()
  let fetching = new Set<number>()
  let wanted: Query | null = null
  let asked: Query | null = null
  /** The question under way, or the last one. */
  let current: Query | null = null
  let answered: Query | null = null
  let error: Error | null = null
  let busy = false
  let outdated = false
  let state: LineState<Query, Match, Line> = {
    answered: null,
    match: null,
    error: null,
    line: () => undefined,
  }

  function publish(urgent: boolean): void {
    const shown = blocks
    state = {
      answered,
      match,
      error,
      line: (index) => shown.get(Math.floor(index / BLOCK))?.[index % BLOCK],
    }
    for (const listener of listeners) listener(urgent)
  }

  async function pump(): Promise<void> {
    const query = wanted ?? (outdated ? current : null)
    if (busy || !query) return
    wanted = null
    outdated = false
    current = query
    busy = true
    const urgent = query !== answered
    try {
      if (urgent && answered && source.place(answered) !== source.place(query))
        visible = { from: 0, to: BLOCK }
      const from = Math.floor(visible.from / BLOCK) * BLOCK
      // Where nothing was visible the first lines will be: they come with the answer that brings them.
      const to = Math.max(from + BLOCK, Math.ceil(visible.to / BLOCK) * BLOCK)
      const slice = await source.query(query, from, to)
      match = slice.match
      answered = slice.answered
      current = answered
      error = null
      const before = blocks
      blocks = new Map()
      fetching = new Set()
      for (let start = 0; start < slice.lines.length; start += BLOCK) {
        const block = (from + start) / BLOCK
        blocks.set(block, keepSame(before.get(block), slice.lines.slice(start, start + BLOCK)))
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

  async function fetchBlock(of: Match, block: number): Promise<void> {
    const underWay = fetching
    if (underWay.has(block)) return
    underWay.add(block)
    try {
      const lines = await source.more(of, block * BLOCK, (block + 1) * BLOCK)
      if (of !== match) return
      if (lines) {
        blocks = new Map(blocks).set(block, lines)
        publish(true)
      } else if (!busy) {
        // Somebody else has asked the worker something meanwhile, which forgot our lines.
        again()
      }
    } catch {
      // The rows stay blank; the next question tells what is wrong.
    } finally {
      underWay.delete(block)
    }
  }

  function again(): void {
    outdated = true
    void pump()
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
    again,
    show(from, to) {
      visible = { from, to }
      if (!match) return
      const end = Math.min(to + source.ahead, source.count(match))
      for (let block = Math.max(0, Math.floor((from - source.ahead) / BLOCK)); block * BLOCK < end; block++) {
        if (!blocks.has(block)) void fetchBlock(match, block)
      }
    },
  }
}
