import { changeIntent } from '../changes/intent'
import type { ChangeIntent } from '../changes/types'
import type { AuthType, ConnectionValues, FieldId, FieldSpec } from '../connectors/types'
import type { Application, RegistrationFacts, ResourcePrincipal } from '../directory'
import { parseTenant, type TenantValue } from '../identifiers'
import type { PermissionRef, PermissionRow } from '../permissions/types'
import { isMicrosoftTenant } from '../registrations/types'
import type { Finding, PreflightContext } from './types'

/** What every check is given; values already cleaned of stray characters. */
export interface CheckInput {
  authType: AuthType
  values: ConnectionValues
  context: PreflightContext
  /** null until the registration is loaded. */
  facts: RegistrationFacts | null
  application: Application | null
  /** All that the registration declares and holds, by {@link PermissionRow.key}. */
  existing: ReadonlyMap<string, PermissionRow>
  needed: NeededPermissions
}

/** What a connection asks for, as the API's catalogue describes it; not yet held against any registration. */
export interface NeededPermissions {
  catalogue: ResourcePrincipal | null
  needed: readonly PermissionRow[]
  /** Useful to some connections of the type, asked for by none. */
  optional: readonly PermissionRow[]
  /** Listed by the source, but of no use to an application that signs in as itself. */
  withoutApplicationForm: readonly string[]
}

export type Check = (input: CheckInput) => Finding[]

/** Is the client ID one of Microsoft's own applications, for which nobody else can have a secret? */
export function isMicrosofts(facts: RegistrationFacts): boolean {
  return !facts.application && isMicrosoftTenant(facts.servicePrincipal?.appOwnerOrganizationId)
}

/** The form's field of one kind and id, where this authentication type has it. */
export function fieldOf<Kind extends FieldSpec['kind']>(
  authType: AuthType,
  id: FieldId,
  kind: Kind,
): Extract<FieldSpec, { kind: Kind }> | undefined {
  return authType.fields.find(
    (field): field is Extract<FieldSpec, { kind: Kind }> => field.id === id && field.kind === kind,
  )
}

/** A finding whose key is its id unless given; what is shown to be right is proven unless said otherwise. */
export function finding(
  parts: Omit<Finding, 'key' | 'params'> & Partial<Pick<Finding, 'key' | 'params'>>,
): Finding {
  return {
    key: parts.id,
    params: {},
    ...(parts.severity === 'fine' ? { certainty: 'proven' } : {}),
    ...parts,
  }
}

/** Where the connection would go, as far as the console can tell. */
export type TenantTarget =
  | { kind: 'here' }
  | { kind: 'none' }
  | { kind: 'malformed' }
  /** `verified`: false where the tenant's domains could not be read, so that the name may be one of them. */
  | { kind: 'elsewhere'; verified: boolean }
  | { kind: 'shared'; name: 'common' | 'organizations' | 'consumers' }

/** Whose tenant the Tenant ID field names. */
export function tenantTarget({ values, context }: Pick<CheckInput, 'values' | 'context'>): TenantTarget {
  const tenant: TenantValue = parseTenant(values.tenantId)
  switch (tenant.kind) {
    case 'empty':
      return { kind: 'none' }
    case 'malformed':
      return { kind: 'malformed' }
    case 'shared':
      return tenant
    case 'guid':
      return tenant.guid === context.tenantId.toLowerCase()
        ? { kind: 'here' }
        : { kind: 'elsewhere', verified: true }
    case 'domain':
      return context.domains.includes(tenant.domain)
        ? { kind: 'here' }
        : { kind: 'elsewhere', verified: context.domains.length > 0 }
  }
}

/** An intent that grants `grant` to this registration, declaring it too where the registration is in this tenant. */
export function grantIntent(facts: RegistrationFacts, grant: PermissionRef[]): ChangeIntent {
  return changeIntent(facts.appId, { grant, declareMissing: facts.application !== null })
}
