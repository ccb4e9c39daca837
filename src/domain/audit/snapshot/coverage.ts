import type { Coverage, NotRead, NotReadWhat } from '../types'

type Counts = Coverage['counts']
type Counted = Coverage['counted']

const COUNTED = ['applications', 'principals', 'grants'] as const satisfies readonly NotReadWhat[]

/** What nobody asked for, or nobody can be told, is said, but takes nothing from what was asked for. */
export const isMissing = ({ why }: Pick<NotRead, 'why'>): boolean =>
  why !== 'not-asked' && why !== 'not-offered'

/**
 * What a reading lacks: what it says itself, and what Graph counts more than was read. Fewer is no gap, since Graph's
 * counts come from an index that lags behind.
 * https://learn.microsoft.com/graph/aad-advanced-queries
 */
export function coverageOf(notRead: readonly NotRead[], counts: Counts, counted: Counted): Coverage {
  const known = new Set(notRead.map(({ what }) => what))
  const differing = COUNTED.flatMap((what): NotRead[] => {
    const missing = (counted[what] ?? 0) - counts[what]
    return missing > 0 && !known.has(what) ? [{ what, why: 'count-differs', count: missing }] : []
  })
  const all = [...notRead, ...differing]
  return { complete: !all.some(isMissing), notRead: all, counts, counted }
}
