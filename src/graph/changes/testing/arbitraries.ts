import fc from 'fast-check'
import type { ApplicationSetting, PublicCertificate, RedirectPlatform } from '../../../domain/changes/steps'
import type { BulkRevocation, ChangeIntent, ProvisionIntent } from '../../../domain/changes/types'
import { type Guid, MICROSOFT_GRAPH_APP_ID, type SignInAudience } from '../../../domain/directory'
import type { PermissionKind } from '../../../domain/permissions/types'
import { type MemoryApplication, type MemoryKey, thumbprintOf } from './memoryApplications'
import type { MemoryState } from './memoryGraph'
import {
  API_OBJECTS,
  APP,
  CLIENT,
  emptyTenant,
  OTHER_API,
  PERMISSION_NAMES,
  permissionIdOf,
  registrationOf,
  USER,
} from './tenant'

/* Generated tenants and wishes. What others do is named so that it cannot be ours. */

const apis = [MICROSOFT_GRAPH_APP_ID, OTHER_API] as const
const api = fc.constantFrom(...apis)
const tokens = fc.subarray([...PERMISSION_NAMES, 'Calendars.Read', 'Mail.Read.Shared'])
const permission = fc.record({
  resourceAppId: api,
  kind: fc.constantFrom<PermissionKind>('Delegated', 'Application'),
  value: fc.constantFrom(...PERMISSION_NAMES),
})

export const CERTIFICATES = ['AAAA', 'BBBB', 'CCCC']
const SECRETS = ['first', 'second']
const OWNERS: Guid[] = ['70000000-0000-4000-8000-000000000001', '70000000-0000-4000-8000-000000000002']
export const URIS = ['https://a.example/cb', 'https://A.example/cb', 'https://a.example/cb/', 'ms-app://x']
const AUDIENCES: SignInAudience[] = [
  'AzureADMyOrg',
  'AzureADMultipleOrgs',
  'AzureADandPersonalMicrosoftAccount',
]
const platform = fc.constantFrom<RedirectPlatform>('web', 'spa', 'public-client')

/** A key as Graph keeps it, with more than what the console knows of. */
export function keyOf(der: string): MemoryKey {
  return {
    customKeyIdentifier: thumbprintOf(der),
    displayName: null,
    endDateTime: '2027-05-05T05:05:05.1234567Z',
    key: der,
    keyId: `key-${der.toLowerCase()}`,
    startDateTime: '2026-05-05T05:05:05Z',
    type: 'AsymmetricX509Cert',
    usage: 'Verify',
  }
}

export function certificateOf(der: string): PublicCertificate {
  return {
    der,
    thumbprint: thumbprintOf(der),
    displayName: `CN=${der}`,
    notBefore: '2026-11-01T00:00:00Z',
    notAfter: '2027-11-01T00:00:00Z',
  }
}

const registration: fc.Arbitrary<MemoryApplication> = fc
  .record({
    declared: fc.uniqueArray(permission, {
      selector: (one) => `${one.resourceAppId}${one.kind}${one.value}`,
    }),
    certificates: fc.subarray(CERTIFICATES),
    secrets: fc.subarray(SECRETS),
    owners: fc.subarray(OWNERS),
    places: fc.tuple(
      ...URIS.map(() => fc.constantFrom<RedirectPlatform | null>('web', 'spa', 'public-client', null)),
    ),
    audience: fc.constantFrom(...AUDIENCES),
    version: fc.constantFrom(null, 1, 2),
    fallback: fc.constantFrom(null, true, false),
    implicit: fc.record({ enableIdTokenIssuance: fc.boolean(), enableAccessTokenIssuance: fc.boolean() }),
  })
  .map(({ declared, certificates, secrets, owners, places, audience, version, fallback, implicit }) => {
    const entries = apis.map((resourceAppId) => ({
      resourceAppId,
      resourceAccess: declared
        .filter((one) => one.resourceAppId === resourceAppId)
        .map((one) => ({
          id: permissionIdOf(one.kind, one.value),
          type: one.kind === 'Delegated' ? ('Scope' as const) : ('Role' as const),
        })),
    }))
    const blank = registrationOf(entries.filter((one) => one.resourceAccess.length > 0))
    const on = (wanted: RedirectPlatform) => URIS.filter((_uri, index) => places[index] === wanted)
    return {
      ...blank,
      signInAudience: audience,
      isFallbackPublicClient: fallback,
      api: {
        ...blank.api,
        requestedAccessTokenVersion: audience.includes('Personal') ? 2 : version,
      },
      keyCredentials: certificates.map(keyOf),
      passwordCredentials: secrets.map((name) => ({
        keyId: `secret-${name}`,
        displayName: name,
        endDateTime: '2027-01-01T00:00:00Z',
        hint: 'abc',
      })),
      owners,
      web: { ...blank.web, redirectUris: on('web'), implicitGrantSettings: implicit },
      spa: { redirectUris: on('spa') },
      publicClient: { redirectUris: on('public-client') },
    }
  })

