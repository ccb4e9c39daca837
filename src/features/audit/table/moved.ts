/** The list with one of its items a place further up (-1) or down (1); the same where it is at the end already. */
export function moved<T>(items: readonly T[], item: T, by: -1 | 1): readonly T[] {
  const from = items.indexOf(item)
  const to = from + by
  if (from < 0 || to < 0 || to >= items.length) return items
  const next = [...items]
  next.splice(from, 1)
  next.splice(to, 0, item)
  return next
}
