import type { EnvironmentId } from '../environments'
import type { PermissionKind, PermissionRef } from '../permissions/types'

/** Keys of the form values; the vendor's own field set. */
export type FieldId =
  | 'clientId'
  | 'clientSecret'
  | 'certificate'
  | 'certificatePassword'
  | 'tenantId'
  | 'scope'
  | 'environment'
  | 'account'
  | 'sharedMailbox'

interface FieldBase {
  id: FieldId
  /** The vendor's label, shown as it stands in every language. */
  label: string
  required: boolean
}

export interface GuidField extends FieldBase {
  kind: 'guid'
}
export interface SecretField extends FieldBase {
  kind: 'secret'
}
export interface TenantField extends FieldBase {
  kind: 'tenant'
  /** Is `common` a right value where the registration is multi-tenant? */
  acceptsCommon: boolean
  default?: string
}
export interface ScopesField extends FieldBase {
  kind: 'scopes'
  default: string[]
  /** Cannot be taken away. */
  minimum: string[]
  /**
   * What the source does not say outright, shown as a suggestion. default-inferred: it names the permissions, not which are
   * set at first; minimum-inferred: it names no minimum; field-not-listed: the field is named outside of its field list only.
   */
  basis?: 'default-inferred' | 'minimum-inferred' | 'field-not-listed'
  /** The source's own groups, in its order; absent where it has none. */
  groups?: { name: string; scopes: string[] }[]
}
export interface ChoiceField extends FieldBase {
  kind: 'choice'
  default: EnvironmentId
  choices: EnvironmentId[]
}
export interface UpnField extends FieldBase {
  kind: 'upn'
}

/** A PKCS #12 file (certificate and private key) as Base64 text. */
export interface PfxField extends FieldBase {
  kind: 'pfx-base64'
}

/** One field of a connection's form. A new kind without a control does not compile (see ui/fields). */
export type FieldSpec =
  GuidField | SecretField | PfxField | TenantField | ScopesField | ChoiceField | UpnField

/** A connection form's values: text as typed; scopes as names. */
export interface ConnectionValues {
  clientId: string
  clientSecret: string
  /** PKCS #12 as Base64. Holds a private key: a secret. */
  certificate: string
  certificatePassword: string
  tenantId: string
  scope: string[]
  environment: EnvironmentId
  account: string
  sharedMailbox: string
}

/**
 * What the console is told about the vendor's side, beside the vendor's own fields: what the callback and the redirect
 * URIs depend on.
 */
export interface ConnectionSetup {
  /** Host (and port, path) of the automation platform, without scheme and slashes at its ends: `cloud.uipath.com`. */
  baseUrl: string
  /** What the Studio project targets: `net5` (.NET 5 and later: Windows, cross-platform) or `legacy` (.NET Framework). */
  targetFramework: 'net5' | 'legacy'
}

/** Where the vendor takes up an authorization code, or hands it to a program on the person's machine. */
export interface RedirectSpec {
  platform: 'web' | 'public-client'
  uris: string[]
  /** Also needed where a Studio project targets .NET 5 or later. */
  urisWhenNet5?: string[]
  /** With `{baseURL}` for {@link ConnectionSetup.baseUrl}; null where the address does not depend on it. */
  pattern: string | null
  /** Our reading: the source names neither platform nor address. */
  basis?: 'inferred'
}

/** An application that the vendor itself registered; the tenant only consents to it. */
export interface PublicApplication {
  /** null: the source does not name it. */
  name: string | null
  /** null: the source does not give it; it is looked up in the tenant. */
  clientId: string | null
  /** Delegated permissions that it asks for; empty where the source does not say. */
  scopes: string[]
}

export type AccountType = 'single-tenant' | 'multi-tenant' | 'multi-tenant-and-personal'

/** What ends or breaks a connection some day. Texts: `handoff:lifecycle.{id}`. */
export type LifecycleRisk =
  'secret-expires' | 'certificate-expires' | 'refresh-token-revoked' | 'acts-as-its-maker'

export interface AuthType {
  /** Also the last part of the URL: /connect/{connector}/{authType}. */
  id: string
  /** The vendor's name, shown as it stands. */
  name: string
  /** The vendor's name in its French documentation, where there is one. */
  nameInFrench?: string
  /** Which kind of permission a connection of this type can use at all. */
  tokenKind: PermissionKind
  /** With what the registration proves who it is; `none`: a public client. */
  credential: 'secret' | 'certificate' | 'none'
  /** null: a registration of one's own. */
  publicApplication: PublicApplication | null
  fields: FieldSpec[]
  /** What every connection of this type needs. */
  minimum: PermissionRef[]
  /** Named as optional by the source, in its order. */
  optional: PermissionRef[]
  /** Everything that the source lists; for app-only types it lists delegated names too. Empty where it has no full list. */
  fullAsListed: string[]
  /** Names of `optional` and `fullAsListed` that the source marks as needing admin consent; empty where it marks none. */
  markedForAdminConsent: string[]
  /** Named extras for triggers, with the permissions that each needs. `inferred`: the source lists them under another type. */
  triggers: { id: string; name: string; permissions: string[]; basis?: 'inferred' }[]
  /** always; for what is marked only; or where the tenant's policy asks for it. */
  adminConsent: 'always' | 'marked' | 'by-policy'
  /** null: nothing is redeemed at a redirect URI of the registration. */
  redirect: RedirectSpec | null
  accountTypes: AccountType[]
  lifecycle: LifecycleRisk[]
  /** Labels of the vendor's form that stay empty, and why is told in the guidance. */
  leaveEmpty: string[]
  /** Labels that a prerequisites list of the source names though the form has no such field. */
  namedOnlyInPrerequisites: string[]
  /** A property of the vendor's form to set before the fields. */
  setBefore: { label: string; value: string } | null
}

export interface Connector {
  id: string
  /** The vendor's name, shown as it stands. */
  name: string
  /** Microsoft's name of today for what it connects to, where that differs. */
  product?: string
  host: string
  defaultAuthType: string
  authTypes: AuthType[]
}