export const tenants: fc.Arbitrary<MemoryState> = fc
  .record({
    principal: fc.option(
      fc.record({ accountEnabled: fc.boolean(), appRoleAssignmentRequired: fc.boolean() }),
    ),
    rows: fc.uniqueArray(
      fc.record({ resource: api, user: fc.constantFrom(null, USER), tokens, spaced: fc.boolean() }),
      { selector: (row) => `${row.resource}${row.user}` },
    ),
    roles: fc.uniqueArray(fc.record({ resource: api, value: fc.constantFrom(...PERMISSION_NAMES) }), {
      selector: (role) => `${role.resource}${role.value}`,
    }),
    application: registration,
  })
  .map(({ principal, rows, roles, application }) => {
    const state = emptyTenant(principal !== null)
    state.applications = [application]
    if (!principal) return state
    state.principals = state.principals.map((one) => (one.id === CLIENT ? { ...one, ...principal } : one))
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
    return state
  })

const placed = fc.record({ platform, uri: fc.constantFrom(...URIS, 'http://localhost') })
const setting = fc.oneof(
  fc.record({
    property: fc.constantFrom(
      'implicitIdTokens' as const,
      'implicitAccessTokens' as const,
      'isFallbackPublicClient' as const,
    ),
    value: fc.boolean(),
  }),
  fc.record({ property: fc.constant('signInAudience' as const), value: fc.constantFrom(...AUDIENCES) }),
) as fc.Arbitrary<ApplicationSetting>

/** A few wishes of every sort; no secret is removed, which nothing takes back. */
export const intents: fc.Arbitrary<ChangeIntent> = fc.record(
  {
    appId: fc.constant(APP),
    grant: fc.array(permission, { maxLength: 4 }),
    declareMissing: fc.boolean(),
    revoke: fc.array(
      fc.tuple(permission, fc.constantFrom(null, USER)).map(([one, userId]) => ({ ...one, userId })),
      { maxLength: 4 },
    ),
    declare: fc.array(permission, { maxLength: 2 }),
    undeclare: fc.array(permission, { maxLength: 2 }).map((list) =>
      list.map(({ resourceAppId, kind, value }) => ({
        resourceAppId,
        id: permissionIdOf(kind, value),
        type: kind === 'Delegated' ? ('Scope' as const) : ('Role' as const),
      })),
    ),
    addCertificate: fc.constantFrom(...CERTIFICATES).map(certificateOf),
    removeCertificates: fc.subarray(CERTIFICATES).map((ders) => ders.map((der) => keyOf(der).keyId)),
    addSecret: fc.constant({ displayName: 'made', endDateTime: '2027-02-02T00:00:00Z' }),
    addRedirectUris: fc.array(placed, { maxLength: 3 }),
    removeRedirectUris: fc.array(placed, { maxLength: 2 }),
    moveRedirectUris: fc.array(fc.record({ uri: fc.constantFrom(...URIS), from: platform, to: platform }), {
      maxLength: 2,
    }),
    set: fc.uniqueArray(setting, { selector: (one) => one.property, maxLength: 3 }),
    principal: fc.record(
      { accountEnabled: fc.boolean(), appRoleAssignmentRequired: fc.boolean() },
      { requiredKeys: [] },
    ),
    addOwners: fc.subarray(OWNERS).map((ids) => ids.map((objectId) => ({ objectId, displayName: 'Owner' }))),
  },
  { requiredKeys: ['appId', 'grant', 'declareMissing', 'revoke'] },
)

