import { changeIntent } from '../changes/intent'
import type { ChangeIntent } from '../changes/types'
import { DEFAULT_SETUP, redirectUris } from '../connectors/setup'
import type { ConnectionSetup, RedirectSpec } from '../connectors/types'
import type { Application } from '../directory'
import { finding, type Check } from './input'
import type { Finding, Severity } from './types'
import { baseUrlOf, covers, isAddress, nearMiss } from './uris'

type Platform = RedirectSpec['platform'] | 'spa'
const PLATFORMS = ['web', 'spa', 'public-client'] as const satisfies readonly Platform[]

/**
 * Is each redirect URI that the connection uses registered, on the platform that it needs, and implicit grant off?
 * https://learn.microsoft.com/entra/identity-platform/reply-url
 */
export const checkRedirect: Check = ({ authType, application, context: { setup } }) => {
  const { redirect } = authType
  if (!redirect || !application) return []
  const registration = registrationOf(application, redirect)
  const expected = redirectUris(redirect, setup).filter(isAddress)
  const missing = expected.filter((uri) => !registration.find(redirect.platform, uri))
  // Which of several addresses a sign-in takes depends on the project, so one that is there may be the one.
  const severity = missing.length === expected.length ? 'blocks' : 'warns'
  return [
    ...expected.flatMap((uri) => {
      const given = registration.find(redirect.platform, uri)
      return given
        ? [registered(given, uri, redirect)]
        : [notRegistered(uri, severity, { application, redirect, setup, registration })]
    }),
    ...checkFlag(application, redirect, expected.length > missing.length),
    ...checkImplicitGrant(application),
  ]
}

interface Registered {
  uris: Record<Platform, string[]>
  all: string[]
  find: (platform: Platform, uri: string) => string | undefined
}

function registrationOf({ web, spa, publicClient }: Application, redirect: RedirectSpec): Registered {
  const uris = {
    web: web.redirectUris,
    spa: spa.redirectUris,
    'public-client': publicClient.redirectUris,
  }
  return {
    uris,
    all: [...uris[redirect.platform], ...web.redirectUris, ...spa.redirectUris, ...publicClient.redirectUris],
    find: (platform, expected) => uris[platform].find((uri) => covers(uri, expected)),
  }
}

function registered(given: string, uri: string, { platform }: RedirectSpec): Finding {
  return finding({
    id: 'redirect-registered',
    key: `redirect-registered:${uri}`,
    severity: 'fine',
    field: 'registration',
    params: platform === 'web' ? { given } : { given, context: 'native' },
    portal: 'authentication',
  })
}

interface Circumstances {
  application: Application
  redirect: RedirectSpec
  setup: ConnectionSetup
  registration: Registered
}

/** 9002327, 700025, 7000218, 50011: https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
function notRegistered(
  expected: string,
  severity: Severity,
  { application, redirect, setup, registration }: Circumstances,
): Finding {
  const { platform, pattern } = redirect
  const native = platform === 'public-client'
  const add = { addRedirectUris: [{ platform, uri: expected }] }
  const say = (
    id: 'redirect-missing' | 'redirect-near-miss' | 'redirect-wrong-platform',
    wouldFailWith: string,
    params: Finding['params'],
    { weight = severity, change = add }: { weight?: Severity; change?: Partial<ChangeIntent> } = {},
  ) =>
    finding({
      id,
      key: `${id}:${expected}`,
      severity: weight,
      field: 'registration',
      params: { expected, ...params },
      wouldFailWith,
      portal: 'authentication',
      fix: changeIntent(application.appId, change),
    })

  const onSpa = registration.find('spa', expected)
  if (onSpa) {
    const context = native ? 'nativeOnSpa' : 'spa'
    const change = moveTo(platform, 'spa', onSpa, expected)
    return say('redirect-wrong-platform', '9002327', { given: onSpa, context }, { change })
  }
  const other = native ? 'web' : 'public-client'
  const elsewhere = registration.find(other, expected)
  if (elsewhere) {
    const change = moveTo(platform, other, elsewhere, expected)
    return native
      ? say('redirect-wrong-platform', '7000218', { given: elsewhere, context: 'nativeOnWeb' }, { change })
      : say('redirect-wrong-platform', '700025', { given: elsewhere, context: 'public' }, { change })
  }
  for (const given of registration.all) {
    const context = nearMiss(given, expected)
    if (!context) continue
    const change = { ...add, removeRedirectUris: placesOf(registration, given) }
    return say('redirect-near-miss', '50011', { given, context: native ? 'native' : context }, { change })
  }
  const otherBase =
    pattern === null ? undefined : registration.uris.web.find((uri) => baseUrlOf(uri, pattern))
  if (otherBase && pattern !== null) {
    // Nobody said yet where the platform is as long as the default stands.
    const weight = setup.baseUrl === DEFAULT_SETUP.baseUrl ? 'warns' : severity
    const baseUrl = baseUrlOf(otherBase, pattern) ?? ''
    return say('redirect-missing', '50011', { given: otherBase, baseUrl, context: 'otherBase' }, { weight })
  }
  const wouldFailWith = registration.all.length === 0 ? '500113' : '50011'
  return say('redirect-missing', wouldFailWith, native ? { context: 'native' } : {})
}

/**
 * One address cannot be on two platforms, so it is moved; one with a placeholder serves others too and stays.
 * https://learn.microsoft.com/entra/identity-platform/reply-url
 */
function moveTo(
  to: RedirectSpec['platform'],
  from: Platform,
  given: string,
  expected: string,
): Partial<ChangeIntent> | undefined {
  return covers(expected, given) ? { moveRedirectUris: [{ uri: given, from, to }] } : undefined
}

/** Where a wrong address is registered: it goes when the right one comes. */
function placesOf({ uris }: Registered, uri: string): { platform: Platform; uri: string }[] {
  return PLATFORMS.filter((platform) => uris[platform].includes(uri)).map((platform) => ({ platform, uri }))
}

/**
 * Entra goes by the flag only where no redirect URI tells the client's kind.
 * https://learn.microsoft.com/graph/api/resources/application#properties (isFallbackPublicClient)
 */
function checkFlag(
  application: Application,
  { platform }: RedirectSpec,
  nativeRegistered: boolean,
): Finding[] {
  if (platform === 'web' || application.isFallbackPublicClient) return []
  const about = { id: 'public-client-off', field: 'registration', portal: 'authentication' } as const
  return nativeRegistered
    ? [finding({ ...about, severity: 'explains', params: { context: 'native' } })]
    : [
        finding({
          ...about,
          severity: 'warns',
          wouldFailWith: '7000218',
          fix: changeIntent(application.appId, {
            set: [{ property: 'isFallbackPublicClient', value: true }],
          }),
        }),
      ]
}

function checkImplicitGrant({ appId, web }: Application): Finding[] {
  const { accessTokens, idTokens } = web.implicitGrant
  if (!accessTokens && !idTokens) return []
  return [
    finding({
      id: 'implicit-grant-on',
      severity: 'warns',
      field: 'registration',
      params: { context: accessTokens && idTokens ? 'both' : accessTokens ? 'access' : 'id' },
      portal: 'authentication',
      fix: changeIntent(appId, {
        set: [
          ...(accessTokens ? [{ property: 'implicitAccessTokens' as const, value: false }] : []),
          ...(idTokens ? [{ property: 'implicitIdTokens' as const, value: false }] : []),
        ],
      }),
    }),
  ]
}
