import type { ApplicationPermission, DelegatedPermission, Guid } from '../../directory'
import { MICROSOFT_GRAPH_APP_ID } from '../../directory'
import { isGuid } from '../../identifiers'
import { graphPermissionFact } from '../../permissions/graphFacts'
import { describePermission } from '../../permissions/lookup'
import { isSignInScope, isSignInScopeOf } from '../../permissions/names'
import type { RatedPermission } from '../../permissions/risk/types'
import type { PermissionKind } from '../../permissions/types'
import type { AuditPrincipal } from '../types'
import type { AuditPermission, AuditResource } from './types'

type Rate = (permission: RatedPermission) => AuditPermission['risk']
type Described = DelegatedPermission | ApplicationPermission

interface Catalogue {
  resource: AuditResource
  /** Permissions met so far, by id and by name, in lower case. */
  met: Record<PermissionKind, Map<string, AuditPermission>>
  /** What the API exposes, by id and by name; made when first asked. */
  exposed: Partial<Record<PermissionKind, Map<string, Described>>>
  /** Permissions of scope texts met so far: most are the same. */
  scopes: Map<string, readonly AuditPermission[]>
}

/** The permissions and APIs that a snapshot's grants and declarations name, each once. */
export interface PermissionIndex {
  permissions: AuditPermission[]
  resources: AuditResource[]
  /** Permissions that a grant's scope text names, each once. */
  ofScope(resourceId: Guid, scope: string): readonly AuditPermission[]
  ofRole(resourceId: Guid, appRoleId: Guid): AuditPermission
  declared(resourceAppId: Guid, type: 'Scope' | 'Role', id: Guid): AuditPermission
}

export function createPermissionIndex(principals: readonly AuditPrincipal[], rate: Rate): PermissionIndex {
  const permissions: AuditPermission[] = []
  const resources: AuditResource[] = []
  const catalogues = { object: new Map<Guid, Catalogue>(), app: new Map<Guid, Catalogue>() }
  const byObjectId = new Map<Guid, AuditPrincipal>()
  const byAppId = new Map<Guid, AuditPrincipal>()
  for (const principal of principals) {
    byObjectId.set(principal.objectId, principal)
    if (!byAppId.has(principal.appId)) byAppId.set(principal.appId, principal)
  }

  function add(resourceId: Guid | null, resourceAppId: Guid | null, principal: AuditPrincipal | null) {
    const { resourceName } = describePermission(
      { appId: resourceAppId ?? '', principal, ...(resourceId === null ? {} : { objectId: resourceId }) },
      'Delegated',
      '',
    )
    const resource: AuditResource = {
      index: resources.length,
      resourceId,
      resourceAppId,
      displayName: resourceName,
      principal,
    }
    resources.push(resource)
    return {
      resource,
      met: { Delegated: new Map(), Application: new Map() },
      exposed: {},
      scopes: new Map(),
    } satisfies Catalogue
  }

  function catalogue(id: Guid, by: 'object' | 'app'): Catalogue {
    const known = catalogues[by].get(id)
    if (known) return known
    const principal = (by === 'object' ? byObjectId : byAppId).get(id) ?? null
    // The other name of the same API.
    const twin =
      principal &&
      (by === 'object' ? catalogues.app.get(principal.appId) : catalogues.object.get(principal.objectId))
    const same = twin && twin.resource.principal === principal ? twin : null
    const made =
      same ??
      (principal
        ? add(principal.objectId, principal.appId, principal)
        : add(by === 'object' ? id : null, by === 'app' ? id : null, null))
    catalogues[by].set(id, made)
    return made
  }

  function permission(own: Catalogue, kind: PermissionKind, nameOrId: string): AuditPermission {
    const met = own.met[kind]
    const asWritten = met.get(nameOrId)
    if (asWritten) return asWritten
    const wanted = nameOrId.toLowerCase()
    const known = met.get(wanted)
    if (known) return known
    const found = exposedBy(own, kind).get(wanted) ?? null
    const name = (!found && signInName(own.resource, kind, wanted)) || nameOrId
    const made = describe(own.resource, kind, found, name, rate)
    // The same permission by its other name: a declaration tells the id, a delegated grant the name.
    const same = met.get(identityOf(made))
    if (same) {
      met.set(wanted, same)
      return same
    }
    made.index = permissions.length
    permissions.push(made)
    met.set(identityOf(made), made)
    met.set(wanted, made)
    return made
  }

  return {
    permissions,
    resources,
    ofScope(resourceId, scope) {
      const own = catalogue(resourceId, 'object')
      const known = own.scopes.get(scope)
      if (known) return known
      const tokens = scope.split(/\s+/u).filter(Boolean)
      const made = [...new Set(tokens.map((token) => permission(own, 'Delegated', token)))]
      own.scopes.set(scope, made)
      return made
    },
    ofRole: (resourceId, appRoleId) => permission(catalogue(resourceId, 'object'), 'Application', appRoleId),
    declared: (resourceAppId, type, id) =>
      permission(catalogue(resourceAppId, 'app'), type === 'Role' ? 'Application' : 'Delegated', id),
  }
}

