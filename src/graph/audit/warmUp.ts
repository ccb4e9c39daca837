import type { AuditWorkerApi } from './protocol'

/** After so many the code is compiled as well as it ever is. */
const ROUNDS = 16
const OBJECTS = 150

const PLACE = { tenantId: '', environment: 'global', consoleClientId: '' } as const
const OPTIONS = {
  names: false,
  credentials: true,
  owners: false,
  everyResource: false,
  keep: false,
  keepAfterSignOut: false,
}

const numbered = (kind: string, number: number) =>
  `${kind}0000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const numbers = Array.from({ length: OBJECTS }, (_none, number) => number)
const secret = (number: number) => ({
  keyId: numbered('f', number),
  displayName: 'Secret',
  endDateTime: '2026-01-01T00:00:00Z',
})
const SCOPES = ['User.Read', 'Mail.Read', 'Files.ReadWrite.All', 'openid', 'Directory.Read.All']

/** Objects as Graph tells them; which permissions there are matters little, that there are some does. */
const INVENTED: Readonly<Record<string, readonly object[]>> = {
  '/applications': numbers.map((number) => ({
    id: numbered('a', number),
    appId: numbered('c', number),
    displayName: `Application ${number}`,
    passwordCredentials: [secret(number)],
    keyCredentials: [],
    requiredResourceAccess: [
      { resourceAppId: numbered('c', 0), resourceAccess: [{ id: numbered('b', 1), type: 'Scope' }] },
    ],
  })),
  '/servicePrincipals': numbers.map((number) => ({
    id: numbered('e', number),
    appId: numbered('c', number),
    displayName: `Application ${number}`,
    accountEnabled: true,
    servicePrincipalType: 'Application',
    appOwnerOrganizationId: numbered('d', number % 3),
    verifiedPublisher: { displayName: null, verifiedPublisherId: null },
    oauth2PermissionScopes: SCOPES.map((value, at) => ({ id: numbered('b', at), value, isEnabled: true })),
    appRoles: [
      {
        id: numbered('b', number),
        value: `Role.${number}`,
        allowedMemberTypes: ['Application'],
        isEnabled: true,
      },
    ],
    passwordCredentials: [secret(number)],
    keyCredentials: [],
  })),
  '/oauth2PermissionGrants': numbers.map((number) => ({
    id: `grant-${number}`,
    clientId: numbered('e', number),
    resourceId: numbered('e', number % 5),
    consentType: number % 2 === 0 ? 'AllPrincipals' : 'Principal',
    principalId: number % 2 === 0 ? null : numbered('9', number),
    scope: `${SCOPES[number % SCOPES.length]} ${SCOPES[(number + 1) % SCOPES.length]}`,
  })),
}

/**
 * Reads an invented tenant with an api that nobody uses, and forgets it: so that the code is compiled, and what it looks up
 * is there, before a page waits for it. Each step takes some hundredths of a second, all of them a quarter of one.
 */
export function* warmUp(api: AuditWorkerApi): Generator<void> {
  const encoder = new TextEncoder()
  for (let round = 0; round < ROUNDS; round++) {
    const { orders } = api.begin({
      options: OPTIONS,
      selection: { credentials: true, publishers: true },
      counted: { applications: null, principals: null, grants: null },
      cuts: [],
      grantsByConsent: false,
      deltaLinks: {},
      unsure: [],
      place: PLACE,
      takenAt: '2026-01-01T00:00:00Z',
    })
    for (const { id, requests } of orders) {
      const responses = requests.map(({ path }, at) => ({
        id: String(at + 1),
        status: 200,
        body: { value: INVENTED[path.split('?', 1)[0] ?? ''] ?? [] },
      }))
      api.took(id, encoder.encode(JSON.stringify({ responses })).buffer)
    }
    api.show()
    api.query({ filter: round === 0 ? '' : 'user', sort: SORT, group: 'none', expanded: [] }, 0, OBJECTS)
    yield
  }
}

const SORT = [
  { column: 'risk', descending: true },
  { column: 'principal', descending: false },
] as const satisfies Parameters<AuditWorkerApi['query']>[0]['sort']
