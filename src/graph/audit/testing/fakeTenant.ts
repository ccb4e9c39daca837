interface Row {
  id: string
  displayName?: string | null
  [property: string]: unknown
}

/** A tenant in memory as Graph shows it, with as much of its query language as an audit uses. */
export interface FakeTenant {
  applications: Row[]
  servicePrincipals: Row[]
  oauth2PermissionGrants: Row[]
  assignments: Row[]
  users: Row[]
  owners: Record<string, Row[]>
  /** What delta queries tell: a collection, and an object or the id of one that was removed. */
  changes: { collection: string; row: Row }[]
}

interface Reply {
  status: number
  body?: unknown
  headers?: Record<string, string>
}

/** Instead of the tenant's answer to one request or part: another answer, a lost one, or null. */
export type Fault = (url: string, part: boolean) => Reply | 'lost' | null

const ORIGIN = 'https://graph.test'

/** An answer that refuses. */
export const error = (status: number, code = 'x', headers: Record<string, string> = {}): Reply => ({
  status,
  headers,
  body: { error: { code, message: code } },
})

/** A `fetch` in front of the tenant. `most`: rows on a page. `sent`: what came in, one line a request. */
export function serve(tenant: FakeTenant, most = 999) {
  const sent: string[][] = []
  const state = { fault: ((): null => null) as Fault, delay: 1 }

  function list(url: URL, rows: readonly Row[]): Reply {
    const filter = url.searchParams.get('$filter') ?? ''
    const size = Math.min(most, Number(url.searchParams.get('$top') ?? 100))
    const skip = Number(url.searchParams.get('$skiptoken') ?? 0)
    const found = rows.filter((row) =>
      filter.split(' and ').every((term) => {
        const [, property = '', operator, text = ''] = /^(\w+) (ge|le|eq) '(.*)'$/u.exec(term) ?? []
        if (!operator) return true
        const value = row[property]
        if (typeof value !== 'string') return false
        const [one, other] = [value.toLowerCase(), text.toLowerCase()]
        return operator === 'ge' ? one >= other : operator === 'le' ? one <= other : one === other
      }),
    )
    const next = new URL(url)
    next.searchParams.set('$skiptoken', String(skip + size))
    return {
      status: 200,
      body: {
        ...(skip + size < found.length ? { '@odata.nextLink': next.href } : {}),
        value: found.slice(skip, skip + size),
      },
    }
  }
  function delta(url: URL, collection: string): Reply {
    const token = url.searchParams.get('$deltatoken')
    const from = token === 'latest' ? tenant.changes.length : Number(token)
    const value = tenant.changes.slice(from).filter((change) => change.collection === collection)
    const link = `${ORIGIN}/v1.0/${collection}/delta?$deltatoken=${tenant.changes.length}`
    return { status: 200, body: { value: value.map(({ row }) => row), '@odata.deltaLink': link } }
  }
  function route(url: URL, body: unknown): Reply {
    const [collection = '', second = '', third] = url.pathname.replace('/v1.0/', '').split('/')
    if (collection === 'directoryObjects') {
      const { ids } = body as { ids: string[] }
      return { status: 200, body: { value: tenant.users.filter(({ id }) => ids.includes(id)) } }
    }
    if (third === 'owners') return list(url, tenant.owners[second] ?? [])
    if (third === 'appRoleAssignedTo') {
      return list(
        url,
        tenant.assignments.filter(({ resourceId }) => resourceId === second),
      )
    }
    if (third === 'appRoleAssignments') {
      return list(
        url,
        tenant.assignments.filter(({ principalId }) => principalId === second),
      )
    }
    const rows = tenant[collection as 'applications'] as Row[] | undefined
    if (!rows) return error(404, 'Request_ResourceNotFound')
    if (second === '$count') {
      return { status: 200, body: String(counted(url, rows)) }
    }
    if (second === 'delta') return delta(url, collection)
    if (second) {
      const row = rows.find(({ id }) => id === second)
      return row ? { status: 200, body: row } : error(404, 'Request_ResourceNotFound')
    }
    return list(url, rows)
  }
  function counted(url: URL, rows: readonly Row[]): number {
    const bound = /'(.*)'/u.exec(url.searchParams.get('$filter') ?? '')?.[1]?.toLowerCase()
    return rows.filter(({ displayName }) => bound === undefined || (displayName ?? '').toLowerCase() <= bound)
      .length
  }
  const answer = (path: string, body: unknown, part: boolean): Reply | 'lost' => {
    const url = new URL(path.startsWith('/') ? `${ORIGIN}/v1.0${path}` : path)
    return state.fault(decodeURIComponent(url.href), part) ?? route(url, body)
  }

  const fetch: typeof globalThis.fetch = async (input, init) => {
    init?.signal?.throwIfAborted()
    const url = String(input)
    const body = init?.body ? (JSON.parse(init.body as string) as { requests?: unknown }) : undefined
    await new Promise((resolve) => setTimeout(resolve, state.delay))
    init?.signal?.throwIfAborted()
    const json = (reply: Reply) =>
      new Response(JSON.stringify(reply.body ?? null), {
        status: reply.status,
        headers: { 'Content-Type': 'application/json', ...reply.headers },
      })
    if (!url.endsWith('/$batch')) {
      sent.push([decodeURIComponent(url)])
      const reply = answer(url, body, false)
      if (reply === 'lost') throw new TypeError('Failed to fetch')
      return json(reply)
    }
    const parts = body?.requests as { id: string; url: string; body?: unknown }[]
    sent.push(parts.map((part) => decodeURIComponent(part.url)))
    const replies = parts.map((part) => ({ id: part.id, reply: answer(part.url, part.body, true) }))
    if (replies.some(({ reply }) => reply === 'lost')) throw new TypeError('Failed to fetch')
    const responses = replies.map(({ id, reply }) => ({ id, ...(reply as Reply) }))
    return json({ status: 200, body: { responses } })
  }
  return { fetch, sent, state, origin: ORIGIN }
}
