import type { Ref } from 'react'
import type { GivenCertificate, TakenCertificate } from '../../domain/certificates/types'
import type { AuthType, ChoiceField, FieldSpec, ScopesField } from '../../domain/connectors/types'
import type { DelegatedPermission } from '../../domain/directory'
import type { PermissionRisk, RatedPermission } from '../../domain/permissions/risk/types'
import type { StatusTone } from '../Status'

/** What a control of a kind of field holds: names for scopes, a choice's id, else text as typed. */
export type ValueOf<S extends FieldSpec> = S extends ScopesField
  ? string[]
  : S extends ChoiceField
    ? ChoiceField['default']
    : string

/** One sentence under a field. */
export interface FieldMessage {
  key: string
  tone: StatusTone
  text: string
}

/** What was taken out of a pasted text. */
export type Removed = 'spaces' | 'invisible' | 'quotes' | 'around'

/** What controls need to know of the tenant and the vendor's form; the same object for every field of a form. */
export interface FieldSupport {
  /** A pasted text without what nobody means to paste, as what it is `meant` to be. */
  clean: (text: string, meant?: 'guid' | 'address') => { value: string; removed: Removed | null }
  /** Of a file or a pasted text the Base64 that the field takes, or why not. See features/connect/certificate/takeCertificate. */
  takeCertificate: (given: GivenCertificate) => Promise<TakenCertificate>
  /** The vendor's label of a choice. */
  choiceLabel: (choice: ChoiceField['default']) => string
  tenantId: string
  /** The tenant ID that fits the registration's account types; null where that is unknown. */
  proposedTenantId: string | null
  catalogue: ScopeCatalogue
  riskOf: (permission: RatedPermission) => PermissionRisk
  /** Microsoft Graph’s host in every environment: any may stand before a pasted name. */
  graphHosts: readonly string[]
  triggers: AuthType['triggers']
}

/** The permissions that the API exposes in this tenant: the delegated ones, and the names of the others. */
export interface ScopeCatalogue {
  state: 'loading' | 'read' | 'unreadable'
  permissions: readonly DelegatedPermission[]
  applicationNames: readonly string[]
}

export interface ControlProps<S extends FieldSpec> {
  spec: S
  /** The input's element id: its label and texts are tied to it. */
  id: string
  value: ValueOf<S>
  onChange: (value: ValueOf<S>) => void
  onBlur: () => void
  inputRef: Ref<HTMLElement>
  /** Ids of the texts that describe the input. */
  describedBy: string
  invalid: boolean
  support: FieldSupport
}
