import type * as Wire from '@microsoft/microsoft-graph-types'
import type {
  Application,
  AppRoleAssignment,
  DelegatedGrant,
  DirectoryUser,
  Guid,
  Readable,
  RegistrationFacts,
  ResourcePrincipal,
  ServicePrincipal,
} from '../domain/directory'
import { objectOf, valuesOf } from './batchParts'
import { chunks, FILTER_VALUES, guid } from './odata'
import { toReadable } from './readable'
import { getApplicationByAppId, listApplicationOwners } from './resources/applications'
import { listAssignmentsOfClient } from './resources/assignments'
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
import type { GraphCallOptions, GraphClient, GraphRequest } from './types'

/*
 * Three rounds, five requests at most as long as nothing has more than a page of 999:
 *   1  the registration and its enterprise application
 *   2  owners and assignments | grants, which need another permission and so a batch of their own
 *   3  the APIs that these name | the users that these name
 */

/** What a registration and its enterprise application lead to. */
interface Pair {
  application: Application | null
  servicePrincipal: ServicePrincipal | null
}

/** Everything read in the second round. */
type Related = Pick<RegistrationFacts, 'owners' | 'grants' | 'assignments'>

async function readPair(graph: GraphClient, appId: Guid, signal?: AbortSignal): Promise<Pair> {
  const [application, principal] = await graph.batch(
    [getApplicationByAppId(appId), getServicePrincipalByAppId(appId)],
    { scopes: READ_SCOPES.applications, signal },
  )
  const wireApplication = objectOf<Wire.Application>(application)
  const wirePrincipal = objectOf<Wire.ServicePrincipal>(principal)
  return {
    application: wireApplication && toApplication(wireApplication),
    servicePrincipal: wirePrincipal && toServicePrincipal(wirePrincipal),
  }
}

/** One collection of a batch that several share; the batch's failure is that of each. */
async function readPart<W, T>(
  graph: GraphClient,
  batch: { requests: GraphRequest[]; results: ReturnType<GraphClient['batch']> },
  request: GraphRequest | null,
  options: GraphCallOptions,
  toFact: (wire: W) => T,
): Promise<Readable<T[]>> {
  if (request === null) return { state: 'read', value: [] }
  const reading = async () => {
    const result = (await batch.results)[batch.requests.indexOf(request)]
    return (await valuesOf<W>(graph, request, result, options)).map(toFact)
  }
  return toReadable(reading(), options.scopes[0] ?? '')
}

function startBatch(graph: GraphClient, parts: (GraphRequest | null)[], options: GraphCallOptions) {
  const requests = parts.filter((part) => part !== null)
  return { requests, results: requests.length > 0 ? graph.batch(requests, options) : Promise.resolve([]) }
}

async function readRelated(graph: GraphClient, pair: Pair, signal?: AbortSignal): Promise<Related> {
  const { application, servicePrincipal } = pair
  const owners = application && listApplicationOwners(application.objectId)
  const assignments = servicePrincipal && listAssignmentsOfClient(servicePrincipal.objectId)
  const grants = servicePrincipal && listGrantsOfClient(servicePrincipal.objectId)
  const applicationOptions = { scopes: READ_SCOPES.applications, signal }
  const grantOptions = { scopes: READ_SCOPES.grants, signal }
  const applicationBatch = startBatch(graph, [owners, assignments], applicationOptions)
  const grantBatch = startBatch(graph, [grants], grantOptions)
  const [readOwners, readAssignments, readGrants] = await Promise.all([
    readPart<Wire.User, DirectoryUser>(graph, applicationBatch, owners, applicationOptions, toUser),
    readPart<Wire.AppRoleAssignment, AppRoleAssignment>(
      graph,
      applicationBatch,
      assignments,
      applicationOptions,
      toAppRoleAssignment,
    ),
    readPart<Wire.OAuth2PermissionGrant, DelegatedGrant>(
      graph,
      grantBatch,
      grants,
      grantOptions,
      toDelegatedGrant,
    ),
  ])
  return { owners: readOwners, assignments: readAssignments, grants: readGrants }
}

const valueOr = <T>(readable: Readable<T[]>): T[] => (readable.state === 'read' ? readable.value : [])

async function readResources(
  graph: GraphClient,
  application: Application | null,
  related: Related,
  known: readonly ResourcePrincipal[],
  signal?: AbortSignal,
): Promise<ResourcePrincipal[]> {
  const appIds = new Set(application?.requiredResourceAccess.map((access) => access.resourceAppId))
  const objectIds = new Set(
    [...valueOr(related.grants), ...valueOr(related.assignments)].map((granted) => granted.resourceId),
  )
  const kept = known.filter(({ appId, objectId }) => appIds.has(appId) || objectIds.has(objectId))
  for (const { appId, objectId } of kept) {
    appIds.delete(appId)
    objectIds.delete(objectId)
  }
  const keys: PrincipalKey[] = [
    ...[...appIds].map((appId) => ({ appId })),
    ...[...objectIds].map((objectId) => ({ objectId })),
  ]
  if (keys.length === 0) return kept
  const options = { scopes: READ_SCOPES.servicePrincipals, signal }
  const requests = chunks(keys, FILTER_VALUES).map(findResources)
  const results = await graph.batch(requests, options)
  const found = await Promise.all(
    requests.map((request, index) =>
      valuesOf<Wire.ServicePrincipal>(graph, request, results[index], options),
    ),
  )
  // Declared by client ID and granted by object id may be one and the same.
  const byId = new Map(found.flat().map((wire) => [wire.id, wire]))
  return [...kept, ...[...byId.values()].map(toResourcePrincipal)]
}

async function readUsers(
  graph: GraphClient,
  related: Related,
  signal?: AbortSignal,
): Promise<Readonly<Record<Guid, DirectoryUser>>> {
  const ids = new Set(valueOr(related.grants).flatMap((grant) => grant.principalId ?? []))
  if (ids.size === 0) return {}
  const options = { scopes: READ_SCOPES.users, signal }
  const requests = chunks([...ids], GET_BY_IDS_LIMIT).map(getUsersByIds)
  const reading = async () => {
    const results = await graph.batch(requests, options)
    const pages = await Promise.all(
      requests.map((request, index) => valuesOf<Wire.User>(graph, request, results[index], options)),
    )
    return pages.flat().map(toUser)
  }
  // Names are a courtesy: the grants are shown by id where they cannot be read.
  const users = valueOr(await toReadable(reading(), options.scopes[0]))
  return Object.fromEntries(users.map((user) => [user.objectId, user]))
}

/**
 * Everything about one client ID. What one scope or role does not allow is `unreadable` in its place; the rest is read.
 * @param known APIs whose catalogues need not be read again
 * @throws TypeError where `appId` is no GUID; GraphError or TokenError where even the registration cannot be read
 */
export async function readRegistration(
  graph: GraphClient,
  tenantId: Guid,
  appId: Guid,
  signal?: AbortSignal,
  known: readonly ResourcePrincipal[] = [],
): Promise<RegistrationFacts> {
  const key = guid(appId)
  const pair = await readPair(graph, key, signal)
  const related = await readRelated(graph, pair, signal)
  const [resources, users] = await Promise.all([
    readResources(graph, pair.application, related, known, signal),
    readUsers(graph, related, signal),
  ])
  return { appId: key, tenantId, ...pair, ...related, resources, users }
}
