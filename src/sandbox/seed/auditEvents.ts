import type {
  AppIdentity,
  AppRoleAssignment,
  DirectoryAudit,
  OAuth2PermissionGrant,
  UserIdentity,
} from '@microsoft/microsoft-graph-types'
import type { Guid } from '../../domain/directory'
import type { Rows } from '../state/types'
import { guidOf, hash } from './guid'

/*
 * What the directory's audit log says of consents: names of activities and properties, and which object is the target of
 * which, as Entra writes them. Values are JSON text within the text.
 * https://learn.microsoft.com/entra/identity/monitoring-health/reference-audit-activities
 */

/** An enterprise application, as far as the log names it. */
export interface AuditTarget {
  id: Guid
  appId: Guid | null
  name: string | null
}

/** When, by whom, and from where. */
export interface Occasion {
  at: string
  /** null: an application did it. */
  by: UserIdentity | null
  app?: AppIdentity
  /** Tells changes of the same object in the same moment apart. */
  nonce?: string
}

/** The signed-in user behind a change; one that is gone has an id and no name. */
export function userActor(rows: Rows, id: Guid): UserIdentity {
  const user = rows.users.get(id)
  return {
    id,
    displayName: user?.displayName ?? null,
    userPrincipalName: user?.userPrincipalName ?? null,
    ipAddress: `203.0.113.${1 + (hash(id) % 250)}`,
  } as UserIdentity
}

/** One that is gone has an id alone. */
export function targetOf(rows: Rows, id: Guid): AuditTarget {
  const found = rows.servicePrincipals.get(id)
  return { id, appId: found?.appId ?? null, name: found?.displayName ?? null }
}

/** A value that was set. */
export const property = (displayName: string, value: string | null) => ({
  displayName,
  oldValue: null,
  newValue: value === null ? null : JSON.stringify(value),
})

export const ofPrincipal = ({ id, name }: AuditTarget, modifiedProperties: object[]) => ({
  id,
  displayName: name,
  type: 'ServicePrincipal',
  userPrincipalName: null,
  groupType: null,
  modifiedProperties,
})

/** Targets of an entry about a grant: the API is the first, who has it the second. */
export const ofGrant = (client: AuditTarget, resource: AuditTarget, modifiedProperties: object[]) => [
  ofPrincipal(resource, modifiedProperties),
  ofPrincipal({ ...client, name: null }, []),
]

const named = ({ id, appId, name }: AuditTarget) => [
  property('ServicePrincipal.ObjectID', id),
  property('ServicePrincipal.DisplayName', name),
  property('ServicePrincipal.AppId', appId),
]

/** A value before and after; null: there was none. */
const values = (displayName: string, before: string | null, after: string | null) => ({
  displayName,
  oldValue: before === null ? null : JSON.stringify(before),
  newValue: after === null ? null : JSON.stringify(after),
})

/** What is told of a delegated grant; null: there was none before, or is none after. */
export function grantProperties(
  before: OAuth2PermissionGrant | null,
  after: OAuth2PermissionGrant | null,
  client: AuditTarget,
): object[] {
  const scope = (grant: OAuth2PermissionGrant | null) => (grant ? ` ${grant.scope}` : null)
  const user = [before, after].some((grant) => grant?.principalId)
  return [
    values('DelegatedPermissionGrant.Scope', scope(before), scope(after)),
    values('DelegatedPermissionGrant.ConsentType', before?.consentType ?? null, after?.consentType ?? null),
    ...(user
      ? [
          values(
            'DelegatedPermissionGrant.PrincipalId',
            before?.principalId ?? null,
            after?.principalId ?? null,
          ),
        ]
      : []),
    ...named(client),
  ]
}

