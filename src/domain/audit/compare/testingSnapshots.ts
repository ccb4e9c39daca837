/** Snapshots to compare, for tests; never imported by the product. */
import { createRowTable } from '../rows/table'
import { application as anApplication, principal as aPrincipal, snapshotOf } from '../rows/testing'
import { withNotRead } from '../rows/testingUnread'
import type { AuditApplication, AuditPrincipal, NotRead, TenantSnapshot } from '../types'
import { compareSnapshots } from './compare'

export const guid = (n: number) => `${n.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`
const APP = guid(1)
const SP = guid(2)
const GRAPH = '00000003-0000-0000-c000-000000000000'
export const GRAPH_SP = guid(4)
const [READ, SEND] = ['Mail.Read', guid(6)]
export const [READ_ID, ADA] = [guid(5), guid(7)]
export const SECRET = {
  keyId: guid(8),
  displayName: 'Build',
  startDateTime: null,
  endDateTime: '2026-06-15T00:00:00Z',
}

export const application = (own: Partial<AuditApplication> = {}) =>
  anApplication({ appId: APP, displayName: 'Robot', ...own })
export const principal = (own: Partial<AuditPrincipal> = {}) =>
  aPrincipal({ objectId: SP, appId: APP, displayName: 'Robot', ...own })
const described = { displayName: '', description: '', isEnabled: true }
export const graph = principal({
  objectId: GRAPH_SP,
  appId: GRAPH,
  displayName: 'Microsoft Graph',
  hasRoles: true,
  delegatedPermissions: [{ id: READ_ID, value: READ, adminConsentRequired: false, ...described }],
  applicationPermissions: [{ id: SEND, value: 'Mail.Send', ...described }],
})
export const unnamed = {
  ...graph,
  applicationPermissions: [SEND, guid(80)].map((id) => ({ id, value: '', ...described })),
}
export const snapshot = (own: Partial<TenantSnapshot> = {}, notRead: NotRead[] = []): TenantSnapshot =>
  withNotRead(
    notRead,
    snapshotOf({
      takenAt: '2026-06-01T00:00:00Z',
      applications: [application()],
      principals: [principal(), graph],
      ...own,
    }),
  )
export const LATER = { takenAt: '2026-07-01T00:00:00Z' }
export const grant = (scope: string, principalId: string | null = null, clientId = SP) => ({
  id: `g${clientId}${principalId ?? ''}`,
  clientId,
  resourceId: GRAPH_SP,
  consentType: principalId === null ? ('AllPrincipals' as const) : ('Principal' as const),
  principalId,
  scope,
})
export const assignment = (resourceId = GRAPH_SP, principalId = SP) => ({
  id: `a${resourceId}${principalId}`,
  appRoleId: SEND,
  principalId,
  resourceId,
  createdDateTime: null,
})
export const declares = (...ids: string[]) =>
  application({
    requiredResourceAccess: [
      { resourceAppId: GRAPH, resourceAccess: ids.map((id) => ({ id, type: 'Scope' })) },
    ],
  })
/** Levels of their own: what is rated how is not compared here. */
const RATED = [
  { permission: 'Mail.Send', kind: 'Application', level: 'high', reason: '' },
  { permission: 'Mail.Read', kind: 'Delegated', level: 'medium', reason: '' },
  { permission: 'Files.Read', kind: 'Delegated', level: 'medium', reason: '' },
] as const
export const table = (one: TenantSnapshot) => createRowTable(one, RATED, Date.parse('2026-07-02T00:00:00Z'))
export const compare = (older: TenantSnapshot, newer: TenantSnapshot) =>
  compareSnapshots(table(older), table(newer))
export const told = (older: TenantSnapshot, newer: TenantSnapshot) =>
  compare(older, newer).entries.map(({ change, object, what, consent, userId }) =>
    [change, object, what, consent, userId === ADA ? 'Ada' : userId].filter(Boolean).join(' '),
  )
