import type {
  ApplicationPermission,
  DeclaredPermission,
  DelegatedGrant,
  DelegatedPermission,
  DirectoryUser,
  KeyCredential,
  RequiredResourceAccess,
  VerifiedPublisher,
} from '../../directory'
import { ENVIRONMENT_IDS } from '../../environments'
import type {
  AuditApplication,
  AuditAssignment,
  AuditPrincipal,
  AuditSecret,
  Coverage,
  NotRead,
  NotReadReason,
  NotReadWhat,
} from '../types'
import {
  added,
  count,
  exact,
  flag,
  guid,
  instant,
  list,
  oneOf,
  optional,
  orNull,
  row,
  shape,
  text,
  word,
} from './codec'

/*
 * What a snapshot file holds, field by field; the order counts. A field that is not named here (a secret’s first
 * characters, its text, key material) neither gets into a file nor out of one. Lengths are generous multiples of what Entra ID keeps. https://learn.microsoft.com/entra/identity/users/directory-service-limits-restrictions
 */

const name = text(1_024)
const address = exact(4_096)
/** Of grants and assignments: base64url. */
const id = word(/^[\w-]{1,200}$/u)
const plainWord = /^[A-Za-z][\w-]{0,63}$/u

const secret = row<AuditSecret>({
  keyId: guid,
  displayName: orNull(name),
  startDateTime: orNull(instant),
  endDateTime: orNull(instant),
})

const key = row<KeyCredential>({
  keyId: guid,
  displayName: orNull(name),
  thumbprint: orNull(word(/^[0-9A-F]{2,128}$/u)),
  type: orNull(text(64)),
  usage: orNull(text(64)),
  startDateTime: orNull(instant),
  endDateTime: orNull(instant),
})

const redirects = row<{ redirectUris: string[] }>({ redirectUris: list(address) })
const implicit = row<AuditApplication['web']['implicitGrant']>({ accessTokens: flag, idTokens: flag })
const web = row<AuditApplication['web']>({ redirectUris: list(address), implicitGrant: implicit })
const declared = row<DeclaredPermission>({ id: guid, type: oneOf('Scope', 'Role') })
const required = row<RequiredResourceAccess>({ resourceAppId: guid, resourceAccess: list(declared) })

const application = row<AuditApplication>({
  objectId: guid,
  appId: guid,
  displayName: name,
  createdDateTime: orNull(instant),
  signInAudience: word(plainWord),
  publisherDomain: orNull(text(253)),
  web,
  spa: redirects,
  publicClient: redirects,
  isFallbackPublicClient: flag,
  passwordCredentials: list(secret),
  keyCredentials: list(key),
  requiredResourceAccess: list(required),
})

const permissionFields = {
  id: guid,
  value: exact(256),
  displayName: name,
  description: text(8_192),
  isEnabled: flag,
}
const applicationPermission = row<ApplicationPermission>(permissionFields)
const delegatedPermission = row<DelegatedPermission>({ ...permissionFields, adminConsentRequired: flag })
const publisher = row<VerifiedPublisher>({ displayName: name, verifiedPublisherId: text(64) })

const principal = row<AuditPrincipal>({
  objectId: guid,
  appId: guid,
  displayName: name,
  accountEnabled: flag,
  appRoleAssignmentRequired: flag,
  appOwnerOrganizationId: orNull(guid),
  servicePrincipalType: text(64),
  verifiedPublisher: optional(orNull(publisher)),
  delegatedPermissions: list(delegatedPermission),
  applicationPermissions: list(applicationPermission),
  passwordCredentials: list(secret),
  keyCredentials: list(key),
  hasRoles: flag,
})

const grant = row<DelegatedGrant>({
  id,
  clientId: guid,
  resourceId: guid,
  consentType: oneOf('AllPrincipals', 'Principal'),
  principalId: orNull(guid),
  scope: exact(65_536),
})

const assignment = row<AuditAssignment>({
  id,
  appRoleId: guid,
  principalId: guid,
  resourceId: guid,
  createdDateTime: orNull(instant),
})

const user = row<DirectoryUser>({
  objectId: guid,
  displayName: name,
  userPrincipalName: orNull(name),
})

/** Owners of one registration. */
export interface OwnersLine {
  application: string
  owners: DirectoryUser[]
}
const owners = row<OwnersLine>({ application: guid, owners: list(user) })

const notRead = shape<NotRead>({
  what: word<NotReadWhat>(plainWord),
  why: word<NotReadReason>(plainWord),
  count: optional(count),
  asOf: added(instant),
})
const counts = shape<Coverage['counts']>({
  applications: count,
  principals: count,
  grants: count,
  assignments: count,
  assignmentsToPeople: count,
  resourcesAsked: count,
  users: count,
})
const counted = shape<Coverage['counted']>({
  applications: orNull(count),
  principals: orNull(count),
  grants: orNull(count),
})
const coverage = shape<Coverage>({ complete: flag, notRead: list(notRead), counts, counted })

/** What a line after the head may hold, by the one key that it has. */
export const LINES = { application, principal, grant, assignment, user, owners }
export type LineKey = keyof typeof LINES
export const LINE_KEYS = Object.keys(LINES) as LineKey[]

export interface SnapshotHead {
  tenantId: string
  environment: (typeof ENVIRONMENT_IDS)[number]
  takenAt: string
  scopes: string[]
  coverage: Coverage
  /** Of the console that wrote the file; the one that reads it rates by its own. */
  rulesVersion: string
  /** How many lines of each key follow. `owners`: null where nobody asked for them. */
  lines: Record<Exclude<LineKey, 'owners'>, number> & { owners: number | null }
}
const lines = shape<SnapshotHead['lines']>({
  application: count,
  principal: count,
  grant: count,
  assignment: count,
  user: count,
  owners: orNull(count),
})
export const head = shape<SnapshotHead>({
  tenantId: guid,
  environment: oneOf(...ENVIRONMENT_IDS),
  takenAt: instant,
  scopes: list(exact(256)),
  coverage,
  rulesVersion: text(64),
  lines,
})

interface SnapshotEnd {
  /** Of everything before this line; see `checksum.ts`. */
  checksum: string
}
export const end = shape<SnapshotEnd>({ checksum: word(/^[0-9a-f]{14}$/u) })
