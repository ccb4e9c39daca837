/** A dictionary by dotted key, for a worker that loads none. */
export function flattenTexts(dictionary: unknown, prefix = ''): Record<string, string> {
  if (typeof dictionary !== 'object' || dictionary === null) return {}
  return Object.fromEntries(
    Object.entries(dictionary).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string'
        ? [[prefix + key, value]]
        : Object.entries(flattenTexts(value, `${prefix}${key}.`)),
    ),
  )
}
