import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { MICROSOFT_GRAPH_APP_ID, type RegistrationFacts } from '../../directory'
import { comparePermissions } from '../../permissions/compare'
import type { AuditRow } from '../report'
import { SAML_SIGNING, secretOf } from '../findings/testing/tenant'
import type { AuditApplication, TenantSnapshot } from '../types'
import { createRowTable } from './table'
import {
  AUDIT_NOW,
  AUDIT_TENANT_ID,
  GRAPH_OBJECT_ID,
  NO_ROLE,
  application,
  customApi,
  graphApi,
  guid,
  principal,
  randomTenant,
  snapshotOf,
} from './testing'
import type { RowTable } from './types'

const tableOf = (snapshot: TenantSnapshot) => createRowTable(snapshot, [], AUDIT_NOW)
const rowsOf = (table: RowTable): AuditRow[] =>
  Array.from({ length: table.count }, (_, row) => table.row(row))

const CLIENT = guid('c', 1)
const APP = guid('a', 1)
const MAIL_READ = '570282fd-fa5c-430d-a7fd-fc8dc98a9dca'
const SEND_ROLE = 'b633e1c5-b582-4048-a93e-9f11b44c7e96'
const grant = (scope: string, user: string | null = null, resourceId = GRAPH_OBJECT_ID, id = 'g') => ({
  id,
  clientId: CLIENT,
  resourceId,
  consentType: user === null ? ('AllPrincipals' as const) : ('Principal' as const),
  principalId: user,
  scope,
})
const role = (appRoleId: string, resourceId = GRAPH_OBJECT_ID) => ({
  id: 'r',
  appRoleId,
  principalId: CLIENT,
  resourceId,
  createdDateTime: '2026-03-05T10:00:00Z',
})
const declares = (
  ...ids: [string, 'Scope' | 'Role'][]
): Pick<AuditApplication, 'requiredResourceAccess'> => ({
  requiredResourceAccess: [
    { resourceAppId: MICROSOFT_GRAPH_APP_ID, resourceAccess: ids.map(([id, type]) => ({ id, type })) },
  ],
})
/** One application of the tenant, with what it declares and holds. */
const own = (parts: Partial<TenantSnapshot>, declared = declares()) =>
  rowsOf(
    tableOf(
      snapshotOf({
        applications: [application({ appId: APP, ...declared })],
        principals: [graphApi(), principal({ objectId: CLIENT, appId: APP })],
        ...parts,
      }),
    ),
  ).map(({ permission, kind, consent, userId, status }) =>
    [permission, kind, consent, userId, status].join(' '),
  )

