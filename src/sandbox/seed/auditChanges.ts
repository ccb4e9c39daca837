import type {
  Application,
  DirectoryAudit,
  KeyCredential,
  OAuth2PermissionGrant,
  PasswordCredential,
  ServicePrincipal,
} from '@microsoft/microsoft-graph-types'
import type { Guid } from '../../domain/directory'
import type { Rows } from '../state/types'
import {
  auditEvent,
  GRANT_ADDED,
  GRANT_REMOVED,
  grantProperties,
  ofGrant,
  ofPrincipal,
  property,
  type AuditTarget,
  type Occasion,
} from './auditEvents'

/*
 * What the directory's audit log says of changes other than grants that are made. Lists are JSON text, before and after.
 * https://learn.microsoft.com/entra/identity/monitoring-health/reference-audit-activities#core-directory
 */

const listed = (displayName: string, before: readonly unknown[], after: readonly unknown[]) => ({
  displayName,
  oldValue: JSON.stringify(before),
  newValue: JSON.stringify(after),
})

/** Platforms as the log numbers them. */
const CLIENT_TYPES = { web: 1, publicClient: 2, spa: 3 } as const

const addressesOf = (application: Application | null): object[] =>
  (['web', 'publicClient', 'spa'] as const).flatMap((platform) =>
    (application?.[platform]?.redirectUris ?? []).map((uri) => ({
      AddressType: 0,
      Address: uri,
      ReplyAddressClientType: CLIENT_TYPES[platform],
      ReplyAddressIndex: null,
      IsReplyAddressDefault: false,
    })),
  )

const declaredOf = (application: Application | null): object[] =>
  (application?.requiredResourceAccess ?? []).map(({ resourceAppId, resourceAccess }) => ({
    ResourceAppId: resourceAppId,
    RequiredAppPermissions: (resourceAccess ?? []).map(({ id, type }) => ({
      EntitlementId: id,
      DirectAccessGrant: type === 'Role',
      ImpersonationAccessGrants: type === 'Scope' ? [20] : [],
    })),
    EncodingVersion: 1,
  }))

const one = <T, V>(object: T | null, value: (object: T) => V): V[] => (object ? [value(object)] : [])

/** What is listed of an object by the log's names; null: there is none. */
type Properties<T> = Readonly<Record<string, (object: T | null) => unknown[]>>

/** Those of implicit grant and public client are the directory's older names. */
const APPLICATION_PROPERTIES: Properties<Application> = {
  AppAddress: addressesOf,
  AppId: (application) => one(application, ({ appId }) => appId),
  AvailableToOtherTenants: (application) =>
    one(application, ({ signInAudience }) => signInAudience !== 'AzureADMyOrg'),
  DisplayName: (application) => one(application, ({ displayName }) => displayName ?? ''),
  PublicClient: (application) =>
    one(application, ({ isFallbackPublicClient }) => isFallbackPublicClient ?? false),
  Oauth2AllowImplicitFlow: (application) =>
    one(application, ({ web }) => web?.implicitGrantSettings?.enableAccessTokenIssuance ?? false),
  Oauth2AllowIdTokenImplicitFlow: (application) =>
    one(application, ({ web }) => web?.implicitGrantSettings?.enableIdTokenIssuance ?? false),
  RequiredResourceAccess: declaredOf,
}

const PRINCIPAL_PROPERTIES: Properties<ServicePrincipal> = {
  AccountEnabled: (principal) => one(principal, ({ accountEnabled }) => accountEnabled),
  AppRoleAssignmentRequired: (principal) =>
    one(principal, ({ appRoleAssignmentRequired }) => appRoleAssignmentRequired),
}

/** What differs; nothing where the object is gone. */
function modified<T>(properties: Properties<T>, before: T | null, after: T | null) {
  const changed = Object.entries(properties)
    .map(([name, valuesOf]) => listed(name, valuesOf(after && before), valuesOf(after)))
    .filter(({ oldValue, newValue }) => oldValue !== newValue)
  const names = changed.map(({ displayName }) => displayName).join(', ')
  return [...changed, property('Included Updated Properties', names)]
}

const ofApplication = ({ id, displayName }: Application, modifiedProperties: object[]) => ({
  id,
  displayName: displayName ?? null,
  type: 'Application',
  userPrincipalName: null,
  groupType: null,
  modifiedProperties,
})

