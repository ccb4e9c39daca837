import { GraphError } from './types'
import type { GraphErrorKind, GraphMethod } from './types'

/*
 * The one place where GraphErrors are made.
 * Shape of Graph's errors: https://learn.microsoft.com/graph/errors
 */

interface Call {
  method: GraphMethod
  path: string
}

/** `GET /applications/{id}/owners`: what was called, without query, ids and names of persons. */
export function callName(call: Call): string {
  const path = call.path.replace(/^https?:\/\/[^/]*\/v1\.0/u, '').replace(/[?#].*$/u, '')
  const segments = path.split('/').map((part) => {
    const name = part.replace(/\(.*\)$/u, '')
    return /^(\$?[A-Za-z][A-Za-z0-9.]{0,39})?$/u.test(name) ? name : '{id}'
  })
  return `${call.method} ${segments.join('/')}`
}

/** What duplicates are called: no documented status, so by code and text as well. */
const ALREADY = /already exists?\b|already present/iu
/**
 * A 400 that means 404: an object was named that this replica does not know (yet), typically one created a moment
 * ago. Callers that have just created it read again and retry.
 */
const NOT_THERE =
  /does not exist or one of its queried reference-property objects are not present|does not reference a valid application object/iu

function kindOf(status: number, code: string, message: string): GraphErrorKind {
  switch (status) {
    case 400:
      if (code === 'Request_MultipleObjectsWithSameKeyValue' || ALREADY.test(message)) return 'conflict'
      return NOT_THERE.test(message) ? 'not-found' : 'invalid'
    case 401:
      return 'unauthorized'
    case 403:
      return 'forbidden'
    case 404:
      return 'not-found'
    case 409:
      return 'conflict'
    case 429:
      return 'throttled'
    default:
      return status >= 500 ? 'server' : 'invalid'
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')

/**
 * An answer with an error status. `requestId` is the header's; browsers may hide it, the body's is taken then.
 * @param body the parsed answer, or undefined where it was no JSON (a proxy's page)
 * @param notDone see {@link GraphError.notDone}
 */
export function answered(
  call: Call,
  status: number,
  body: unknown,
  requestId: string | null,
  notDone = false,
): GraphError {
  const error = field(body, 'error')
  const inner = field(error, 'innerError') ?? field(error, 'innererror')
  const code = text(field(error, 'code'))
  const message = text(field(error, 'message'))
  return new GraphError({
    kind: kindOf(status, code, message),
    status,
    code,
    message: message || `Microsoft Graph answered ${status}`,
    requestId: requestId ?? (text(field(inner, 'request-id')) || text(field(inner, 'requestId')) || null),
    call: callName(call),
    notDone,
  })
}

function unanswered(kind: GraphErrorKind, call: Call, message: string, cause?: unknown): GraphError {
  return new GraphError({ kind, status: 0, code: '', message, requestId: null, call: callName(call), cause })
}

/** No answer, or one that broke off: of a POST it is unknown whether it was done. */
export function network(call: Call, cause: unknown): GraphError {
  return unanswered('network', call, 'No answer from Microsoft Graph', cause)
}

/** The client itself would not send it. */
export function refused(call: Call, message: string): GraphError {
  return unanswered('refused', call, message)
}

/** An answer that is not what Graph promises: no JSON, a list without values, a batch without this part. */
export function malformed(call: Call, message: string, cause?: unknown): GraphError {
  return unanswered('malformed', call, message, cause)
}
