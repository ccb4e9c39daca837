import type { AuthType } from '../connectors/types'
import { MICROSOFT_GRAPH_APP_ID, type RegistrationFacts, type ResourcePrincipal } from '../directory'
import { sameGuid } from '../identifiers'
import { comparePermissions } from './compare'
import { hasApplicationForm } from './graphFacts'
import { describePermission } from './lookup'
import { graphPermissions, sameName } from './names'
import type { PermissionRef, PermissionRow } from './types'

/** The catalogue of Microsoft Graph that a verdict may use: the registration's own reading, else `catalogue`. */
export function graphCatalogue(
  facts: RegistrationFacts | null,
  catalogue: ResourcePrincipal | null,
): ResourcePrincipal | null {
  return facts?.resources.find(({ appId }) => sameGuid(appId, MICROSOFT_GRAPH_APP_ID)) ?? catalogue
}

/** What a form asks for: the names in its Scope field for a delegated type, else the type's own minimum. */
export function wantedPermissions(authType: AuthType, scope: readonly string[]): PermissionRef[] {
  return authType.tokenKind === 'Delegated' ? graphPermissions('Delegated', scope) : authType.minimum
}

/** Names of the source's full list that an app-only connection can use but does not need. Empty for delegated types. */
export function optionalPermissions(
  authType: AuthType,
  catalogue: ResourcePrincipal | null,
): PermissionRef[] {
  if (authType.tokenKind === 'Delegated') return []
  return graphPermissions('Application', authType.fullAsListed).filter(
    ({ value }) =>
      hasApplicationForm(value, catalogue) === true &&
      !authType.minimum.some((needed) => sameName(needed.value, value)),
  )
}

/** Names of the source's full list that exist only as delegated permissions, for app-only types. Empty for delegated types. */
export function namesWithoutApplicationForm(
  authType: AuthType,
  catalogue: ResourcePrincipal | null,
): string[] {
  if (authType.tokenKind === 'Delegated') return []
  return authType.fullAsListed.filter((value) => hasApplicationForm(value, catalogue) === false)
}

/**
 * One row for each permission that a connection needs (the type's minimum, then `wanted`, each once), seen against the
 * facts. Left out: names that an app-only connection cannot carry at all, see {@link namesWithoutApplicationForm}.
 * `catalogue` (Microsoft Graph's principal) describes those that the registration neither declares nor holds.
 */
export function requiredRows(
  facts: RegistrationFacts | null,
  authType: AuthType,
  wanted: PermissionRef[],
  catalogue: ResourcePrincipal | null,
): PermissionRow[] {
  const existing = facts ? comparePermissions(facts) : []
  const rows = new Map<string, PermissionRow>()
  for (const { resourceAppId, kind, value } of [...authType.minimum, ...wanted]) {
    if (kind !== authType.tokenKind) continue
    const principal =
      facts?.resources.find(({ appId }) => sameGuid(appId, resourceAppId)) ??
      (sameGuid(catalogue?.appId, resourceAppId) ? catalogue : null)
    if (kind === 'Application' && hasApplicationForm(value, principal) === false) continue
    const fresh = describePermission({ appId: resourceAppId, principal }, kind, value)
    rows.set(fresh.key, existing.find(({ key }) => key === fresh.key) ?? fresh)
  }
  return [...rows.values()]
}