function kindOf(
  before: object | null,
  after: object | null,
  { what, gone }: { what: string; gone: 'Delete' | 'Remove' },
) {
  if (!before) return { activity: `Add ${what}`, operationType: 'Add' as const }
  return after
    ? { activity: `Update ${what}`, operationType: 'Update' as const }
    : { activity: `${gone} ${what}`, operationType: 'Delete' as const }
}

/** A registration that was made (`before` null), changed, or deleted (`after` null). */
export function applicationEvent(
  before: Application | null,
  after: Application | null,
  occasion: Occasion,
): DirectoryAudit {
  const application = after ?? before ?? {}
  const properties = after ? modified(APPLICATION_PROPERTIES, before, after) : []
  const kind = kindOf(before, after, { what: 'application', gone: 'Delete' })
  return auditEvent(kind, occasion, application.id ?? '', [ofApplication(application, properties)])
}

const keyText = (key: KeyCredential | PasswordCredential, type: string): string =>
  `[KeyIdentifier=${key.keyId},KeyType=${type},KeyUsage=Verify,DisplayName=${key.displayName ?? ''}]`

const CREDENTIAL_PROPERTIES = {
  KeyDescription: (application: Application | null) => [
    ...(application?.passwordCredentials ?? []).map((key) => keyText(key, 'Password')),
    ...(application?.keyCredentials ?? []).map((key) => keyText(key, 'AsymmetricX509Cert')),
  ],
}

/** Credentials that were added or removed: an entry that tells, and one beside it that does not. */
export function credentialEvents(
  before: Application,
  after: Application,
  occasion: Occasion,
): DirectoryAudit[] {
  const id = after.id ?? ''
  const telling = ofApplication(after, modified(CREDENTIAL_PROPERTIES, before, after))
  const silent = ofApplication(after, [property('Included Updated Properties', '')])
  const kind = (activity: string) => ({ activity, operationType: 'Update' as const })
  return [
    auditEvent(kind('Update application – Certificates and secrets management'), occasion, id, [telling]),
    auditEvent(kind('Update application'), occasion, id, [silent]),
  ]
}

/** An enterprise application that was made, changed, or removed. */
export function principalEvent(
  before: ServicePrincipal | null,
  after: ServicePrincipal | null,
  occasion: Occasion,
): DirectoryAudit {
  const { id = '', displayName, appId } = after ?? before ?? {}
  const target: AuditTarget = { id, appId: appId ?? null, name: displayName ?? null }
  const kind = kindOf(before, after, { what: 'service principal', gone: 'Remove' })
  return auditEvent(kind, occasion, id, [
    ofPrincipal(target, [
      ...modified(PRINCIPAL_PROPERTIES, before, after),
      property('TargetId.ServicePrincipalNames', appId ?? null),
    ]),
  ])
}

/** An owner that a registration got or lost. The owner is the first target. */
export function ownerEvent(
  rows: Rows,
  application: Application,
  { ownerId, added }: { ownerId: Guid; added: boolean },
  occasion: Occasion,
): DirectoryAudit {
  const user = rows.users.get(ownerId)
  const told = (name: string, value: string | null) =>
    added ? property(name, value) : { ...property(name, null), oldValue: JSON.stringify(value) }
  const kind = added
    ? { activity: 'Add owner to application', operationType: 'Assign' as const }
    : { activity: 'Remove owner from application', operationType: 'Unassign' as const }
  const owner = {
    id: ownerId,
    displayName: null,
    type: user ? 'User' : 'ServicePrincipal',
    userPrincipalName: user?.userPrincipalName ?? null,
    groupType: null,
    modifiedProperties: [
      told('Application.ObjectID', application.id ?? null),
      told('Application.DisplayName', application.displayName ?? null),
      told('Application.AppId', application.appId ?? null),
    ],
  }
  return auditEvent(kind, occasion, `${application.id}${ownerId}`, [owner, ofApplication(application, [])])
}

/** A delegated grant whose scope was changed: Entra writes "Add" and "Remove" with the same text before and after. */
export function grantChangedEvents(
  before: OAuth2PermissionGrant,
  after: OAuth2PermissionGrant,
  client: AuditTarget,
  resource: AuditTarget,
  occasion: Occasion,
): DirectoryAudit[] {
  const targets = ofGrant(client, resource, grantProperties(before, after, client))
  return [GRANT_ADDED, GRANT_REMOVED].map((kind) => auditEvent(kind, occasion, after.id ?? '', targets))
}
