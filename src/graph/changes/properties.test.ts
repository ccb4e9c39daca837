import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planConsent } from '../../domain/changes/plan'
import type { ChangeIntent } from '../../domain/changes/types'
import { undoPlan } from '../../domain/changes/undo'
import { MICROSOFT_GRAPH_APP_ID } from '../../domain/directory'
import type { PermissionKind } from '../../domain/permissions/types'
import { applyPlan } from './applyPlan'
import { type MemoryKey, memoryGraph, type MemoryState, substance, thumbprintOf } from './testing/memoryGraph'
import {
  API_OBJECTS,
  APP,
  CLIENT,
  emptyTenant,
  factsOf,
  OTHER_API,
  PERMISSION_NAMES,
  permissionIdOf,
  registrationOf,
  USER,
} from './testing/tenant'

const sleep = () => Promise.resolve()
const now = new Date('2026-11-21T00:00:00Z')
const apis = [MICROSOFT_GRAPH_APP_ID, OTHER_API] as const

const api = fc.constantFrom(...apis)
const tokens = fc.subarray([...PERMISSION_NAMES, 'Calendars.Read', 'Mail.Read.Shared'])
const permission = fc.record({
  resourceAppId: api,
  kind: fc.constantFrom<PermissionKind>('Delegated', 'Application'),
  value: fc.constantFrom(...PERMISSION_NAMES),
})

const CERTIFICATES = ['AAAA', 'BBBB', 'CCCC']
const URIS = ['https://a.example/cb', 'https://A.example/cb', 'https://a.example/cb/', 'ms-app://x']

/** A key as Graph keeps it, with more than what the console knows of. */
const keyOf = (der: string): MemoryKey => ({
  customKeyIdentifier: thumbprintOf(der),
  displayName: null,
  endDateTime: '2027-05-05T05:05:05.1234567Z',
  key: der,
  keyId: `key-${der}`,
  startDateTime: '2026-05-05T05:05:05Z',
  type: 'AsymmetricX509Cert',
  usage: 'Verify',
})
const certificateOf = (der: string) => ({
  der,
  thumbprint: thumbprintOf(der),
  displayName: `CN=${der}`,
  notBefore: '2026-11-01T00:00:00Z',
  notAfter: '2027-11-01T00:00:00Z',
})

const tenant: fc.Arbitrary<MemoryState> = fc
  .record({
    withPrincipal: fc.boolean(),
    rows: fc.uniqueArray(
      fc.record({ resource: api, user: fc.constantFrom(null, USER), tokens, spaced: fc.boolean() }),
      { selector: (row) => `${row.resource}${row.user}` },
    ),
    roles: fc.uniqueArray(fc.record({ resource: api, value: fc.constantFrom(...PERMISSION_NAMES) }), {
      selector: (role) => `${role.resource}${role.value}`,
    }),
    declared: fc.uniqueArray(permission, {
      selector: (one) => `${one.resourceAppId}${one.kind}${one.value}`,
    }),
    certificates: fc.subarray(CERTIFICATES),
    web: fc.subarray(URIS),
    native: fc.subarray(URIS),
  })
  .map(({ withPrincipal, rows, roles, declared, certificates, web, native }) => {
    const state = emptyTenant(withPrincipal)
    if (withPrincipal) {
      state.grants = rows
        .filter((row) => row.tokens.length > 0)
        .map((row, index) => ({
          id: `grant-${index}`,
          clientId: CLIENT,
          consentType: row.user ? 'Principal' : 'AllPrincipals',
          principalId: row.user,
          resourceId: API_OBJECTS[row.resource] ?? '',
          scope: row.spaced ? ` ${row.tokens.join('  ')} ` : row.tokens.join(' '),
        }))
      state.assignments = roles.map((role, index) => ({
        id: `role-${index}`,
        principalId: CLIENT,
        resourceId: API_OBJECTS[role.resource] ?? '',
        appRoleId: permissionIdOf('Application', role.value),
      }))
    }
    const entries = apis.map((resourceAppId) => ({
      resourceAppId,
      resourceAccess: declared
        .filter((one) => one.resourceAppId === resourceAppId)
        .map((one) => ({
          id: permissionIdOf(one.kind, one.value),
          type: one.kind === 'Delegated' ? ('Scope' as const) : ('Role' as const),
        })),
    }))
    state.applications = [
      {
        ...registrationOf(entries.filter((one) => one.resourceAccess.length > 0)),
        keyCredentials: certificates.map(keyOf),
        web: { redirectUris: web, homePageUrl: 'https://example.org/' },
        publicClient: { redirectUris: native },
      },
    ]
    return state
  })