describe('rows', () => {
  it('has one row a permission, whatever the spaces, the case and the number of grants', () => {
    const grants = [
      grant('  Mail.Read  openid\tmail.read '),
      grant('MAIL.READ Mail.Send', null, undefined, 'h'),
    ]
    expect(own({ grants })).toEqual([
      'Mail.Read Delegated AllPrincipals  hidden',
      'openid Delegated AllPrincipals  sign-in',
      'Mail.Send Delegated AllPrincipals  hidden',
    ])
  })
  it('tells declared, hidden, of a user and unused apart; a declaration counts for every consent', () => {
    const found = own(
      {
        grants: [grant('Mail.Read'), grant('Mail.Read User.Read', guid('4', 1), undefined, 'h')],
        assignments: [role(SEND_ROLE)],
      },
      declares([MAIL_READ, 'Scope'], ['810c84a8-4a9e-49e6-bf7d-12d183f40d01', 'Role']),
    )
    expect(found).toEqual([
      'Mail.Read Delegated AllPrincipals  declared',
      `Mail.Read Delegated Principal ${guid('4', 1)} declared`,
      `User.Read Delegated Principal ${guid('4', 1)} user`,
      'Mail.Send Application   hidden',
      'Mail.Read Application   unused',
    ])
  })
  it('a declaration that only users consented to is used', () => {
    const grants = [grant('Mail.Read', guid('4', 1))]
    expect(own({ grants }, declares([MAIL_READ, 'Scope']))).toEqual([
      `Mail.Read Delegated Principal ${guid('4', 1)} declared`,
    ])
  })
  it('says nothing of declarations that live elsewhere', () => {
    const principals = [
      graphApi(),
      principal({ objectId: CLIENT, appId: APP, appOwnerOrganizationId: guid('e', 1) }),
    ]
    expect(own({ applications: [], principals, grants: [grant('Mail.Read openid')] })).toEqual([
      'Mail.Read Delegated AllPrincipals  foreign',
      'openid Delegated AllPrincipals  sign-in',
    ])
  })
  it('keeps what points nowhere: principals, APIs and permissions that are gone', () => {
    const table = tableOf(
      snapshotOf({
        applications: [
          application({
            appId: APP,
            requiredResourceAccess: [
              { resourceAppId: guid('9', 9), resourceAccess: [{ id: guid('7', 7), type: 'Role' }] },
            ],
          }),
        ],
        principals: [graphApi()],
        grants: [grant('Gone.Read'), grant('Mail.Read', null, guid('f', 9))],
        assignments: [role(guid('8', 8)), role(guid('8', 8), guid('f', 9))],
      }),
    )
    const told = rowsOf(table).map((row) => ({
      principal: row.principalId,
      app: row.appId,
      type: row.principalType,
      api: row.resourceId,
      apiAppId: row.resourceAppId,
      permission: row.permission,
      id: row.permissionId,
      known: row.known,
      status: row.status,
    }))
    const gone = { principal: CLIENT, app: null, type: 'other', known: false, status: 'unknown' }
    expect(told).toEqual([
      {
        principal: null,
        app: APP,
        type: 'registration',
        api: null,
        apiAppId: guid('9', 9),
        permission: guid('7', 7),
        id: guid('7', 7),
        known: false,
        status: 'unused',
      },
      { ...gone, api: GRAPH_OBJECT_ID, apiAppId: MICROSOFT_GRAPH_APP_ID, permission: 'Gone.Read', id: null },
      { ...gone, api: guid('f', 9), apiAppId: null, permission: 'Mail.Read', id: null },
      {
        ...gone,
        api: GRAPH_OBJECT_ID,
        apiAppId: MICROSOFT_GRAPH_APP_ID,
        permission: guid('8', 8),
        id: guid('8', 8),
      },
      { ...gone, api: guid('f', 9), apiAppId: null, permission: guid('8', 8), id: guid('8', 8) },
    ])
    expect(table.partyOfPrincipal(CLIENT)?.appId).toBeNull()
  })
  it('an API that is gone is not Microsoft Graph: its permissions are rated by their names only', () => {
    const [row] = rowsOf(
      tableOf(snapshotOf({ grants: [grant('RoleManagement.ReadWrite.Directory', null, guid('f', 9))] })),
    )
    expect(row?.risk.source).toBe('inferred')
  })
  it('counts default access and makes no row of it', () => {
    const table = tableOf(
      snapshotOf({
        principals: [graphApi(), principal({ objectId: CLIENT, appId: APP })],
        assignments: [role(NO_ROLE), { ...role(SEND_ROLE), id: 's' }],
      }),
    )
    expect([table.count, table.defaultAccess]).toEqual([1, 1])
  })
  it('knows permissions that are switched off by name, and those without a name by id', () => {
    const api = customApi()
    const table = tableOf(
      snapshotOf({
        principals: [api, principal({ objectId: CLIENT, appId: APP })],
        grants: [grant('off.switch', null, api.objectId)],
        assignments: [role(guid('3', 2), api.objectId)],
      }),
    )
    expect(rowsOf(table).map(({ permission, known }) => [permission, known])).toEqual([
      ['Off.Switch', false],
      [guid('3', 2), true],
    ])
  })
})

