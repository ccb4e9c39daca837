import { RISK_LEVELS } from '../../permissions/risk/types'
import type { DifferenceEntry } from '../api'

type Change = DifferenceEntry['change']

/** More than anybody reads; the counts go on. */
const MOST = 5_000

/** Among those of one level: what gives first, then what takes. */
const ORDER: readonly Change[] = [
  'granted',
  'credential-added',
  'enabled',
  'created',
  'expired',
  'declared',
  'revoked',
  'credential-removed',
  'disabled',
  'removed',
  'undeclared',
]
const ORDER_OF = new Map(ORDER.map((change, index) => [change, index]))

/** A new way in is worth a look at once, though it has no level. */
const NOTEWORTHY: ReadonlySet<Change> = new Set<Change>(['credential-added', 'enabled', 'created', 'expired'])

interface Entries {
  add(entry: DifferenceEntry): void
  counts(): Partial<Record<Change, number>>
  /** Worst first. */
  list(): DifferenceEntry[]
}

/** Counts every change and keeps the worst, so that a tenant turned upside down costs no more memory than a quiet one. */
export function createEntries(): Entries {
  const counts: Partial<Record<Change, number>> = {}
  const kept: DifferenceEntry[] = []

  const cut = () => {
    kept.sort(worstFirst)
    kept.length = Math.min(kept.length, MOST)
  }
  return {
    add(entry) {
      counts[entry.change] = (counts[entry.change] ?? 0) + 1
      kept.push(entry)
      if (kept.length >= 4 * MOST) cut()
    },
    counts: () => counts,
    list() {
      cut()
      return kept
    },
  }
}

function worstFirst(one: DifferenceEntry, other: DifferenceEntry): number {
  return (
    gravity(other) - gravity(one) ||
    (ORDER_OF.get(one.change) ?? 0) - (ORDER_OF.get(other.change) ?? 0) ||
    compareTexts(one.appDisplayName, other.appDisplayName) ||
    compareTexts(one.what, other.what)
  )
}

function gravity({ change, risk }: DifferenceEntry): number {
  return RISK_LEVELS.indexOf(risk ?? (NOTEWORTHY.has(change) ? 'medium' : 'low'))
}

function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
