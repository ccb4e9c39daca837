import type { AuthType } from '../connectors/types'
import type { RegistrationFacts, ResourcePrincipal } from '../directory'
import { sameName } from '../permissions/names'
import {
  namesWithoutApplicationForm,
  optionalPermissions,
  requiredRows,
  wantedPermissions,
} from '../permissions/required'
import type { PermissionRow } from '../permissions/types'
import { fieldOf, type CheckInput, type NeededPermissions } from './input'

/** What a form with these scopes asks for; depends on no registration. */
export function describeNeeded(
  authType: AuthType,
  scope: readonly string[],
  catalogue: ResourcePrincipal | null,
): NeededPermissions {
  const chosen = fieldOf(authType, 'scope', 'scopes') ? scope : []
  const needed = requiredRows(null, authType, wantedPermissions(authType, chosen), catalogue)
  const optional = optionalPermissions(authType, catalogue)
  return {
    catalogue,
    needed,
    optional: requiredRows(null, authType, optional, catalogue).filter(
      ({ value }) =>
        optional.some((ref) => sameName(ref.value, value)) &&
        !needed.some((row) => sameName(row.value, value)),
    ),
    withoutApplicationForm: namesWithoutApplicationForm(authType, catalogue),
  }
}

/** The same permissions as this registration has them. */
export function heldAgainst(
  rows: readonly PermissionRow[],
  existing: CheckInput['existing'],
): PermissionRow[] {
  return rows.map((row) => existing.get(row.key) ?? row)
}

/** Is there anything here that permissions can be granted to? */
export function isHere(facts: RegistrationFacts | null): facts is RegistrationFacts {
  return facts !== null && (facts.application ?? facts.servicePrincipal) !== null
}

/**
 * Does nobody say that this very connection asks for it? So it is where a type has no Scope field: its program picks
 * from a list as it needs.
 */
export function isGuessed({ kind, value }: PermissionRow, authType: AuthType): boolean {
  return (
    kind === 'Delegated' &&
    !fieldOf(authType, 'scope', 'scopes') &&
    !authType.minimum.some((needed) => sameName(needed.value, value))
  )
}
