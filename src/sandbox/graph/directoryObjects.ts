import { DIRECTORY_ROLES } from '../seed/people'
import type { TenantState } from '../state/tenantState'
import { badRequest, notFound } from './errors'
import { selectOf, typed, type Typed } from './odata/query'
import { APPLICATION, DIRECTORY_ROLE, GROUP, SERVICE_PRINCIPAL, USER } from './odata/types'
import { objectBody, ok, type Call, type Route } from './route'
import { OBJECTS_READ } from './scopes'

function lookUp(state: TenantState, id: string): Typed | null {
  const rows = state.rows()
  const places = [
    { type: USER, item: rows.users.get(id) },
    { type: APPLICATION, item: rows.applications.get(id) },
    { type: SERVICE_PRINCIPAL, item: rows.servicePrincipals.get(id) },
    { type: GROUP, item: rows.groups.get(id) },
    { type: DIRECTORY_ROLE, item: DIRECTORY_ROLES.find((role) => role.id === id) },
  ]
  const place = places.find(({ item }) => item !== undefined)
  return place?.item ? { type: place.type, item: place.item as Record<string, unknown> } : null
}

const MAX_IDS = 1_000

/** Unknown ids are left out, not an error. https://learn.microsoft.com/graph/api/directoryobject-getbyids */
function getByIds({ request, body, state }: Call) {
  const { ids, types } = objectBody(body)
  if (!Array.isArray(ids) || ids.length === 0 || ids.length > MAX_IDS)
    throw badRequest("Invalid value specified for property 'ids'.")
  const wanted = Array.isArray(types)
    ? types.map((type) => `microsoft.graph.${String(type)}`.toLowerCase())
    : null
  const select = selectOf(request)
  const found = ids.flatMap((id) => {
    const object = lookUp(state, String(id).toLowerCase())
    return object && (!wanted || wanted.includes(object.type.name.toLowerCase()))
      ? [typed(object, select)]
      : []
  })
  return ok({
    '@odata.context': `${new URL(request.url).origin}/v1.0/$metadata#directoryObjects`,
    value: found,
  })
}

/** https://learn.microsoft.com/graph/api/resources/directoryobject */
export const directoryObjectRoutes: readonly Route[] = [
  {
    method: 'POST',
    paths: ['/directoryObjects/getByIds'],
    scopes: OBJECTS_READ,
    units: 3,
    reads: true,
    run: getByIds,
  },
  {
    method: 'GET',
    paths: ['/directoryObjects/{id}'],
    scopes: OBJECTS_READ,
    run: ({ request, state, params }) => {
      const object = lookUp(state, (params['id'] ?? '').toLowerCase())
      if (!object) throw notFound(params['id'] ?? '')
      const context = `${new URL(request.url).origin}/v1.0/$metadata#directoryObjects/$entity`
      return ok({ '@odata.context': context, ...typed(object, selectOf(request)) })
    },
  },
]
