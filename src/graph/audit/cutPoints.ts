/** Parts in which the principals are read side by side. */
export const RANGES = 8
/** Names that are counted to find the cuts of a large tenant. */
const CANDIDATES = 19

/** The beginning of a name that every collation takes for text. */
const SAFE = /^[\p{L}\p{N}][\p{L}\p{N} ]{0,23}/u

/**
 * Names at which a sample falls into parts of like size, in the order of the sample. Any order is safe: neighbouring
 * ranges share their bounds, so that together they cover every name whatever the directory's own order is.
 */
export function cutNames(names: readonly (string | null | undefined)[], parts: number): string[] {
  const safe = names
    .flatMap((name) => SAFE.exec(name?.toLowerCase() ?? '')?.[0].trimEnd() ?? [])
    .sort((one, other) => (one < other ? -1 : one > other ? 1 : 0))
  if (safe.length < parts) return []
  const cuts = Array.from(
    { length: parts - 1 },
    (_none, index) => safe[Math.floor(((index + 1) * safe.length) / parts)] ?? '',
  )
  return [...new Set(cuts)]
}

/** Names to be counted, so that the cuts fit a tenant of which a page is no fair sample. */
export const candidateNames = (names: readonly (string | null | undefined)[]): string[] =>
  cutNames(names, CANDIDATES + 1)

/** Of counted names those nearest to equal parts. `upTo`: how many principals have a name up to it. */
export function cutsFromCounts(counted: readonly { name: string; upTo: number }[], total: number): string[] {
  const rising = [...counted].sort((one, other) => one.upTo - other.upTo)
  const cuts = Array.from({ length: RANGES - 1 }, (_none, index) => {
    const wanted = ((index + 1) * total) / RANGES
    return rising.reduce<{ name: string; upTo: number } | null>(
      (best, one) => (best && Math.abs(best.upTo - wanted) <= Math.abs(one.upTo - wanted) ? best : one),
      null,
    )?.name
  })
  return [...new Set(cuts.flatMap((cut) => cut ?? []))]
}

/** The filters of the ranges between cuts; one more than there are cuts. */
export function rangeFilters(cuts: readonly string[], literal: (text: string) => string): string[] {
  return [...cuts, null].map((end, index) => {
    const start = cuts[index - 1]
    return [
      ...(start === undefined ? [] : [`displayName ge ${literal(start)}`]),
      ...(end === null ? [] : [`displayName le ${literal(end)}`]),
    ].join(' and ')
  })
}
