import type { Application } from '../directory'
import { finding, type Check } from './input'
import type { Finding } from './types'

/** In what a registered address differs from the right one. */
type Difference = 'backslash' | 'http' | 'slash' | 'case' | 'typo'

/**
 * Is the vendor's callback a redirect URI of the registration, on the platform that a server needs, and implicit
 * grant off? https://learn.microsoft.com/entra/identity-platform/reply-url
 */
export const checkRedirect: Check = ({ authType, application }) => {
  if (!authType.redirect || !application) return []
  const { uris, pattern } = authType.redirect
  const [expected] = uris
  return [...(expected ? checkUri(application, expected, pattern) : []), ...checkImplicitGrant(application)]
}

function checkUri(application: Application, expected: string, pattern: string): Finding[] {
  const { web, spa, publicClient } = application
  const registered = web.redirectUris.find((uri) => covers(uri, expected))
  if (registered) {
    return [
      finding({
        id: 'redirect-registered',
        severity: 'fine',
        field: 'registration',
        params: { given: registered },
        portal: 'authentication',
      }),
    ]
  }
  const blame = { severity: 'blocks', field: 'registration', portal: 'authentication' } as const
  for (const { uris, context, wouldFailWith } of [
    { uris: spa.redirectUris, context: 'spa', wouldFailWith: '9002327' },
    { uris: publicClient.redirectUris, context: 'public', wouldFailWith: '700025' },
  ]) {
    const given = uris.find((uri) => covers(uri, expected))
    if (given) {
      return [
        finding({
          ...blame,
          id: 'redirect-wrong-platform',
          params: { given, expected, context },
          wouldFailWith,
        }),
      ]
    }
  }
  for (const given of [...web.redirectUris, ...spa.redirectUris, ...publicClient.redirectUris]) {
    const context = nearMiss(given, expected)
    if (context) {
      return [
        finding({
          ...blame,
          id: 'redirect-near-miss',
          params: { given, expected, context },
          wouldFailWith: '50011',
        }),
      ]
    }
  }
  const otherBase = web.redirectUris.find((uri) => matchesPattern(uri, pattern))
  if (otherBase) {
    return [
      finding({
        ...blame,
        id: 'redirect-missing',
        severity: 'warns',
        params: { given: otherBase, expected, context: 'otherBase' },
        wouldFailWith: '50011',
      }),
    ]
  }
  const none = [web, spa, publicClient].every(({ redirectUris }) => redirectUris.length === 0)
  return [
    finding({
      ...blame,
      id: 'redirect-missing',
      params: { expected, pattern },
      wouldFailWith: none ? '500113' : '50011',
    }),
  ]
}

function checkImplicitGrant({ web }: Application): Finding[] {
  const { accessTokens, idTokens } = web.implicitGrant
  if (!accessTokens && !idTokens) return []
  return [
    finding({
      id: 'implicit-grant-on',
      severity: 'warns',
      field: 'registration',
      params: { context: accessTokens && idTokens ? 'both' : accessTokens ? 'access' : 'id' },
      portal: 'authentication',
    }),
  ]
}

/** Would Entra accept `expected` for this registered address? Scheme and host in any case, the rest exactly; `https://*.host/path` stands for one label. */
function covers(registered: string, expected: string): boolean {
  const one = splitUri(registered)
  const other = splitUri(expected)
  if (!one || !other || one.scheme !== other.scheme || one.path !== other.path) return false
  if (one.host === other.host) return true
  return one.host.startsWith('*.') && other.host.split('.').slice(1).join('.') === one.host.slice(2)
}

function splitUri(uri: string): { scheme: string; host: string; path: string } | null {
  const [, scheme, host, path] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/iu.exec(uri) ?? []
  return scheme === undefined || host === undefined || path === undefined
    ? null
    : { scheme: scheme.toLowerCase(), host: host.toLowerCase(), path }
}

/** The first difference that turns a registered address into the right one; null where they have little in common. */
function nearMiss(registered: string, expected: string): Difference | null {
  const differences: [Difference, (uri: string) => string][] = [
    ['backslash', (uri) => uri.replace(/\\|%5c/giu, '')],
    ['http', (uri) => uri.replace(/^http:/iu, 'https:')],
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

function matchesPattern(uri: string, pattern: string): boolean {
  const [before = '', after = ''] = pattern.split('{baseURL}')
  return uri.startsWith(before) && uri.endsWith(after) && uri.length > before.length + after.length
}
