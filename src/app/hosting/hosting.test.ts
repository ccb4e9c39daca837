import { describe, expect, test } from 'vitest'
import { ENVIRONMENTS } from '../../domain/environments'
import { headersFile, staticWebAppConfig } from './hostingFiles'
import { headerPolicy, metaPolicy, pageHeaders, pageKind } from './securityHeaders'

const directive = (policy: string, name: string) =>
  policy
    .split('; ')
    .find((one) => one.startsWith(`${name} `))
    ?.split(' ')
    .slice(1)

describe.each([
  ['meta', metaPolicy()],
  ['header', headerPolicy('page')],
  ['header of /auth', headerPolicy('auth')],
])('policy in the %s', (_where, policy) => {
  test('scripts come from our own origin only: nothing inline, no eval', () =>
    expect(directive(policy, 'script-src')).toEqual(["'self'"]))
  test('what is not named is forbidden', () => expect(directive(policy, 'default-src')).toEqual(["'none'"]))
  test('connections go to the four environments and to us, to nobody else', () =>
    expect(new Set(directive(policy, 'connect-src'))).toEqual(
      new Set([
        "'self'",
        ...Object.values(ENVIRONMENTS).flatMap(({ authority, graph }) => [authority, graph]),
      ]),
    ))
  test('no wildcard and no bare scheme but data: for images', () =>
    expect(policy.match(/\*|https:(?!\/\/)|http:|blob:/gu)).toBeNull())
})

test.each([
  ['/', 'page'],
  ['/apps', 'page'],
  ['/authors', 'page'],
  ['/auth', 'auth'],
  ['/auth/sandbox/authorize', 'auth'],
])('%s is a %s', (path, kind) => expect(pageKind(path)).toBe(kind))

test('nobody frames a page; only we frame the redirect page', () => {
  expect(directive(headerPolicy('page'), 'frame-ancestors')).toEqual(["'none'"])
  expect(directive(headerPolicy('auth'), 'frame-ancestors')).toEqual(["'self'"])
  expect(directive(metaPolicy(), 'frame-ancestors')).toBeUndefined()
})

test('Azure Static Web Apps gets the same headers, /auth its own', () => {
  const config = JSON.parse(staticWebAppConfig()) as {
    globalHeaders: Record<string, string>
    routes: { route: string; headers: Record<string, string> }[]
  }
  expect(config.globalHeaders).toEqual(pageHeaders('page'))
  for (const route of ['/auth', '/auth/*']) {
    expect(config.routes.find((one) => one.route === route)?.headers).toEqual(pageHeaders('auth'))
  }
})

test('_headers takes the inherited policy away before it sets that of /auth', () => {
  const auth = headersFile()
    .split('\n\n')
    .find((block) => block.startsWith('/auth\n'))
  expect(auth).toContain('! Content-Security-Policy')
  expect(auth?.indexOf('! Content-Security-Policy')).toBeLessThan(
    auth?.indexOf("frame-ancestors 'self'") ?? 0,
  )
})
