import type * as Wire from '@microsoft/microsoft-graph-types'
import type {
  AppRoleAssignment,
  DelegatedGrant,
  DirectoryUser,
  Guid,
  Readable,
  RegistrationFacts,
  ResourcePrincipal,
  UnreadableReason,
} from '../domain/directory'
import { objectOf, valuesOf } from './batchParts'
import { chunks, FILTER_VALUES, guid } from './odata'
import { toReadable, unreadableReason } from './readable'
import { getApplicationByAppId, listOwnersByAppId } from './resources/applications'
import { listAssignmentsByClientAppId } from './resources/assignments'
import { listGrantsOfClient } from './resources/grants'
import { findResources, getServicePrincipalByAppId } from './resources/servicePrincipals'
import type { PrincipalKey } from './resources/servicePrincipals'
import { GET_BY_IDS_LIMIT, getUsersByIds } from './resources/users'
import { READ_SCOPES } from './scopes'
import {
  toApplication,
  toAppRoleAssignment,
  toDelegatedGrant,
  toResourcePrincipal,
  toServicePrincipal,
  toUser,
} from './toFacts'
import type { GraphBatchResult, GraphClient, GraphRequest } from './types'

/*
 * At most three HTTP requests as long as nothing has more than a page of 999 and no more than twenty parts:
 *   1  the registration, its enterprise application, owners and assignments
 *   2  grants, and the APIs that are declared or assigned
 *   3  where there is something left: APIs that only the grants name, users who consented by themselves
 * The second and third need Directory.Read.All for the grants and users; without it the rest is still read.
 */

/** What the first request reads. */
type Base = Pick<RegistrationFacts, 'application' | 'servicePrincipal' | 'owners' | 'assignments'>

const NOTHING = { state: 'read' as const, value: [] }

/** One collection of a batch: what keeps it from being read costs nothing but itself. */
function readPart<W, T>(
  graph: GraphClient,
  request: GraphRequest,
  result: GraphBatchResult | undefined,
  options: { scopes: readonly string[]; signal?: AbortSignal },
  toFact: (wire: W) => T,
): Promise<Readable<T[]>> {
  const reading = valuesOf<W>(graph, request, result, options).then((values) => values.map(toFact))
  return toReadable(reading, options.scopes[0] ?? '')
}

async function readBase(graph: GraphClient, appId: Guid, signal?: AbortSignal): Promise<Base> {
  const options = { scopes: READ_SCOPES.applications, signal }
  const owners = listOwnersByAppId(appId)
  const assignments = listAssignmentsByClientAppId(appId)
  const results = await graph.batch(
    [
      getApplicationByAppId(appId),
      getServicePrincipalByAppId(appId, graph.knowsPublishers ?? false),
      owners,
      assignments,
    ],
    options,
  )
  const application = objectOf<Wire.Application>(results[0])
  const principal = objectOf<Wire.ServicePrincipal>(results[1])
  const [readOwners, readAssignments] = await Promise.all([
    application ? readPart<Wire.User, DirectoryUser>(graph, owners, results[2], options, toUser) : NOTHING,
    principal
      ? readPart<Wire.AppRoleAssignment, AppRoleAssignment>(
          graph,
          assignments,
          results[3],
          options,
          toAppRoleAssignment,
        )
      : NOTHING,
  ])
  return {
    application: application && toApplication(application),
    servicePrincipal: principal && toServicePrincipal(principal),
    owners: readOwners,
    assignments: readAssignments,
  }
}

const valueOr = <T>(readable: Readable<T[]>): T[] => (readable.state === 'read' ? readable.value : [])

/** The APIs that a registration leads to, as they become known. */
function createResources(known: () => readonly ResourcePrincipal[]) {
  const found = new Map<Guid, ResourcePrincipal>()
  const askedFor = new Set<Guid>()

  /** Requests for those of these APIs that nobody has read or asked for yet. */
  function requestsFor(appIds: Iterable<Guid>, objectIds: Iterable<Guid>): GraphRequest[] {
    const [wantedApps, wantedObjects] = [new Set(appIds), new Set(objectIds)]
    for (const resource of [...known(), ...found.values()]) {
      if (!wantedApps.has(resource.appId) && !wantedObjects.has(resource.objectId)) continue
      found.set(resource.objectId, resource)
      wantedApps.delete(resource.appId)
      wantedObjects.delete(resource.objectId)
    }
    const keys: PrincipalKey[] = [
      ...[...wantedApps].map((appId) => ({ appId })),
      ...[...wantedObjects].filter((objectId) => !askedFor.has(objectId)).map((objectId) => ({ objectId })),
    ]
    for (const objectId of wantedObjects) askedFor.add(objectId)
    return chunks(keys, FILTER_VALUES).map(findResources)
  }

  async function take(
    graph: GraphClient,
    requests: readonly GraphRequest[],
    results: readonly GraphBatchResult[],
    signal?: AbortSignal,
  ): Promise<void> {
    const options = { scopes: READ_SCOPES.servicePrincipals, signal }
    const pages = await Promise.all(
      requests.map((request, index) =>
        valuesOf<Wire.ServicePrincipal>(graph, request, results[index], options),
      ),
    )
    // Declared by client ID and assigned by object id may be one and the same.
    for (const resource of pages.flat().map(toResourcePrincipal)) found.set(resource.objectId, resource)
  }

  return { requestsFor, take, all: () => [...found.values()] }
}

