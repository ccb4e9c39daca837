import { notFound, ok, type Answer } from './answers'
import { createDeltas, type Tracked } from './deltas'
import { counted, filtered, page, pick, refused, selectOf, unitsOf } from './lists'
import { PERSON, SIGNED_IN } from './signedIn'
import type { Assignment, Grant, Principal, Tenant } from './tenant'
import { createWrites } from './writes'

export interface Question {
  method: string
  /** With version and query. */
  url: string
  body: unknown
  /** ConsistencyLevel: eventual was given. */
  eventual: boolean
}

/** `$expand` of directory objects ends there, without a link to more. https://learn.microsoft.com/graph/query-parameters#expand-parameter */
const MAX_EXPANDED = 20
const MAX_IDS = 1_000
/** Items of a list that is worth keeping as it was told. */
const LONG = 100
/** So many of them: all of a huge tenant would take more of the memory than it saves of the time. */
const MOST_TOLD = 200

const groupBy = <T, K extends keyof T>(items: readonly T[], key: K): Map<T[K], T[]> => {
  const groups = new Map<T[K], T[]>()
  for (const item of items) {
    const group = groups.get(item[key])
    if (group) group.push(item)
    else groups.set(item[key], [item])
  }
  return groups
}

/** Graph's answers about a generated tenant, without waiting and without a quota. */
export function createGraph(tenant: Tenant) {
  const principals = new Map(tenant.principals.map((one) => [one.id, one]))
  const registrations = new Map(tenant.registrations.map((one) => [one.id, one]))
  const grants = new Map(tenant.grants.map((one) => [one.id, one]))
  const grantsBy = groupBy<Grant, 'clientId'>(tenant.grants, 'clientId')
  const assignmentsBy = groupBy<Assignment, 'principalId'>(tenant.assignments, 'principalId')
  const assignedTo = groupBy<Assignment, 'resourceId'>(tenant.assignments, 'resourceId')
  const collections = {
    applications: registrations,
    servicePrincipals: principals,
    oauth2PermissionGrants: grants,
  } as const
  const deltas = createDeltas((collection) => collections[collection] as never)
  const write = createWrites({
    grants,
    grantsBy,
    assignments: new Map(tenant.assignments.map((one) => [one.id, one])),
    assignmentsBy,
    assignedTo,
    note(collection, id) {
      found.clear()
      deltas.note(collection, id)
    },
  })
  let refuses = false
  /** A range is asked for page by page: found once, kept until something changes. */
  const found = new Map<string, readonly { id: string }[] | null>()
  /** Long lists as they were told: one that is asked for again shall not take the client's processor once more. */
  const told = new Map<string, Answer>()

  function list(collection: Tracked, url: URL, units: number, eventual: boolean): Answer {
    const query = url.searchParams
    const filter = query.get('$filter')
    if (refuses && filter && /displayName|consentType/.test(filter)) return refused('displayName')
    const client = collection === 'oauth2PermissionGrants' && /^clientId eq '([^']*)'/.exec(filter ?? '')?.[1]
    if (client) {
      const own = filtered(grantsBy.get(client) ?? [], filter, FILTERED[collection])
      return own ? page(url, own, units) : refused(filter ?? '')
    }
    const key = `${collection} ${filter}`
    if (!found.has(key)) {
      const all = [...collections[collection].values()] as { id: string }[]
      found.set(key, filtered(all, filter, FILTERED[collection]))
    }
    const items = found.get(key)
    if (!items) return refused(filter ?? '')
    if (url.pathname.endsWith('/$count')) return counted(items, eventual)
    const expands = query.get('$expand') === 'appRoleAssignments'
    return page(url, items, units, {
      counted: eventual && query.get('$count') === 'true',
      ...(expands
        ? { more: ({ id }) => ({ appRoleAssignments: assignmentsBy.get(id)?.slice(0, MAX_EXPANDED) ?? [] }) }
        : {}),
    })
  }

  function ofPrincipal(url: URL, id: string, part: string): Answer {
    const principal = principals.get(id)
    if (!principal) return notFound(id)
    const lists: Record<string, readonly { id: string }[] | undefined> = {
      appRoleAssignments: assignmentsBy.get(id),
      appRoleAssignedTo: assignedTo.get(id),
      oauth2PermissionGrants: grantsBy.get(id),
      appRoles: principal.appRoles,
      oauth2PermissionScopes: principal.oauth2PermissionScopes,
    }
    return page(url, lists[part] ?? [], part === 'appRoleAssignments' ? 2 : 1)
  }

  function getByIds(url: URL, body: unknown): Answer {
    const { ids = [] } = (body ?? {}) as { ids?: string[] }
    if (ids.length > MAX_IDS) return refused('ids')
    const value = ids.map((id) => principals.get(id) ?? user(id))
    return { ...ok({ value }, unitsOf(3, url.searchParams)), items: value.length }
  }

  function object(url: URL, of: ReadonlyMap<string, Principal | object>, id: string, units: number): Answer {
    const item = of.get(id) as { id: string } | undefined
    return item ? ok(pick(item, selectOf(url.searchParams)), unitsOf(units, url.searchParams)) : notFound(id)
  }

  function answer(question: Question): Answer {
    const key = `${question.eventual} ${question.url}`
    const known = question.method === 'GET' ? told.get(key) : undefined
    if (known) return known
    const fresh = answerAnew(question)
    if (fresh.text !== undefined && fresh.items >= LONG && told.size < MOST_TOLD) told.set(key, fresh)
    return fresh
  }
  function answerAnew({ method, url: address, body, eventual }: Question): Answer {
    const url = new URL(address, 'https://graph.microsoft.com')
    const path = decodeURIComponent(url.pathname).replace(/^\/(v1\.0|beta)/, '')
    const [, root = '', id, part] = path.split('/')
    if (path === '/directoryObjects/getByIds') return getByIds(url, body)
    if (method !== 'GET') {
      told.clear()
      return write(method, path, body) ?? page(url, [], 1)
    }
    if (path in SIGNED_IN) return ok(SIGNED_IN[path] ?? {}, 1)
    if (root === 'users')
      return page(url, filtered(tenant.users.map(user), url.searchParams.get('$filter'), ['id']) ?? [], 2)
    const collection = root as Tracked
    if (!(collection in collections)) return root === 'roleManagement' ? page(url, [], 1) : notFound(path)
    if (/^delta(\(\))?$/.test(id ?? '')) return deltas.answer(collection, url)
    if (id === undefined || id === '$count') return list(collection, url, UNITS[collection], eventual)
    if (part === undefined) return object(url, collections[collection], id, UNITS[collection])
    return collection === 'servicePrincipals' ? ofPrincipal(url, id, part) : page(url, [], 1)
  }

  return {
    answer,
    /** Ranges of names and of kinds of consent are answered with 400 from now on: a plain chain must do. */
    refuseFilters(refuse: boolean): void {
      told.clear()
      refuses = refuse
    },
    /** Changes an object, or removes it (null), so that delta queries tell it. */
    change(collection: Tracked, id: string, changes: object | null): void {
      const of = collections[collection] as Map<string, { id: string }>
      const before = of.get(id)
      if (changes === null) of.delete(id)
      else of.set(id, { ...before, ...changes, id })
      found.clear()
      told.clear()
      deltas.note(collection, id)
    },
  }
}

const user = (id: string) => ({
  '@odata.type': '#microsoft.graph.user',
  id,
  displayName: `User ${id.slice(0, 4)}`,
  userPrincipalName: `${id.slice(0, 8)}@${PERSON.domain}`,
  accountEnabled: true,
})

/** https://learn.microsoft.com/graph/throttling-limits#identity-and-access-service-limits */
const UNITS: Record<Tracked, number> = { applications: 2, servicePrincipals: 1, oauth2PermissionGrants: 2 }
const FILTERED: Record<Tracked, readonly string[]> = {
  applications: ['id', 'appId', 'displayName'],
  servicePrincipals: ['id', 'appId', 'displayName'],
  oauth2PermissionGrants: ['clientId', 'consentType', 'principalId', 'resourceId'],
}
