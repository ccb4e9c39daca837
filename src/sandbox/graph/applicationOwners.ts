import { ownerEvent } from '../seed/auditChanges'
import type { TenantState } from '../state/tenantState'
import { applicationOf, settledEditable } from './applicationAccess'
import { occasionOf } from './directoryAudits'
import { badRequest, notFound } from './errors'
import { listTyped } from './odata/query'
import { ownersOf, typedOwners } from './owners'
import { keyed, NO_CONTENT, objectBody, ok, put, required, type Call, type Route } from './route'
import { APPLICATION_READ, OWNER_WRITE } from './scopes'

/** https://learn.microsoft.com/entra/identity/users/directory-service-limits-restrictions */
const MOST_OWNERS = 100
/** https://learn.microsoft.com/graph/api/application-post-owners */
const TAKEN =
  "One or more added object references already exist for the following modified properties: 'owners'."

/**
 * The object id in a reference: its address, or the id alone.
 * @throws GraphFault 404 where it is neither a user nor an enterprise application
 */
export function ownerIdOf(state: TenantState, reference: string): string {
  const id = (/([0-9a-f-]{36})'?\)?$/i.exec(reference)?.[1] ?? reference).toLowerCase()
  const { users, servicePrincipals } = state.rows()
  if (!users.has(id) && !servicePrincipals.has(id)) throw notFound(id)
  return id
}

async function change(call: Call, ownerId: string, added: boolean) {
  const application = settledEditable(call)
  const { owners } = call.state.rows()
  const id = application.id ?? ''
  const before = ownersOf(call.state, id)
  if (added && before.includes(ownerId)) throw badRequest(TAKEN)
  if (added && before.length >= MOST_OWNERS)
    throw badRequest(`The number of owners exceeds the limit of ${MOST_OWNERS}.`, 'Directory_QuotaExceeded')
  if (!added && !before.includes(ownerId)) throw notFound(ownerId)
  const ownerIds = added ? [...before, ownerId] : before.filter((one) => one !== ownerId)
  const event = ownerEvent(call.state.rows(), application, { ownerId, added }, occasionOf(call))
  await call.state.commit([
    put('owners', owners.get(id) ?? null, { id, ownerIds }),
    put('audits', null, event),
  ])
  return NO_CONTENT
}

export const applicationOwnerRoutes: readonly Route[] = [
  {
    method: 'GET',
    paths: keyed('applications', '/owners'),
    scopes: APPLICATION_READ,
    run: (call) => ok(listTyped(call.request, typedOwners(call.state, applicationOf(call).id ?? ''))),
  },
  {
    method: 'POST',
    paths: ['/applications/{id}/owners/$ref'],
    scopes: OWNER_WRITE,
    run: (call) => change(call, ownerIdOf(call.state, required(objectBody(call.body), '@odata.id')), true),
  },
  {
    method: 'DELETE',
    // As the documentation has it, and as Microsoft's OpenAPI has it (`?@id=`).
    paths: ['/applications/{id}/owners/{ownerId}/$ref', '/applications/{id}/owners/$ref'],
    scopes: OWNER_WRITE,
    run: (call) => {
      const reference = call.params['ownerId'] ?? new URL(call.request.url).searchParams.get('@id')
      if (!reference) throw badRequest("A value is required for parameter '@id'.")
      return change(call, ownerIdOf(call.state, reference), false)
    },
  },
]