describe('parties', () => {
  const partyOf = (parts: Partial<Parameters<typeof principal>[0]>, registered = false) =>
    tableOf(
      snapshotOf({
        applications: registered ? [application({ appId: APP, displayName: 'As registered' })] : [],
        principals: [principal({ objectId: CLIENT, appId: APP, displayName: 'As renamed', ...parts })],
      }),
    ).partyOfApp(APP)

  test.each([
    ['the registration’s name leads', {}, true, { displayName: 'As registered', publisher: 'this' }],
    ['of another tenant', { appOwnerOrganizationId: guid('e', 1) }, false, { publisher: 'other' }],
    [
      'a managed identity belongs to the tenant',
      { servicePrincipalType: 'ManagedIdentity', appOwnerOrganizationId: null },
      false,
      { publisher: 'this', type: 'managed-identity', credentials: null },
    ],
    [
      'so does a legacy one',
      { servicePrincipalType: 'Legacy', appOwnerOrganizationId: null },
      false,
      { publisher: 'this' },
    ],
    ['Graph does not tell whose', { appOwnerOrganizationId: null }, false, { publisher: 'unknown' }],
    ['what signs SAML tokens signs nobody in', SAML_SIGNING, true, { credentials: 'none' }],
    [
      'a secret beside it does',
      {
        ...SAML_SIGNING,
        passwordCredentials: [
          ...(SAML_SIGNING.passwordCredentials ?? []),
          secretOf({ keyId: guid('1', 9), endDateTime: '2020-01-01T00:00:00Z' }),
        ],
      },
      true,
      { credentials: 'expired' },
    ],
    ['nobody verified', { verifiedPublisher: null }, false, { verifiedPublisher: null }],
    ['a cloud that does not tell', { verifiedPublisher: undefined }, false, { credentials: null }],
    ['no credentials at all', {}, true, { credentials: 'none' }],
    [
      'a secret of the enterprise application itself',
      { passwordCredentials: [secretOf({ endDateTime: '2020-01-01T00:00:00Z' })] },
      true,
      { credentials: 'expired' },
    ],
    [
      'registered elsewhere, a secret of its own here',
      { appOwnerOrganizationId: guid('e', 1), passwordCredentials: [secretOf()] },
      false,
      { credentials: 'live' },
    ],
    [
      'the same, expired: elsewhere others may live',
      {
        appOwnerOrganizationId: guid('e', 1),
        passwordCredentials: [secretOf({ endDateTime: '2020-01-01T00:00:00Z' })],
      },
      false,
      { credentials: null },
    ],
  ] as const)('%s', (_, parts, registered, expected) => {
    expect(partyOf(parts as Partial<Parameters<typeof principal>[0]>, registered)).toMatchObject(expected)
  })
  test.each([
    ['public', 'global', 'f8cdef31-a31e-4b4a-93e4-5f571e91255a'],
    ['public, corporate', 'global', '72f988bf-86f1-41af-91ab-2d7cd011db47'],
    ['GCC High', 'usgov-l4', 'cab8a31a-1906-4287-a0d8-4eef66b95f6e'],
    ['DoD', 'usgov-l5', 'cab8a31a-1906-4287-a0d8-4eef66b95f6e'],
    ['China', 'china', 'a55a4d5b-9241-49b1-b4ff-befa8db00269'],
  ] as const)('Microsoft’s own in the cloud %s', (_, environment, appOwnerOrganizationId) => {
    const principals = [principal({ objectId: CLIENT, appId: APP, appOwnerOrganizationId })]
    const publisherIn = (tenantId: string) =>
      tableOf(snapshotOf({ environment, tenantId, principals })).partyOfApp(APP)?.publisher
    expect(publisherIn(AUDIT_TENANT_ID)).toBe('microsoft')
    expect(publisherIn(appOwnerOrganizationId)).toBe('this')
  })
  it('owners are named where they were asked for', () => {
    const registered = application({ appId: APP })
    const ownersOf = (owners: TenantSnapshot['owners']) =>
      tableOf(snapshotOf({ applications: [registered], owners })).partyOfApp(APP)?.owners
    const nobody = { objectId: guid('4', 1), displayName: '', userPrincipalName: null }
    expect(ownersOf(null)).toBeNull()
    expect(ownersOf({})).toBeNull()
    expect(ownersOf({ [registered.objectId]: [] })).toEqual([])
    expect(ownersOf({ [registered.objectId]: [nobody] })).toEqual([guid('4', 1)])
  })
})

test('agrees with the comparison of one registration’s permissions, for any tenant', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const snapshot = randomTenant(seed)
      const table = tableOf(snapshot)
      const rows = rowsOf(table)
      for (const { appId, principalId, application: registered, principal: held } of table.parties) {
        const told = new Set<string>()
        for (const row of rows.filter((one) => one.principalId === principalId && one.appId === appId)) {
          const key = `${row.resourceAppId ?? row.resourceId}|${row.kind}|${row.permissionId ?? row.permission.toLowerCase()}`
          told.add(`${key} declared=${row.declared}`)
          if (row.granted) told.add(`${key} by ${row.consent === 'Principal' ? row.userId : 'everybody'}`)
        }
        const facts: RegistrationFacts = {
          appId: appId ?? '',
          tenantId: AUDIT_TENANT_ID,
          application: registered && { ...registered, passwordCredentials: [] },
          servicePrincipal: held,
          owners: { state: 'read', value: [] },
          grants: {
            state: 'read',
            value: snapshot.grants.filter(({ clientId }) => clientId === principalId),
          },
          assignments: {
            state: 'read',
            value: snapshot.assignments.filter((one) => one.principalId === principalId),
          },
          resources: snapshot.principals,
          users: {},
        }
        const expected = new Set<string>()
        for (const one of comparePermissions(facts)) {
          const api = one.resourceAppId || one.resourceObjectId
          const key = `${api}|${one.kind}|${one.id ?? one.value.toLowerCase()}`
          expected.add(`${key} declared=${one.declared}`)
          if (one.grantedTenantWide) expected.add(`${key} by everybody`)
          for (const user of one.grantedToUsers) expected.add(`${key} by ${user}`)
        }
        expect(told).toEqual(expected)
      }
    }),
    { numRuns: 300 },
  )
})

test('a row of a party has no twin, and each party’s rows are where it says', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const table = tableOf(randomTenant(seed))
      const keys = rowsOf(table).map((row) =>
        JSON.stringify([
          table.party(row.index).index,
          table.permission(row.index).index,
          row.consent,
          row.userId,
        ]),
      )
      expect(new Set(keys).size).toBe(keys.length)
      for (const { index, firstRow, rowCount } of table.parties) {
        for (let row = firstRow; row < firstRow + rowCount; row++) expect(table.party(row).index).toBe(index)
      }
      expect(table.parties.reduce((sum, { rowCount }) => sum + rowCount, 0)).toBe(table.count)
    }),
  )
})
