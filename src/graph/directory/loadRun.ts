import type * as Wire from '@microsoft/microsoft-graph-types'
import type { Guid, UnreadableReason } from '../../domain/directory'
import type { Collection } from '../../domain/registrations/registrationIndex'
import { reasonOf } from '../readable'
import { listAssignmentsOfResource } from '../resources/assignments'
import { READ_SCOPES } from '../scopes'
import { toAppRoleAssignment } from '../toFacts'
import type { GraphClient, GraphRequest } from '../types'
import type { AssignmentRef, DirectoryRemote } from './protocol'
import { directoryApplications, directoryGrants, directoryPrincipals } from './requests'

export interface CollectionProgress {
  state: 'waiting' | 'loading' | 'done' | 'unreadable'
  /** Rows read. */
  done: number
  /** Rows to read; null where Graph does not tell beforehand. */
  total: number | null
  reason: UnreadableReason | null
}

export type Progress = Readonly<Record<Collection, CollectionProgress>>

const WAITING: CollectionProgress = { state: 'waiting', done: 0, total: null, reason: null }
export const NOTHING_READ: Progress = {
  applications: WAITING,
  principals: WAITING,
  grants: WAITING,
  assignments: WAITING,
}

/** APIs asked at once: a $batch holds 20, and the answers of one batch are joined before the next is asked. */
const APIS_AT_ONCE = 20

interface Loading {
  graph: GraphClient
  remote: DirectoryRemote
  signal: AbortSignal
  /** Called whenever a page was joined, or a collection began or ended. */
  onProgress(collection: Collection, progress: Partial<CollectionProgress>): void
}

/** Reads a paged collection to its end; never rejects but when aborted. Answers whether it was read whole. */
async function collect(
  loading: Loading,
  collection: Collection,
  read: () => Promise<void>,
): Promise<boolean> {
  const { remote, signal, onProgress } = loading
  onProgress(collection, { state: 'loading' })
  try {
    await read()
    await remote.call('complete', [collection])
    onProgress(collection, { state: 'done' })
    return true
  } catch (error) {
    signal.throwIfAborted()
    onProgress(collection, { state: 'unreadable', reason: reasonOf(error, SCOPES[collection][0]) })
    return false
  }
}

const SCOPES = {
  applications: READ_SCOPES.applications,
  principals: READ_SCOPES.servicePrincipals,
  grants: READ_SCOPES.grants,
  assignments: READ_SCOPES.assignments,
} satisfies Record<Collection, readonly string[]>

/** Hands every page of a request to the worker, which answers the next link; `onRows` gets what it found. */
function pages(
  { graph, remote, signal }: Loading,
  collection: Collection,
  request: GraphRequest,
  onRows: (rows: number, total: number | null) => void,
): Promise<void> {
  return graph.pages(request, { scopes: SCOPES[collection], signal }, async (page) => {
    const { nextLink, rows, total } = await remote.call('page', [collection, page], [page])
    onRows(rows, total)
    return { nextLink }
  })
}

function readList(loading: Loading, collection: Collection, request: GraphRequest): () => Promise<void> {
  return () => {
    let done = 0
    return pages(loading, collection, request, (rows, total) => {
      done += rows
      loading.onProgress(collection, total === null ? { done } : { done, total })
    })
  }
}

/**
 * Roles are read where they are assigned: at every API that exposes application permissions, 20 in a $batch. An API with
 * more than one page is read again by pages, which costs one request for each of the few that are so large.
 */
async function readAssignments(loading: Loading): Promise<void> {
  const { graph, remote, signal, onProgress } = loading
  const apis = await remote.call('apis', [])
  onProgress('assignments', { done: 0, total: apis.length })
  const large: Guid[] = []
  let done = 0
  for (let from = 0; from < apis.length; from += APIS_AT_ONCE) {
    const asked = apis.slice(from, from + APIS_AT_ONCE)
    const answers = await graph.batch<{ value?: Wire.AppRoleAssignment[]; '@odata.nextLink'?: string }>(
      asked.map(listAssignmentsOfResource),
      { scopes: SCOPES.assignments, signal },
    )
    const refs: AssignmentRef[] = []
    for (const [position, api] of asked.entries()) {
      const answer = answers[position]
      // An API that was removed meanwhile holds no assignments.
      if (answer && !answer.ok && answer.error.kind !== 'not-found') throw answer.error
      if (answer?.ok && answer.response.body['@odata.nextLink']) {
        large.push(api)
        continue
      }
      for (const wire of (answer?.ok && answer.response.body.value) || []) {
        const { principalId, resourceId, appRoleId } = toAppRoleAssignment(wire)
        refs.push({ principalId, resourceId, appRoleId })
      }
      done++
    }
    await remote.call('assignments', [refs])
    onProgress('assignments', { done })
  }
  await Promise.all(
    large.map(async (api) => {
      await pages(loading, 'assignments', listAssignmentsOfResource(api), () => undefined)
      onProgress('assignments', { done: ++done })
    }),
  )
}

/** Reads the registrations only: enough to tell whose a secret is. */
export function loadApplications(loading: Loading): Promise<boolean> {
  return collect(loading, 'applications', readList(loading, 'applications', directoryApplications()))
}

/** Reads everything else, side by side; a collection that fails leaves the others. */
export async function loadRest(loading: Loading): Promise<void> {
  const principals = collect(loading, 'principals', readList(loading, 'principals', directoryPrincipals()))
  const grants = collect(loading, 'grants', readList(loading, 'grants', directoryGrants()))
  if (await principals) await collect(loading, 'assignments', () => readAssignments(loading))
  else loading.onProgress('assignments', { state: 'unreadable' })
  await grants
}
