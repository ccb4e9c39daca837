import type { TenantState } from '../state/tenantState'
import type { Change, CollectionName } from '../state/types'
import type { Caller, ScopeRule } from './access'
import { badRequest } from './errors'

/** One call, after the token, throttling and scopes were checked. */
export interface Call {
  request: Request
  /** Values of the path's placeholders. */
  params: Readonly<Record<string, string>>
  /** Parsed JSON; undefined where there was none. */
  body: unknown
  caller: Caller
  state: TenantState
  now: number
  /** Answers a request as if it came from outside: for the parts of a batch. */
  forward: (request: Request) => Promise<Response>
}

export interface Answer {
  status: number
  /** JSON, or a number as plain text; absent: no body. */
  body?: object | number
}

export interface Route {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Templates under /v1.0, with `{name}` for one segment or key. */
  paths: readonly string[]
  /** Delegated permissions: ../shared/facts/graph-call-permissions.json. null: checked elsewhere. */
  scopes: ScopeRule | null
  /** Resource units of a read, before modifiers; 1 where Microsoft's table does not list the call. */
  units?: number
  /** A POST that only reads. */
  reads?: true
  run: (call: Call) => Answer | Promise<Answer>
}

/** `/x/{id}` and `/x(appId='{appId}')`, both with `rest` behind. */
export const keyed = (collection: string, rest = ''): string[] => [
  `/${collection}/{id}${rest}`,
  `/${collection}(appId='{appId}')${rest}`,
]

/** Placeholders of the first template that fits, else null. `$count` is never an id. */
export function matchPath(templates: readonly string[], path: string): Record<string, string> | null {
  for (const template of templates) {
    const names: string[] = []
    const source = template
      .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
      .replace(/('?)\{(\w+)\}/g, (_, quote: string, name: string) => {
        names.push(name)
        // A user principal name may have an apostrophe; a key in quotes doubles it, which nobody here needs.
        return quote ? `${quote}([^/$()']+)` : '([^/$()]+)'
      })
    const match = new RegExp(`^${source}$`, 'i').exec(path)
    if (match) return Object.fromEntries(names.map((name, i) => [name, match[i + 1] ?? '']))
  }
  return null
}

export const ok = (body: object | number): Answer => ({ status: 200, body })
export const created = (body: object): Answer => ({ status: 201, body })
export const NO_CONTENT: Answer = { status: 204 }

/** The body as an object. Throws 400 for anything else. */
export function objectBody(body: unknown): Record<string, unknown> {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw badRequest(
      'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
      'BadRequest',
    )
  return body as Record<string, unknown>
}

/** Text that the body must hold under this name. */
export function required(body: Record<string, unknown>, name: string): string {
  const value = body[name]
  if (typeof value !== 'string' || value === '')
    throw badRequest(`A value is required for property '${name}' of resource.`)
  return value
}

export function put<T extends { id?: string }>(
  collection: CollectionName,
  before: object | null,
  value: T,
): Change {
  return { collection, id: value.id ?? '', value, before }
}

export const remove = (collection: CollectionName, before: { id?: string }): Change => ({
  collection,
  id: before.id ?? '',
  value: null,
  before,
})