const intent: fc.Arbitrary<ChangeIntent> = fc.record(
  {
    appId: fc.constant(APP),
    grant: fc.array(permission, { maxLength: 6 }),
    declareMissing: fc.boolean(),
    revoke: fc.array(
      fc.tuple(permission, fc.constantFrom(null, USER)).map(([one, userId]) => ({ ...one, userId })),
      { maxLength: 4 },
    ),
    addCertificate: fc.constantFrom(...CERTIFICATES).map(certificateOf),
    addRedirectUris: fc.array(
      fc.record({
        platform: fc.constantFrom('web' as const, 'public-client' as const),
        uri: fc.constantFrom(...URIS, 'http://localhost'),
      }),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: ['appId', 'grant', 'declareMissing', 'revoke'] },
)

/** What somebody else does between our plan, its applying and its undo: grants in place, by other tokens. */
const meanwhile = fc.record({
  resource: api,
  token: fc.constantFrom('Other.Read', 'Mail.Read', 'Sites.Read.All'),
})

function grantByOthers(
  state: MemoryState,
  { resource, token }: { resource: string; token: string },
): boolean {
  const clientId = state.principals.find((one) => one.appId === APP)?.id
  const resourceId = API_OBJECTS[resource] ?? ''
  if (!clientId) return false
  const row = state.grants.find(
    (one) => one.clientId === clientId && one.resourceId === resourceId && !one.principalId,
  )
  if (row?.scope.split(' ').includes(token)) return false
  if (row) row.scope += ` ${token}`
  else {
    const whose = { consentType: 'AllPrincipals', principalId: null }
    state.grants.push({ id: `others-${state.grants.length}`, clientId, resourceId, ...whose, scope: token })
  }
  return true
}

const plan = (state: MemoryState, wanted: ChangeIntent) =>
  planConsent(factsOf(state), wanted, [], { now, id: 'plan' })

describe('change plans against a tenant in memory', () => {
  it('undo brings back what was there, up to ids that the server makes', async () => {
    await fc.assert(
      fc.asyncProperty(tenant, intent, async (state, wanted) => {
        const before = substance(state)
        const { graph } = memoryGraph(state)
        const first = plan(state, wanted)
        const outcomes = await applyPlan(graph, first, { sleep })
        expect(outcomes.map((one) => one.state)).not.toContain('failed')
        const undone = await applyPlan(graph, undoPlan(first, outcomes, { now, id: 'undo' }), { sleep })
        expect(undone.map((one) => one.state)).not.toContain('failed')
        expect(substance(state)).toEqual(before)
      }),
    )
  })

  it('undo of the undo is the plan again', async () => {
    await fc.assert(
      fc.asyncProperty(tenant, intent, async (state, wanted) => {
        const { graph } = memoryGraph(state)
        const first = plan(state, wanted)
        const outcomes = await applyPlan(graph, first, { sleep })
        const after = substance(state)
        const second = undoPlan(first, outcomes, { now, id: 'undo' })
        const undone = await applyPlan(graph, second, { sleep })
        await applyPlan(graph, undoPlan(second, undone, { now, id: 'redo' }), { sleep })
        expect(substance(state)).toEqual(after)
      }),
    )
  })

  it('undo leaves what others granted meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(tenant, intent, meanwhile, meanwhile, async (state, wanted, earlier, later) => {
        const { graph } = memoryGraph(state)
        const first = plan(state, wanted)
        // Between the plan and its applying …
        const theirs = [earlier].filter((one) => grantByOthers(state, one))
        const before = substance(state)
        const outcomes = await applyPlan(graph, first, { sleep })
        // … and between that and the undo.
        theirs.push(...[later].filter((one) => grantByOthers(state, one)))
        const beforeUndo = substance(state)
        await applyPlan(graph, undoPlan(first, outcomes, { now, id: 'undo' }), { sleep })
        const added = beforeUndo.tokens.filter((one) => !before.tokens.includes(one))
        const after = substance(state).tokens
        // Everything from before is there again, and what others added since.
        for (const token of before.tokens) expect(after).toContain(token)
        if (added.some((one) => one.endsWith(` ${later.token}`)) && theirs.includes(later)) {
          const [resource, token] = [later.resource, later.token]
          expect(after).toContain([APP, resource, '*', token].join(' '))
        }
      }),
    )
  })

  it('undo leaves keys and redirect URIs that others added or took away meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(tenant, intent, fc.constantFrom(...CERTIFICATES), async (state, wanted, theirs) => {
        const { graph } = memoryGraph(state)
        const first = plan(state, wanted)
        const outcomes = await applyPlan(graph, first, { sleep })
        const added = outcomes.flatMap((one) => one.added)
        const [registration] = state.applications
        if (!registration) return
        registration.keyCredentials = registration.keyCredentials.filter(({ key }) => key !== theirs)
        registration.keyCredentials.push(keyOf('DDDD'))
        registration.web.redirectUris.push('https://others.example')
        const before = substance(state)
        await applyPlan(graph, undoPlan(first, outcomes, { now, id: 'undo' }), { sleep })
        const after = substance(state)
        const foreign = (entry: string) => !added.some((one) => entry.includes(` ${one}`))
        expect(after.keys.filter(foreign)).toEqual(before.keys.filter(foreign))
        expect(after.redirects.filter(foreign)).toEqual(before.redirects.filter(foreign))
        expect(registration.web.homePageUrl).toBe('https://example.org/')
      }),
    )
  })

  it('applying twice is applying once', async () => {
    await fc.assert(
      fc.asyncProperty(tenant, intent, async (state, wanted) => {
        const { graph, requests } = memoryGraph(state)
        const first = plan(state, wanted)
        await applyPlan(graph, first, { sleep })
        const once = substance(state)
        const count = requests.length
        const again = await applyPlan(graph, first, { sleep })
        expect(requests.slice(count).filter((one) => one.method !== 'GET')).toEqual([])
        expect(again.every((one) => one.state === 'already')).toBe(true)
        expect(substance(state)).toEqual(once)
        const rest = plan(state, wanted)
        expect(rest.steps).toEqual([])
      }),
    )
  })

  it('never loses a scope, an assignment, a declaration, a key or a redirect URI that is not named', async () => {
    await fc.assert(
      fc.asyncProperty(tenant, intent, meanwhile, async (state, wanted, others) => {
        const { graph } = memoryGraph(state)
        const first = plan(state, wanted)
        grantByOthers(state, others)
        const before = substance(state)
        await applyPlan(graph, first, { sleep })
        const after = substance(state)
        const named = new Set(
          wanted.revoke.map((one) =>
            one.kind === 'Delegated'
              ? [APP, one.resourceAppId, one.userId ?? '*', one.value].join(' ')
              : [APP, one.resourceAppId, permissionIdOf('Application', one.value)].join(' '),
          ),
        )
        for (const token of before.tokens) if (!named.has(token)) expect(after.tokens).toContain(token)
        for (const role of before.assignments) if (!named.has(role)) expect(after.assignments).toContain(role)
        expect(after.declared).toEqual(expect.arrayContaining(before.declared))
        expect(after.keys).toEqual(expect.arrayContaining(before.keys))
        expect(after.redirects).toEqual(expect.arrayContaining(before.redirects))
      }),
    )
  })
})
