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

/**
 * What a connection asks for: the names in its Scope field where it has one, else what the vendor's own application asks
 * for, else the type's minimum.
 */
export function wantedPermissions(authType: AuthType, scope: readonly string[]): PermissionRef[] {
  if (authType.fields.some(({ kind }) => kind === 'scopes')) return graphPermissions('Delegated', scope)
  return authType.publicApplication
    ? graphPermissions('Delegated', authType.publicApplication.scopes)
    : authType.minimum
}

/**
 * What a connection can use but does not need: what the source names as optional and, of its full list, what an
 * application can hold. Of the full list of a delegated type nothing: there the Scope field tells what is wanted.
 */
export function optionalPermissions(
  authType: AuthType,
  catalogue: ResourcePrincipal | null,
): PermissionRef[] {
  if (authType.tokenKind === 'Delegated') return authType.optional
  const listed = graphPermissions('Application', authType.fullAsListed).filter(
    ({ value }) =>
      hasApplicationForm(value, catalogue) === true &&
      !authType.minimum.some((needed) => sameName(needed.value, value)),
  )
  return [...authType.optional, ...listed]
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