/** New registrations of every sort; nothing of them is impossible. */
export const provisions: fc.Arbitrary<ProvisionIntent> = fc.record({
  displayName: fc.constant('New robot'),
  signInAudience: fc.constantFrom(...AUDIENCES),
  redirectUris: fc.uniqueArray(placed, { selector: ({ uri }) => uri, maxLength: 3 }),
  isFallbackPublicClient: fc.boolean(),
  permissions: fc.array(permission, { maxLength: 5 }),
  consent: fc.boolean(),
  secret: fc.constantFrom(null, { displayName: 'made', endDateTime: '2027-02-02T00:00:00Z' }),
  certificate: fc.constantFrom(null, certificateOf('CCCC')),
  owners: fc.subarray(OWNERS).map((ids) => ids.map((objectId) => ({ objectId, displayName: 'Owner' }))),
})

/** Everything that is granted in a tenant, as an audit names it: one entry a token, one an assignment. */
export function revocationsOf(state: MemoryState): BulkRevocation[] {
  const appIdOf = (id: string) => state.principals.find((one) => one.id === id)?.appId ?? ''
  const about = (clientId: string, resourceId: string) => ({
    ...{ appId: appIdOf(clientId), clientId, clientName: 'Client' },
    ...{ resourceId, resourceAppId: appIdOf(resourceId), resourceName: 'API' },
  })
  return [
    ...state.grants.flatMap((row) =>
      row.scope
        .split(' ')
        .filter(Boolean)
        .map((value): BulkRevocation => ({
          ...{ ...about(row.clientId, row.resourceId), kind: 'Delegated', value, userId: row.principalId },
          ...{ grantId: row.id, scope: row.scope, assignmentId: null, appRoleId: null },
        })),
    ),
    ...state.assignments.map((one): BulkRevocation => ({
      ...{
        ...about(one.principalId, one.resourceId),
        kind: 'Application',
        value: one.appRoleId,
        userId: null,
      },
      ...{ grantId: null, scope: null, assignmentId: one.id, appRoleId: one.appRoleId },
    })),
  ]
}

/** What somebody else does meanwhile. */
export const FOREIGN: Readonly<Record<string, (state: MemoryState, app: MemoryApplication) => void>> = {
  'a scope': (state) => {
    const clientId = state.principals.find((one) => one.appId === APP)?.id
    if (!clientId) return
    const resourceId = API_OBJECTS[OTHER_API] ?? ''
    const row = state.grants.find(
      (one) => one.clientId === clientId && one.resourceId === resourceId && !one.principalId,
    )
    if (row) row.scope += ' Foreign.Read'
    else {
      const whose = { consentType: 'AllPrincipals', principalId: null }
      state.grants.push({ id: 'foreign', clientId, resourceId, ...whose, scope: 'Foreign.Read' })
    }
  },
  'an assignment': (state) => {
    const principalId = state.principals.find((one) => one.appId === APP)?.id
    const resourceId = API_OBJECTS[OTHER_API] ?? ''
    if (principalId) state.assignments.push({ id: 'foreign', principalId, resourceId, appRoleId: 'foreign' })
  },
  'a declaration': (_state, app) => {
    app.requiredResourceAccess.push({
      resourceAppId: 'foreign',
      resourceAccess: [{ id: 'foreign', type: 'Role' }],
    })
  },
  'a key': (_state, app) => app.keyCredentials.push(keyOf('DDDD')),
  'a secret': (_state, app) =>
    app.passwordCredentials.push({
      ...{ keyId: 'foreign', displayName: 'foreign', endDateTime: '2027-03-03T00:00:00Z', hint: 'xyz' },
    }),
  'redirect URIs': (_state, app) => {
    for (const one of ['web', 'spa', 'publicClient'] as const) {
      app[one].redirectUris.push(`https://foreign.example/${one}`)
    }
  },
  'an owner': (_state, app) => app.owners.push('foreign'),
  'a home page': (_state, app) => {
    app.web.homePageUrl = 'https://foreign.example/'
  },
}
