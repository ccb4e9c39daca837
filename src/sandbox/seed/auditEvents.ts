import type {
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
  by: UserIdentity
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

const property = (displayName: string, value: string | null) => ({
  displayName,
  oldValue: null,
  newValue: value === null ? null : JSON.stringify(value),
})

const ofPrincipal = ({ id, name }: AuditTarget, modifiedProperties: object[]) => ({
  id,
  displayName: name,
  type: 'ServicePrincipal',
  userPrincipalName: null,
  groupType: null,
  modifiedProperties,
})

const named = ({ id, appId, name }: AuditTarget) => [
  property('ServicePrincipal.ObjectID', id),
  property('ServicePrincipal.DisplayName', name),
  property('ServicePrincipal.AppId', appId),
]

function event(
  activity: string,
  { at, by }: Occasion,
  key: string,
  targets: readonly object[],
): DirectoryAudit {
  const correlationId = guidOf(`correlation:${key}:${at}`)
  return {
    id: `Directory_${correlationId}_${hash(activity + key)
      .toString(36)
      .toUpperCase()}`,
    activityDateTime: at,
    activityDisplayName: activity,
    category: 'ApplicationManagement',
    correlationId,
    initiatedBy: { user: by, app: null },
    targetResources: targets,
  } as unknown as DirectoryAudit
}

/** A delegated permission grant that was made by a call. */
export function grantEvent(
  grant: OAuth2PermissionGrant,
  client: AuditTarget,
  resource: AuditTarget,
  occasion: Occasion,
): DirectoryAudit {
  return event('Add delegated permission grant', occasion, grant.id ?? '', [
    ofPrincipal(resource, [
      property('DelegatedPermissionGrant.Scope', ` ${grant.scope}`),
      property('DelegatedPermissionGrant.ConsentType', grant.consentType ?? null),
      ...named(client),
    ]),
    ofPrincipal({ ...client, name: null }, []),
  ])
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
  const consent = event('Consent to application', occasion, grant.id ?? '', [
    ofPrincipal(client, [
      property('ConsentContext.IsAdminConsent', forAll ? 'True' : 'False'),
      property('ConsentContext.IsAppOnly', 'False'),
      property('ConsentContext.OnBehalfOfAll', forAll ? 'True' : 'False'),
      property('ConsentAction.Permissions', `[] => [[${entry}]]; `),
    ]),
  ])
  return [consent, grantEvent(grant, client, resource, occasion)]
}

/** An application permission that was granted. The API is the first target, who got it the second. */
export function assignmentEvent(
  assignment: AppRoleAssignment,
  role: { value: string | null; displayName: string | null },
  client: AuditTarget,
  resource: AuditTarget,
  occasion: Occasion,
): DirectoryAudit {
  return event('Add app role assignment to service principal', occasion, assignment.id ?? '', [
    ofPrincipal(resource, [
      property('AppRole.Id', assignment.appRoleId ?? null),
      property('AppRole.Value', role.value),
      property('AppRole.DisplayName', role.displayName),
      property('AppRoleAssignment.CreatedDateTime', occasion.at),
      ...named(client),
    ]),
    ofPrincipal({ ...client, name: null }, []),
  ])
}