/** What is told of an application permission. */
function roleProperties(
  { appRoleId }: AppRoleAssignment,
  role: { value: string | null; displayName: string | null },
  client: AuditTarget,
  { created, removed }: { created: string | null; removed: boolean },
): object[] {
  const told = (name: string, value: string | null) =>
    removed ? values(name, value, null) : property(name, value)
  return [
    told('AppRole.Id', appRoleId ?? null),
    told('AppRole.Value', role.value),
    told('AppRole.DisplayName', role.displayName),
    told('AppRoleAssignment.CreatedDateTime', created),
    ...named(client),
  ]
}

export function auditEvent(
  {
    activity,
    operationType,
  }: { activity: string; operationType: 'Add' | 'Assign' | 'Unassign' | 'Update' | 'Delete' },
  { at, by, app, nonce = '' }: Occasion,
  key: string,
  targets: readonly object[],
): DirectoryAudit {
  const correlationId = guidOf(`correlation:${key}:${at}${nonce}`)
  return {
    id: `Directory_${correlationId}_${hash(activity + key)
      .toString(36)
      .toUpperCase()}`,
    activityDateTime: at,
    activityDisplayName: activity,
    category: 'ApplicationManagement',
    correlationId,
    initiatedBy: { user: by, app: app ?? null },
    operationType,
    targetResources: targets,
  } as unknown as DirectoryAudit
}

const ASSIGN = 'Assign' as const

export const GRANT_ADDED = { activity: 'Add delegated permission grant', operationType: ASSIGN }
export const GRANT_REMOVED = {
  activity: 'Remove delegated permission grant',
  operationType: 'Unassign' as const,
}

/** A delegated permission grant that was made by a call, or is gone (`removed`). */
export function grantEvent(
  grant: OAuth2PermissionGrant,
  client: AuditTarget,
  resource: AuditTarget,
  occasion: Occasion,
  { removed = false } = {},
): DirectoryAudit {
  const properties = removed ? grantProperties(grant, null, client) : grantProperties(null, grant, client)
  const kind = removed ? GRANT_REMOVED : GRANT_ADDED
  return auditEvent(kind, occasion, grant.id ?? '', ofGrant(client, resource, properties))
}

/** What is logged where somebody consents on the authority's page or in the portal: the consent, and the grant it makes. */
export function consentEvents(
  grant: OAuth2PermissionGrant,
  client: AuditTarget,
  resource: AuditTarget,
  occasion: Occasion,
): DirectoryAudit[] {
  const forAll = grant.consentType === 'AllPrincipals'
  const entry = `Id: ${grant.id}, ClientId: ${client.id}, PrincipalId: ${grant.principalId ?? ''}, ResourceId: ${resource.id}, ConsentType: ${grant.consentType}, Scope:  ${grant.scope}, CreatedDateTime: , LastModifiedDateTime `
  const kind = { activity: 'Consent to application', operationType: ASSIGN }
  const consent = auditEvent(kind, occasion, grant.id ?? '', [
    ofPrincipal(client, [
      property('ConsentContext.IsAdminConsent', forAll ? 'True' : 'False'),
      property('ConsentContext.IsAppOnly', 'False'),
      property('ConsentContext.OnBehalfOfAll', forAll ? 'True' : 'False'),
      property('ConsentAction.Permissions', `[] => [[${entry}]]; `),
    ]),
  ])
  return [consent, grantEvent(grant, client, resource, occasion)]
}

/** An application permission that was granted, or taken away (`removed`). */
export function assignmentEvent(
  assignment: AppRoleAssignment,
  role: { value: string | null; displayName: string | null },
  client: AuditTarget,
  resource: AuditTarget,
  occasion: Occasion,
  { removed = false } = {},
): DirectoryAudit {
  const kind = removed
    ? { activity: 'Remove app role assignment from service principal', operationType: 'Unassign' as const }
    : { activity: 'Add app role assignment to service principal', operationType: ASSIGN }
  const created = removed ? (assignment.createdDateTime ?? null) : occasion.at
  const properties = roleProperties(assignment, role, client, { created, removed })
  return auditEvent(kind, occasion, assignment.id ?? '', ofGrant(client, resource, properties))
}
