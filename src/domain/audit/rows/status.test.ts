import { describe, expect, it, test } from 'vitest'
import { MICROSOFT_GRAPH_APP_ID } from '../../directory'
import { MICROSOFT_TENANT_ID } from '../../registrations/types'
import { secretOf } from '../findings/testing/tenant'
import type { AuditPrincipal, NotReadWhat, TenantSnapshot } from '../types'
import { createRowTable } from './table'
import {
  application,
  AUDIT_NOW,
  customApi,
  graphApi,
  GRAPH_OBJECT_ID,
  guid,
  principal,
  snapshotOf,
} from './testing'
import { lacking, withNotRead } from './testingUnread'

const CLIENT = guid('c', 1)
const APP = guid('a', 1)
const OWN = principal({ objectId: CLIENT, appId: APP })
const DECLARING = application({
  appId: APP,
  requiredResourceAccess: [
    {
      resourceAppId: MICROSOFT_GRAPH_APP_ID,
      resourceAccess: [
        { id: '570282fd-fa5c-430d-a7fd-fc8dc98a9dca', type: 'Scope' },
        { id: '810c84a8-4a9e-49e6-bf7d-12d183f40d01', type: 'Role' },
      ],
    },
  ],
})
const MANAGED: Partial<AuditPrincipal> = {
  servicePrincipalType: 'ManagedIdentity',
  appOwnerOrganizationId: null,
}
const grant = (scope: string, resourceId = GRAPH_OBJECT_ID) => ({
  id: 'g',
  clientId: CLIENT,
  resourceId,
  consentType: 'AllPrincipals' as const,
  principalId: null,
  scope,
})
const tableOf = (snapshot: TenantSnapshot) => createRowTable(snapshot, [], AUDIT_NOW)
const rowsOf = (snapshot: TenantSnapshot) => {
  const table = tableOf(snapshot)
  return Array.from({ length: table.count }, (_, row) => table.row(row))
}
const statuses = (snapshot: TenantSnapshot) =>
  rowsOf(snapshot).map(({ kind, permission, status }) => `${kind} ${permission} ${status}`)

describe('what was not read', () => {
  test.each<[NotReadWhat[], string, string]>([
    [[], 'unused', 'unused'],
    [['grants'], 'unknown', 'unused'],
    [['assignments'], 'unused', 'unknown'],
    [['assignments-of-resources'], 'unused', 'unknown'],
    // These were asked where somebody declares one of their roles.
    [['assignments-without-roles', 'credentials', 'users', 'owners'], 'unused', 'unused'],
  ])('%j: declared permissions', (what, delegated, app) => {
    const found = statuses(
      lacking(what, snapshotOf({ applications: [DECLARING], principals: [graphApi(), OWN] })),
    )
    expect(found).toEqual([`Delegated Mail.Read ${delegated}`, `Application Mail.Read ${app}`])
  })
  it('a count that differs is no gap', () => {
    const snapshot = snapshotOf({ applications: [DECLARING], principals: [graphApi(), OWN] })
    const differs = { what: 'grants', why: 'count-differs', count: 1 } as const
    expect(statuses(withNotRead([differs], snapshot))[0]).toBe('Delegated Mail.Read unused')
  })
  it('without enterprise applications nobody knows what a registration was granted', () => {
    const snapshot = lacking(
      ['principals'],
      snapshotOf({ applications: [DECLARING], grants: [grant('Mail.Read')] }),
    )
    expect(statuses(snapshot).map((text) => text.split(' ').at(-1))).toEqual([
      'unknown',
      'unknown',
      'unknown',
    ])
    expect(tableOf(snapshot).partyOfApp(APP)?.type).toBe('other')
  })

  test.each<[string, Partial<AuditPrincipal> | null, NotReadWhat[], string]>([
    ['of this tenant', {}, [], 'unregistered'],
    ['of this tenant', {}, ['applications'], 'unknown'],
    ['a managed identity', MANAGED, ['applications'], 'unregistered'],
    ['a legacy one', { ...MANAGED, servicePrincipalType: 'Legacy' }, [], 'unregistered'],
    ['of another tenant', { appOwnerOrganizationId: guid('e', 1) }, ['applications'], 'foreign'],
    ['of Microsoft', { appOwnerOrganizationId: MICROSOFT_TENANT_ID }, [], 'foreign'],
    ['Graph does not tell whose', { appOwnerOrganizationId: null }, [], 'unknown'],
    ['gone', null, [], 'unknown'],
  ])('granted without a registration: %s %j %j', (_, parts, what, expected) => {
    const principals = [graphApi(), ...(parts ? [{ ...OWN, ...parts }] : [])]
    const snapshot = lacking(what, snapshotOf({ principals, grants: [grant('Mail.Read openid')] }))
    expect(statuses(snapshot)).toEqual([`Delegated Mail.Read ${expected}`, 'Delegated openid sign-in'])
  })

  test.each<[NotReadWhat[], boolean, string | null]>([
    [[], true, 'none'],
    [['credentials'], true, null],
    [['applications'], false, null],
    [['grants'], true, 'none'],
  ])('credentials without %j', (what, registered, expected) => {
    const secret = secretOf({ endDateTime: '2020-01-01T00:00:00Z' })
    const own = principal({ objectId: CLIENT, appId: APP, passwordCredentials: registered ? [] : [secret] })
    const applications = registered ? [application({ appId: APP })] : []
    const table = tableOf(lacking(what, snapshotOf({ applications, principals: [own] })))
    expect(table.partyOfApp(APP)?.credentials).toBe(expected)
  })
})

describe('sign-in scopes', () => {
  const AZURE_AD = '00000002-0000-0000-c000-000000000000'
  const scope = (value: string) => ({
    ...{ id: guid('2', 9), value, displayName: value, description: '' },
    ...{ adminConsentRequired: false, isEnabled: true },
  })
  test.each([
    ['Microsoft Graph', graphApi(), 'sign-in', 'signIn'],
    [
      'Azure AD Graph',
      { ...customApi(), appId: AZURE_AD, delegatedPermissions: [scope('email')] },
      'sign-in',
      'signIn',
    ],
    ['an API that has none of that name', customApi(), 'sign-in', 'signIn'],
    ['an API that has one', { ...customApi(), delegatedPermissions: [scope('Email')] }, 'hidden', null],
  ])('email of %s', (_, api, status, reason) => {
    const [row] = rowsOf(
      snapshotOf({
        applications: [application({ appId: APP })],
        principals: [api, OWN],
        grants: [grant('email', api.objectId)],
      }),
    )
    expect(row?.status).toBe(status)
    if (reason) expect(row?.risk.reason.id).toBe(reason)
  })
})
