import type * as Wire from '@microsoft/microsoft-graph-types'
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import type { Guid, Readable } from '../../domain/directory'
import type { ConsentAsker, ConsentRequest } from '../../domain/userConsent/requests'
import { valuesOf } from '../batchParts'
import { unreadableReason } from '../readable'
import { listAskers, listPendingConsentRequests } from '../resources/consentRequests'
import { READ_SCOPES } from '../scopes'
import type { GraphCallOptions, GraphClient } from '../types'
import { directoryNames } from './directoryNames'

const [SCOPE] = READ_SCOPES.consentRequests
/** Milliseconds. */
const REQUESTS_LIFE = 60_000

/**
 * What users wait for. Sign-in does not ask for the permission: without it it is unreadable, with the reason, and
 * {@link readConsentRequests} asks.
 */
export const consentRequestsQuery = (graph: GraphClient) =>
  queryOptions({
    queryKey: ['consentRequests'] as const,
    queryFn: async ({ signal }): Promise<Readable<ConsentRequest[]>> => {
      try {
        return { state: 'read', value: await fetchConsentRequests(graph, { signal }) }
      } catch (error) {
        return { state: 'unreadable', reason: unreadableReason(error, SCOPE) }
      }
    },
    staleTime: REQUESTS_LIFE,
    retry: false,
  })

/**
 * The same from a click: a popup may ask for the permission. What comes is kept for {@link consentRequestsQuery}.
 * @throws TokenError where it is not given; GraphError
 */
export async function readConsentRequests(graph: GraphClient, client: QueryClient): Promise<void> {
  const value = await fetchConsentRequests(graph, { interactive: true })
  const read: Readable<ConsentRequest[]> = { state: 'read', value }
  client.setQueryData(consentRequestsQuery(graph).queryKey, read)
}

/** The list, who asked (one request for each 20 applications: the list itself shows nobody), and their names. */
async function fetchConsentRequests(
  graph: GraphClient,
  options: Omit<GraphCallOptions, 'scopes'>,
): Promise<ConsentRequest[]> {
  const call = { ...options, scopes: READ_SCOPES.consentRequests }
  const requests = (await graph.list<Wire.AppConsentRequest>(listPendingConsentRequests(), call)).flatMap(
    ({ id, ...one }) => (id ? [{ id, ...one }] : []),
  )
  const parts = requests.map(({ id }) => listAskers(id))
  // Only the first call may ask for a token.
  const silent = { ...call, interactive: false }
  const results = parts.length > 0 ? await graph.batch(parts, silent) : []
  const askers = await Promise.all(
    parts.map((part, index) =>
      valuesOf<Wire.UserConsentRequest>(graph, part, results[index], silent).then(
        (wire) => wire.filter(({ status }) => status === 'InProgress').map(toAsker),
        () => null,
      ),
    ),
  )
  const nameless = askers.flatMap((list) =>
    (list ?? []).flatMap(({ userId, name }) => (userId && name === null ? [userId] : [])),
  )
  const names = await directoryNames(graph, nameless, options.signal)
  return requests.map((wire, index) => toConsentRequest(wire, askers[index] ?? null, names))
}

function toConsentRequest(
  { id, appId, appDisplayName, pendingScopes }: Wire.AppConsentRequest,
  askers: ConsentAsker[] | null,
  names: Readonly<Record<Guid, string>>,
): ConsentRequest {
  return {
    id: id ?? '',
    appId: (appId ?? '').toLowerCase(),
    appName: appDisplayName ?? '',
    scopes: (pendingScopes ?? []).flatMap(({ displayName }) => displayName || []),
    askers:
      askers &&
      askers
        .map((one) => ({ ...one, name: one.name ?? (one.userId && names[one.userId]) ?? null }))
        .sort((one, other) => (other.at ?? '').localeCompare(one.at ?? '')),
  }
}

/** https://learn.microsoft.com/graph/api/resources/userconsentrequest#properties */
function toAsker({ id, createdBy, createdDateTime, reason }: Wire.UserConsentRequest): ConsentAsker {
  const user = createdBy?.user
  return {
    id: id ?? '',
    userId: user?.id?.toLowerCase() ?? null,
    name: user?.displayName || null,
    at: createdDateTime ?? null,
    reason: reason ?? '',
  }
}
