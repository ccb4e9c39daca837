/** How redirect URIs are held against each other. */

/** In what a registered address differs from the right one. */
export type Difference = 'backslash' | 'http' | 'slash' | 'case' | 'typo'

/**
 * Would Entra accept `expected` for this registered address? Scheme and host in any case, the rest exactly;
 * `https://*.host/path` stands for one label, and the port of a native application's localhost does not count.
 * https://learn.microsoft.com/entra/identity-platform/reply-url
 */
export function covers(registered: string, expected: string): boolean {
  const one = splitUri(registered)
  const other = splitUri(expected)
  if (!one || !other || one.scheme !== other.scheme || one.path !== other.path) return false
  if (one.host === other.host) return true
  if (one.scheme === 'http' && isLocalhost(one.host) && isLocalhost(other.host)) return true
  return one.host.startsWith('*.') && other.host.split('.').slice(1).join('.') === one.host.slice(2)
}

function isLocalhost(host: string): boolean {
  return /^localhost(?::\d+)?$/u.test(host)
}

/** Is it an absolute address with a host? */
export function isAddress(uri: string): boolean {
  return Boolean(splitUri(uri)?.host)
}

function splitUri(uri: string): { scheme: string; host: string; path: string } | null {
  const [, scheme, host, path] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/iu.exec(uri) ?? []
  return scheme === undefined || host === undefined || path === undefined
    ? null
    : { scheme: scheme.toLowerCase(), host: host.toLowerCase(), path }
}

/** The first difference that turns a registered address into the right one; null where they have little in common. */
export function nearMiss(registered: string, expected: string): Difference | null {
  const differences: [Difference, (uri: string) => string][] = [
    ['backslash', (uri) => uri.replace(/\\|%5c/giu, '')],
    ['http', (uri) => (/^https:/iu.test(expected) ? uri.replace(/^http:/iu, 'https:') : uri)],
    ['slash', (uri) => uri.replace(/\/+$/u, '')],
    ['case', (uri) => uri.toLowerCase()],
  ]
  let uri = registered.trim()
  let first: Difference | null = null
  for (const [difference, repair] of differences) {
    const repaired = repair(uri)
    if (repaired !== uri) first ??= difference
    uri = repaired
  }
  const wanted = expected.toLowerCase()
  if (uri === wanted) return first ?? 'typo'
  return isFewEditsFrom(uri, wanted) ? 'typo' : null
}

/** At most two characters inserted, left out, replaced or swapped (optimal string alignment distance). */
function isFewEditsFrom(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 2) return false
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row++) {
    const current = [row]
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1]
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      current.push(
        Math.min(
          (last[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (last[column - 1] ?? 0) + (same ? 0 : 1),
          swapped && row > 1 && column > 1 ? (before[column - 2] ?? 0) + 1 : Infinity,
        ),
      )
    }
    before = last
    last = current
  }
  return (last.at(-1) ?? Infinity) <= 2
}

/** What stands for `{baseURL}` in an address of the pattern's shape; null where it has another one. */
export function baseUrlOf(uri: string, pattern: string): string | null {
  const [before = '', after = ''] = pattern.split('{baseURL}')
  const fits = uri.startsWith(before) && uri.endsWith(after) && uri.length > before.length + after.length
  return fits ? uri.slice(before.length, uri.length - after.length) : null
}