function identityOf({ id, value }: AuditPermission): string {
  return (id ?? value).toLowerCase()
}

function exposedBy({ resource, exposed }: Catalogue, kind: PermissionKind): Map<string, Described> {
  const known = exposed[kind]
  if (known) return known
  const { principal } = resource
  const list: readonly Described[] =
    (kind === 'Delegated' ? principal?.delegatedPermissions : principal?.applicationPermissions) ?? []
  const map = new Map<string, Described>()
  // Ids before names, and the first of those with the same one: as a plain search through the list would find it.
  for (const one of list) if (!map.has(one.id.toLowerCase())) map.set(one.id.toLowerCase(), one)
  for (const one of list) {
    const name = one.value.toLowerCase()
    if (name && !map.has(name)) map.set(name, one)
  }
  exposed[kind] = map
  return map
}

function describe(
  { index, resourceId, resourceAppId, principal, displayName }: AuditResource,
  kind: PermissionKind,
  found: Described | null,
  nameOrId: string,
  rate: Rate,
): AuditPermission {
  // Of the catalogue only what was found in it: it would be searched again from end to end.
  const narrowed = principal && {
    ...principal,
    delegatedPermissions: found && 'adminConsentRequired' in found ? [found] : [],
    applicationPermissions: found && !('adminConsentRequired' in found) ? [found] : [],
  }
  const described = describePermission(
    { appId: resourceAppId ?? '', principal: narrowed, objectId: resourceId ?? undefined },
    kind,
    nameOrId,
  )
  // A permission may have no name, and is told by its id.
  const value = described.value || found?.id || nameOrId
  // Elsewhere it may stand in a grant without being the API’s own.
  const signIn =
    kind === 'Delegated' && (found ? isSignInScopeOf(resourceAppId ?? '', value) : isSignInScope(value))
  return {
    index: -1,
    resource: index,
    resourceId,
    resourceAppId,
    resourceDisplayName: displayName,
    kind,
    value,
    id: described.id ?? (kind === 'Application' || isGuid(nameOrId) ? nameOrId : null),
    known: described.known,
    displayName: described.displayName,
    description: described.description,
    adminConsentRequired: described.adminConsentRequired,
    signIn,
    // Without one it would be taken for a permission of Microsoft Graph.
    risk: rate({
      kind,
      value,
      resourceAppId: signIn ? MICROSOFT_GRAPH_APP_ID : (resourceAppId ?? resourceId ?? ''),
    }),
  }
}

/** The sign-in scopes have the same ids everywhere, and a catalogue need not list them: a declaration by id means the same. */
function signInName({ resourceAppId }: AuditResource, kind: PermissionKind, id: string): string | null {
  if (resourceAppId !== MICROSOFT_GRAPH_APP_ID || kind !== 'Delegated') return null
  const fact = graphPermissionFact(kind, id)
  return fact && isSignInScope(fact.value) ? fact.value : null
}
