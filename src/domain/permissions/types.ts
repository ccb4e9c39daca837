import type { Guid } from '../directory'

/** Delegated: acts for a signed-in user. Application: acts as itself. https://learn.microsoft.com/entra/identity-platform/permissions-consent-overview */
export type PermissionKind = 'Delegated' | 'Application'

/** A permission by name, as connectors and people speak of it. */
export interface PermissionRef {
  /** Client ID of the API, e.g. Microsoft Graph's. */
  resourceAppId: Guid
  kind: PermissionKind
  /** e.g. `Mail.Read` */
  value: string
}

/** One permission of one registration, seen from every side. */
export interface PermissionRow extends PermissionRef {
  /** Stable key: resource, kind and permission. */
  key: string
  /** The permission's id; null where the API's catalogue does not know the name (or cannot be read). */
  id: Guid | null
  resourceName: string
  /** Object id of the API's enterprise application; null where it is not in the tenant. */
  resourceObjectId: Guid | null
  /** Graph's own words; empty where the catalogue does not know the permission. */
  displayName: string
  description: string
  /** null: the catalogue does not know the permission. Application permissions always need it. */
  adminConsentRequired: boolean | null
  /** The API no longer (or never) exposes it, or it is switched off. */
  known: boolean
  declared: boolean
  /** Granted for everybody: a tenant-wide delegated grant, or an application role assignment. */
  grantedTenantWide: boolean
  /** Users who (or for whom somebody) consented one by one; delegated only. */
  grantedToUsers: Guid[]
}

/** The four sign-in permissions: never an API permission in the narrow sense and never "undeclared". */
export const SIGN_IN_SCOPES = ['openid', 'profile', 'email', 'offline_access'] as const
