import { answered, malformed, network } from '../errors'
import type { GraphCallOptions, GraphError, GraphRequest } from '../types'
import { createAuthorization } from './authorization'
import type { Authorization, GetToken } from './authorization'
import { bytesOf } from './body'
import type { Pace } from './pace'
import { type Failure, isIdempotent, retryAfter, retryDelay } from './retry'
import type { Clock } from './sleep'
import { resolveUrl } from './url'
import { BATCH_PATH, type WriteAllowance, writesIn } from './writeAllowance'

export interface TransportOptions extends Clock {
  graphOrigin: string
  fetch: typeof fetch
  getToken: GetToken
  random(): number
  pace: Pace
  allowance: WriteAllowance
}

/** A successful answer, body unread. */
export interface Answer {
  status: number
  requestId: string | null
  bytes: ArrayBuffer
}

/** Sends one request until it succeeds or fails for good; rejects with GraphError, TokenError or the signal's reason. */
export type Send = (
  request: GraphRequest,
  options: GraphCallOptions,
  authorization?: Authorization,
) => Promise<Answer>

interface Exchange {
  /** 0: no answer, or none that could be read to its end; `cause` says why. */
  status: number
  headers: Headers
  bytes: ArrayBuffer
  cause?: unknown
}

const NO_BYTES = new ArrayBuffer(0)

/** The body of an answer as JSON; undefined where it has none. */
export function parseJson(bytes: ArrayBuffer, request: GraphRequest): unknown {
  if (bytes.byteLength === 0) return undefined
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch (cause) {
    throw malformed(request, 'The answer is no JSON', cause)
  }
}

/**
 * What somebody else reads from an answer, a worker for one. A SyntaxError of theirs means that it is not what was asked
 * for, and becomes a GraphError `malformed`.
 */
export async function readAs<T>(reading: Promise<T>, request: GraphRequest, complaint: string): Promise<T> {
  try {
    return await reading
  } catch (cause) {
    // A worker's error arrives as a copy, so it is known by its name only.
    if ((cause as Error | null)?.name !== 'SyntaxError') throw cause
    throw malformed(request, complaint, cause)
  }
}

function errorBody(bytes: ArrayBuffer, request: GraphRequest): unknown {
  try {
    return parseJson(bytes, request)
  } catch {
    return undefined
  }
}

/** Headers that a request has wherever it is sent, by itself or in a $batch. */
export function ownHeaders(request: GraphRequest): Record<string, string> {
  return {
    ...(request.body === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...(request.eventual ? { ConsistencyLevel: 'eventual' } : {}),
  }
}

function headersOf(request: GraphRequest, token: string): Record<string, string> {
  return {
    Authorization: `Bearer ${token}`,
    Accept: 'application/json',
    'client-request-id': crypto.randomUUID(),
    ...ownHeaders(request),
  }
}

/** Of a header of that name: the share of the quota that is used; null where Graph does not tell, or the browser may not see it. */
export function shareOfQuota(value: string | null): number | null {
  const share = Number.parseFloat(value ?? '')
  return Number.isNaN(share) ? null : share
}
export const SHARE_HEADER = 'x-ms-throttle-limit-percentage'

/** Waits before another try: where Graph asked everybody for patience, by the gate at which everybody waits. */
export async function waitOut(
  failure: Failure,
  delay: number,
  { pace, allowance, now, sleep }: TransportOptions,
  options: { signal?: AbortSignal; wrote: boolean },
): Promise<void> {
  const asked = failure.status === 429 ? retryAfter(failure.retryAfter, now()) : null
  if (failure.status === 429) pace.throttled(asked ?? 0)
  if (failure.status === 429 && options.wrote) allowance.throttled(asked ?? 0)
  if (asked === null) await sleep(delay, options.signal)
}

function failureOf(request: GraphRequest, answer: Exchange, notDone = false): GraphError {
  const { status, headers, bytes, cause } = answer
  if (status === 0) return network(request, cause)
  return answered(request, status, errorBody(bytes, request), headers.get('request-id'), notDone)
}

export function createTransport(transport: TransportOptions): Send {
  const { pace, allowance } = transport

  async function exchange(
    url: URL,
    request: GraphRequest,
    token: string,
    { signal, head }: GraphCallOptions,
  ): Promise<Exchange> {
    let response: Response
    try {
      response = await transport.fetch(url.href, {
        method: request.method,
        headers: headersOf(request, token),
        body: request.body === undefined ? undefined : JSON.stringify(request.body),
        signal,
        redirect: 'error',
        credentials: 'omit',
        // Nothing of a tenant is to lie in the browser's cache. A POST never does, and would lose its preflight's.
        ...(request.method === 'POST' ? {} : { cache: 'no-store' as const }),
        referrerPolicy: 'no-referrer',
      })
    } catch (cause) {
      signal?.throwIfAborted()
      return { status: 0, headers: new Headers(), bytes: NO_BYTES, cause }
    }
    const { ok, status, headers } = response
    try {
      return { status, headers, bytes: await bytesOf(response, head) }
    } catch (cause) {
      signal?.throwIfAborted()
      // The status of a refusal says enough without its body.
      return { status: ok ? 0 : status, headers, bytes: NO_BYTES, cause }
    }
  }

  return async function send(request, options, given) {
    const url = resolveUrl(transport.graphOrigin, request)
    const authorization = given ?? createAuthorization(transport.getToken, options)
    const { signal } = options
    const beforehand = signal ?? options.unsent
    const writes = writesIn(request)
    let reserved = options.reserved === true
    const attempt = async () => {
      beforehand?.throwIfAborted()
      const token = await authorization.token()
      return pace.run(() => exchange(url, request, token, options), beforehand, options.first)
    }
    for (let tries = 1; ;) {
      if (!reserved) await allowance.reserve(writes, beforehand)
      reserved = false
      const answer = await attempt().finally(() => allowance.ended(writes))
      const { status, headers, bytes } = answer
      if (status >= 200 && status < 300) {
        const type = headers.get('Content-Type')
        if (bytes.byteLength > 0 && type !== null && !/\bjson\b/iu.test(type)) {
          throw malformed(request, `The answer is ${type.replace(/;.*$/u, '')}, not JSON`)
        }
        // Of a batch its parts tell. https://learn.microsoft.com/graph/throttling#throttling-and-batching
        if (request.path !== BATCH_PATH) {
          const share = shareOfQuota(headers.get(SHARE_HEADER))
          pace.answered(writes > 0 ? null : share)
          allowance.told(writes, share)
        }
        return { status, requestId: headers.get('request-id'), bytes }
      }
      const isLast = request.repeatable === false
      if (status === 401 && authorization.challenge(headers.get('WWW-Authenticate'))) {
        if (!isLast) continue
        // It lies ready for whoever sends anew.
        await authorization.token()
        throw failureOf(request, answer, true)
      }
      const failure = { status, retryAfter: headers.get('Retry-After') }
      const delay = retryDelay(failure, isIdempotent(request), tries, transport)
      if (delay === null) throw failureOf(request, answer)
      await waitOut(failure, delay, transport, { signal: beforehand, wrote: writes > 0 })
      if (isLast) throw failureOf(request, answer, true)
      tries += 1
    }
  }
}
