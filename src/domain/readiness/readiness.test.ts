import { describe, expect, it } from 'vitest'
import { CONNECTORS } from '../connectors/catalogue'
import { DEFAULT_SETUP } from '../connectors/setup'
import type { RegistrationFacts } from '../directory'
import { graphPrincipal, NOW, registrationFacts, secret } from '../testing/facts'
import { readinessOfRegistration, summarizeReadiness } from './readiness'
import { connectionKey, OWN_CONNECTIONS } from './types'

const unreadable = { state: 'unreadable', reason: { kind: 'missing-role' } } as const
const context = { now: NOW, setup: DEFAULT_SETUP, catalogue: graphPrincipal() }
const ROLES = ['Application Mail.Read', 'Application User.Read.All'] as const
const sound = { declared: ROLES, granted: ROLES }
const base = registrationFacts(sound)
const stateOf = (facts: RegistrationFacts, key: string) =>
  readinessOfRegistration(facts, context).find(
    ({ connector, authType }) => connectionKey(connector.id, authType.id) === key,
  )

it('the written list of connections is the catalogue’s', () => {
  const own = CONNECTORS.flatMap(({ id, authTypes }) =>
    authTypes.filter((type) => !type.publicApplication).map((type) => connectionKey(id, type.id)),
  )
  expect([...OWN_CONNECTIONS].sort()).toEqual(own.sort())
})

it('every type is judged, in the order of the catalogue', () => {
  const judged = readinessOfRegistration(base, context).map(({ authType }) => authType)
  expect(judged).toEqual(CONNECTORS.flatMap(({ authTypes }) => authTypes))
})

it('a type that uses the vendor’s application needs no registration', () => {
  for (const { authType, state } of readinessOfRegistration(base, context)) {
    expect(state === 'needless').toBe(authType.publicApplication !== null)
  }
})

describe('Outlook 365 by client credentials', () => {
  const key = 'outlook-365/oauth-client-credentials'
  it.each<[string, RegistrationFacts, string]>([
    ['all there', base, 'ready'],
    [
      'secret expired',
      registrationFacts({
        ...sound,
        application: { passwordCredentials: [secret({ endDateTime: '2020-01-01T00:00:00Z' })] },
      }),
      'blocked',
    ],
    ['roles not granted', registrationFacts({ declared: ROLES }), 'blocked'],
    ['roles unreadable', registrationFacts({ ...sound, assignments: unreadable }), 'unknown'],
    ['nothing here', registrationFacts({ application: null, servicePrincipal: null }), 'blocked'],
  ])('%s: %s', (_name, facts, state) => {
    const judged = stateOf(facts, key)
    expect(judged?.state).toBe(state)
    expect((judged?.findings.length ?? 0) > 0).toBe(state !== 'ready')
  })
})

it('the summary names what is not blocked', () => {
  const summary = summarizeReadiness(base, NOW, context.catalogue)
  expect(summary.ready).toContain('outlook-365/oauth-client-credentials')
  expect(
    [...summary.ready, ...summary.attention, ...summary.unknown].every((key) =>
      (OWN_CONNECTIONS as readonly string[]).includes(key),
    ),
  ).toBe(true)
})
