import type { EnvironmentId } from '../environments'
import type { PermissionKind, PermissionRef } from '../permissions/types'

/** Keys of the form values; the vendor's own field set. */
export type FieldId =
  'clientId' | 'clientSecret' | 'tenantId' | 'scope' | 'environment' | 'account' | 'sharedMailbox'

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
  /** `inferred`: our reading of the source, shown as a suggestion. */
  basis?: 'inferred'
}
export interface ChoiceField extends FieldBase {
  kind: 'choice'
  default: EnvironmentId
  choices: EnvironmentId[]
}
export interface UpnField extends FieldBase {
  kind: 'upn'
}

/** One field of a connection's form. A new kind without a control does not compile (see ui/fields). */
export type FieldSpec = GuidField | SecretField | TenantField | ScopesField | ChoiceField | UpnField

/** A connection form's values: text as typed; scopes as names. */
export interface ConnectionValues {
  clientId: string
  clientSecret: string
  tenantId: string
  scope: string[]
  environment: EnvironmentId
  account: string
  sharedMailbox: string
}

export interface AuthType {
  /** Also the last part of the URL: /connect/{connector}/{authType}. */
  id: string
  /** The vendor's name, shown as it stands. */
  name: string
  /** The vendor's name in its French documentation, where there is one. */
  nameInFrench?: string
  /** Which kind of permission a connection of this type can use at all. */
  tokenKind: PermissionKind
  fields: FieldSpec[]
  /** What every connection of this type needs. */
  minimum: PermissionRef[]
  /** Everything that the source lists; for app-only types it lists delegated names too. */
  fullAsListed: string[]
  /** Named extras for triggers, with the permissions that each needs. */
  triggers: { id: string; name: string; permissions: string[] }[]
  /** null: nothing is redeemed at a redirect URI. */
  redirect: { platform: 'web'; uris: string[]; pattern: string } | null
  accountTypes: ('single-tenant' | 'multi-tenant')[]
}

export interface Connector {
  id: string
  /** The vendor's name, shown as it stands. */
  name: string
  host: string
  defaultAuthType: string
  authTypes: AuthType[]
}
