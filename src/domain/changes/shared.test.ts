import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { elsewhere } from '../handoff/whereAndWhen'
import { APP_ID, APP_OBJECT_ID, TENANT_ID, USER_ID } from '../testing/facts'
import { readSharedPlan, sharedPlanFile, sharePlan, type SharedPlan, toShared } from './shared'
import { sharedConcerns } from './sharedConcerns'
import type { ChangeIntent, ProvisionIntent } from './types'

const NOW = new Date('2026-11-21T08:00:00Z')
const GRAPH = '00000003-0000-0000-c000-000000000000'
const guid = fc.constantFrom(APP_ID, APP_OBJECT_ID, USER_ID, GRAPH)
const name = fc.stringMatching(/^[A-Za-zéàü][A-Za-zéàü '&-]{0,40}[a-z]$/u)
const permission = fc.record({
  resourceAppId: guid,
  kind: fc.constantFrom('Delegated' as const, 'Application' as const),
  value: fc.constantFrom('Mail.Read', 'user_impersonation', 'Sites.Selected', 'api/do:it'),
})
const platform = fc.constantFrom('web' as const, 'spa' as const, 'public-client' as const)
const redirect = fc.record({
  platform,
  uri: fc.constantFrom(
    'https://cloud.uipath.com/cb',
    'http://localhost:3000',
    'msal1://auth',
    'urn:ietf:wg:oauth:2.0:oob',
  ),
})
const certificate = {
  der: 'MIIB+/==',
  thumbprint: 'AB'.repeat(20),
  displayName: 'Robot',
  notBefore: '2026-11-20T00:00:00Z',
  notAfter: '2027-11-20T00:00:00Z',
}
const secret = { displayName: 'Robot', endDateTime: '2027-01-01T00:00:00.000Z' }
const owner = fc.record({ objectId: guid, displayName: name })
const change: fc.Arbitrary<ChangeIntent> = fc.record(
  {
    appId: guid,
    grant: fc.array(permission, { minLength: 1, maxLength: 5 }),
    declareMissing: fc.boolean(),
    revoke: fc.array(permission, { maxLength: 3 }),
    declare: fc.array(permission, { maxLength: 3 }),
    undeclare: fc.array(
      fc.record({ resourceAppId: guid, id: guid, type: fc.constantFrom('Scope' as const, 'Role' as const) }),
    ),
    addCertificate: fc.constant(certificate),
    removeCertificates: fc.array(guid),
    addSecret: fc.constant(secret),
    removeSecrets: fc.array(guid),
    addRedirectUris: fc.array(redirect),
    removeRedirectUris: fc.array(redirect),
    moveRedirectUris: fc.array(
      fc.record({ uri: fc.constant('https://a.example'), from: platform, to: platform }),
    ),
    set: fc.array(
      fc.constantFrom(
        { property: 'implicitIdTokens' as const, value: false },
        { property: 'signInAudience' as const, value: 'AzureADMyOrg' as const },
      ),
    ),
    principal: fc.record({ accountEnabled: fc.boolean() }, { requiredKeys: [] }),
    addOwners: fc.array(owner),
  },
  { requiredKeys: ['appId', 'grant', 'declareMissing', 'revoke'] },
)
const provision: fc.Arbitrary<ProvisionIntent> = fc.record({
  displayName: name,
  signInAudience: fc.constantFrom('AzureADMyOrg' as const, 'AzureADMultipleOrgs' as const),
  redirectUris: fc.array(redirect, { maxLength: 3 }),
  isFallbackPublicClient: fc.boolean(),
  permissions: fc.array(permission, { maxLength: 5 }),
  consent: fc.boolean(),
  secret: fc.option(fc.constant(secret)),
  certificate: fc.option(fc.constant(certificate)),
  owners: fc.array(owner, { maxLength: 3 }),
})
const shared: fc.Arbitrary<SharedPlan> = fc
  .record({
    wish: fc.oneof(
      change.map((intent) => ({ intent })),
      provision.map((one) => ({ provision: one })),
    ),
    from: fc.option(name),
    appName: name,
  })
  .map(({ wish, from, appName }) =>
    toShared(wish, { tenantId: TENANT_ID, environment: 'global', from, appName, now: NOW }),
  )

const encode = (content: unknown) => `plan.${Buffer.from(JSON.stringify(content)).toString('base64url')}`
const intent: ChangeIntent = {
  appId: APP_ID,
  grant: [{ resourceAppId: GRAPH, kind: 'Delegated', value: 'Mail.Read' }],
  declareMissing: true,
  revoke: [],
}
const SAMPLE = toShared(
  { intent },
  { tenantId: TENANT_ID, environment: 'global', from: 'Zoë', appName: 'Robot', now: NOW },
)
const withIntent = (more: object) => encode({ ...SAMPLE, wish: { intent: { ...intent, ...more } } })
const problemIn = (text: string) => {
  const reading = readSharedPlan(text)
  return reading.ok ? null : reading.fault
}

describe('a shared plan', () => {
  it('comes back as it went, by link and by file', () => {
    fc.assert(
      fc.property(shared, (one) => {
        expect(readSharedPlan(`https://console.example/plan#${sharePlan(one)}`)).toEqual({
          ok: true,
          shared: one,
        })
        expect(readSharedPlan(sharedPlanFile(one) ?? '')).toEqual({ ok: true, shared: one })
      }),
    )
  })

  it('is refused without a throw whatever is changed in it, or is a plan of the same strict form', () => {
    const edit = fc.record({
      at: fc.nat(4000),
      cut: fc.nat(8),
      put: fc.string({ unit: 'binary', maxLength: 6 }),
    })
    fc.assert(
      fc.property(shared, edit, fc.boolean(), (one, { at, cut, put }, asFile) => {
        const text = (asFile ? sharedPlanFile(one) : sharePlan(one)) ?? ''
        const where = at % (text.length + 1)
        const reading = readSharedPlan(text.slice(0, where) + put + text.slice(where + cut))
        if (!reading.ok) return
        expect(Object.keys(reading.shared).sort()).toEqual(Object.keys(one).sort())
        expect(JSON.stringify(reading.shared)).not.toMatch(/"(?:steps|path|method|body|scopes|__proto__)":/u)
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['nothing', '', 'empty', ''],
    ['another text', 'https://console.example/plan', 'not-a-hand-off', ''],
    ['a hand-off of a connection', 'handoff.e30', 'not-a-hand-off', ''],
    ['a link that is cut off', (sharePlan(SAMPLE) ?? '').slice(0, -9), 'damaged', ''],
    ['a newer version', encode({ ...SAMPLE, version: 2 }), 'newer-version', 'version'],
    ['an older version', encode({ ...SAMPLE, version: 0 }), 'malformed', 'version'],
    ['steps', encode({ ...SAMPLE, steps: [] }), 'unknown-key', ''],
    ['steps in the wish', encode({ ...SAMPLE, wish: { steps: [] } }), null, null],
    ['a request in the intent', withIntent({ path: '/applications' }), 'unknown-key', null],
    [
      'a script for a redirect URI',
      withIntent({ addRedirectUris: [{ platform: 'web', uri: 'javascript:alert(1)' }] }),
      'malformed',
      null,
    ],
    ['a reference for an id', withIntent({ appId: '{{own}}' }), 'malformed', null],
    [
      'a name with direction marks',
      encode({ ...SAMPLE, appName: 'a\u202eb' }),
      'unsafe-characters',
      'appName',
    ],
    [
      'too many entries',
      withIntent({ removeSecrets: Array.from({ length: 401 }, () => APP_ID) }),
      null,
      null,
    ],
    [
      'no wish in it',
      encode({ ...SAMPLE, wish: { intent: { ...intent, grant: [] } } }),
      'nothing-asked',
      'wish',
    ],
    ['more than a file may be', ' '.repeat(200_000), 'too-long', ''],
  ])('%s is refused', (_name, text, problem, at) => {
    const fault = problemIn(text)
    expect(fault).not.toBeNull()
    if (problem !== null) expect(fault?.problem).toBe(problem)
    if (at !== null) expect(fault?.at).toBe(at)
  })

  it('is no link where it could not be read again', () => {
    const odd = toShared(
      { intent: { ...intent, addOwners: [{ objectId: USER_ID, displayName: 'a\u202eb' }] } },
      { tenantId: TENANT_ID, environment: 'global', from: null, appName: '', now: NOW },
    )
    expect([sharePlan(odd), sharedPlanFile(odd)]).toEqual([null, null])
  })

  it('belongs to where it was written, by comparing alone', () => {
    expect(elsewhere(SAMPLE, { tenantId: TENANT_ID.toUpperCase(), environment: 'global' })).toEqual([])
    expect(elsewhere(SAMPLE, { tenantId: APP_ID, environment: 'china' })).toEqual([
      'other-environment',
      'other-tenant',
    ])
  })

  it.each([
    [{}, []],
    [
      {
        grant: [
          { resourceAppId: GRAPH, kind: 'Application' as const, value: 'RoleManagement.ReadWrite.Directory' },
        ],
      },
      ['powerful'],
    ],
    [{ addCertificate: certificate }, ['certificate']],
    [
      {
        addRedirectUris: [{ platform: 'web' as const, uri: 'https://cloud.uipath.com:443@evil.example/cb' }],
      },
      ['redirect'],
    ],
    [{ addRedirectUris: [{ platform: 'web' as const, uri: 'https://cloud.uipath.com/cb' }] }, []],
    [{ addOwners: [{ objectId: USER_ID, displayName: 'Eve' }] }, ['owner']],
    [{ set: [{ property: 'isFallbackPublicClient' as const, value: true }] }, ['opens']],
    [{ removeSecrets: [APP_ID] }, ['removes-credential']],
  ])('says what to look at: %j', (more, concerns) => {
    const grant = [{ resourceAppId: GRAPH, kind: 'Delegated' as const, value: 'User.Read' }]
    const wish = { intent: { ...intent, grant, ...more } }
    expect(sharedConcerns({ ...SAMPLE, wish }, NOW)).toEqual(concerns)
    expect(sharedConcerns({ ...SAMPLE, wish }, new Date('2027-01-21T08:00:00Z'))).toEqual([
      ...concerns,
      'old',
    ])
  })
})