/**
 * Parts that need Directory.Read.All and parts that do not in one batch. Where that permission is not to be had (or the
 * batch fails), the others are asked for by themselves, and `withheld` is the reason of the first.
 */
async function batchTogether(
  graph: GraphClient,
  directoryParts: readonly GraphRequest[],
  resourceParts: readonly GraphRequest[],
  signal?: AbortSignal,
): Promise<{
  directory: GraphBatchResult[]
  resources: GraphBatchResult[]
  withheld: UnreadableReason | null
}> {
  const resourcesAlone = async () =>
    resourceParts.length > 0
      ? graph.batch(resourceParts, { scopes: READ_SCOPES.servicePrincipals, signal })
      : []
  if (directoryParts.length === 0) {
    return { directory: [], resources: await resourcesAlone(), withheld: null }
  }
  try {
    const results = await graph.batch([...directoryParts, ...resourceParts], {
      scopes: READ_SCOPES.grants,
      signal,
    })
    return {
      directory: results.slice(0, directoryParts.length),
      resources: results.slice(directoryParts.length),
      withheld: null,
    }
  } catch (error) {
    const withheld = unreadableReason(error, READ_SCOPES.grants[0])
    return { directory: [], resources: await resourcesAlone(), withheld }
  }
}

type Resources = ReturnType<typeof createResources>

async function readGrants(
  graph: GraphClient,
  base: Base,
  resources: Resources,
  signal?: AbortSignal,
): Promise<Readable<DelegatedGrant[]>> {
  const request = base.servicePrincipal && listGrantsOfClient(base.servicePrincipal.objectId)
  const requests = resources.requestsFor(
    (base.application?.requiredResourceAccess ?? []).map(({ resourceAppId }) => resourceAppId),
    valueOr(base.assignments).map(({ resourceId }) => resourceId),
  )
  const together = await batchTogether(graph, request ? [request] : [], requests, signal)
  const [grants] = await Promise.all([
    request && !together.withheld
      ? readPart<Wire.OAuth2PermissionGrant, DelegatedGrant>(
          graph,
          request,
          together.directory[0],
          { scopes: READ_SCOPES.grants, signal },
          toDelegatedGrant,
        )
      : NOTHING,
    resources.take(graph, requests, together.resources, signal),
  ])
  return together.withheld ? { state: 'unreadable', reason: together.withheld } : grants
}

/** What only the grants name. Users' names are a courtesy: the grants are shown by id where they cannot be read. */
async function readNamed(
  graph: GraphClient,
  grants: readonly DelegatedGrant[],
  resources: Resources,
  signal?: AbortSignal,
): Promise<Readonly<Record<Guid, DirectoryUser>>> {
  const userIds = new Set(grants.flatMap((grant) => grant.principalId ?? []))
  const users = chunks([...userIds], GET_BY_IDS_LIMIT).map(getUsersByIds)
  const requests = resources.requestsFor(
    [],
    grants.map(({ resourceId }) => resourceId),
  )
  const together = await batchTogether(graph, users, requests, signal)
  const options = { scopes: READ_SCOPES.users, signal }
  const [pages] = await Promise.all([
    Promise.all(
      together.directory.map((result, index) => {
        const request = users[index]
        return request ? readPart<Wire.User, DirectoryUser>(graph, request, result, options, toUser) : NOTHING
      }),
    ),
    resources.take(graph, requests, together.resources, signal),
  ])
  return Object.fromEntries(
    pages.flatMap((page) => valueOr<DirectoryUser>(page)).map((user) => [user.objectId, user]),
  )
}

/**
 * Everything about one client ID. What one scope or role does not allow is `unreadable` in its place; the rest is read.
 * @param known APIs whose catalogues need not be read again; asked each time, since another read may just have ended
 * @throws TypeError where `appId` is no GUID; GraphError or TokenError where even the registration cannot be read
 */
export async function readRegistration(
  graph: GraphClient,
  tenantId: Guid,
  appId: Guid,
  signal?: AbortSignal,
  known: () => readonly ResourcePrincipal[] = () => [],
): Promise<RegistrationFacts> {
  const key = guid(appId)
  const base = await readBase(graph, key, signal)
  const resources = createResources(known)
  const grants = await readGrants(graph, base, resources, signal)
  const users = await readNamed(graph, valueOr(grants), resources, signal)
  return { appId: key, tenantId, ...base, grants, resources: resources.all(), users }
}
