import { answered, malformed, network } from '../errors'
import type { GraphCallOptions, GraphError, GraphRequest } from '../types'
import { createAuthorization } from './authorization'
import type { Authorization, GetToken } from './authorization'
import { bytesOf } from './body'
import type { Pace } from './pace'
import { type Failure, isIdempotent, retryAfter, retryDelay } from './retry'
import { resolveUrl } from './url'
import { BATCH_PATH, type WriteAllowance, writesIn } from './writeAllowance'

export interface TransportOptions {
  graphOrigin: string
  fetch: typeof fetch
  getToken: GetToken
  now(): number
  random(): number
  sleep(ms: number, signal?: AbortSignal): Promise<void>
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

type Exchange = { status: number; headers: Headers; bytes: ArrayBuffer } | { status: 0; cause: unknown }

/** The body of an answer as JSON; undefined where it has none. */
export function parseJson(bytes: ArrayBuffer, request: GraphRequest): unknown {
  if (bytes.byteLength === 0) return undefined
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch (cause) {
    throw malformed(request, 'The answer is no JSON', cause)
  }
}

function errorBody(bytes: ArrayBuffer, request: GraphRequest): unknown {
  try {
    return parseJson(bytes, request)
  } catch {
    return undefined
  }
}

function headersOf(request: GraphRequest, token: string): Record<string, string> {
  return {
    Authorization: `Bearer ${token}`,
    Accept: 'application/json',
    'client-request-id': crypto.randomUUID(),
    ...(request.body === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...(request.eventual ? { ConsistencyLevel: 'eventual' } : {}),
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
  if ('cause' in answer) return network(request, answer.cause)
  const { status, headers, bytes } = answer
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
      return { status: 0, cause }
    }
    try {
      return { status: response.status, headers: response.headers, bytes: await bytesOf(response, head) }
    } catch (cause) {
      signal?.throwIfAborted()
      // The status of a refusal says enough without its body.
      if (!response.ok) {
        return { status: response.status, headers: response.headers, bytes: new ArrayBuffer(0) }
      }
      return { status: 0, cause }
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
      const headers = 'headers' in answer ? answer.headers : null
      if ('headers' in answer && answer.status >= 200 && answer.status < 300) {
        const type = answer.headers.get('Content-Type')
        if (answer.bytes.byteLength > 0 && type !== null && !/\bjson\b/iu.test(type)) {
          throw malformed(request, `The answer is ${type.replace(/;.*$/u, '')}, not JSON`)
        }
        const share = shareOfQuota(answer.headers.get(SHARE_HEADER))
        pace.answered(writes > 0 ? null : share)
        if (request.path !== BATCH_PATH) allowance.told(writes, share)
        return {
          status: answer.status,
          requestId: answer.headers.get('request-id'),
          bytes: answer.bytes,
        }
      }
      const isLast = request.repeatable === false
      if (answer.status === 401 && authorization.challenge(headers?.get('WWW-Authenticate'))) {
        if (!isLast) continue
        // It lies ready for whoever sends anew.
        await authorization.token()
        throw failureOf(request, answer, true)
      }
      const failure = { status: answer.status, retryAfter: headers?.get('Retry-After') }
      const delay = retryDelay(failure, isIdempotent(request), tries, transport)
      if (delay === null) throw failureOf(request, answer)
      await waitOut(failure, delay, transport, { signal: beforehand, wrote: writes > 0 })
      if (isLast) throw failureOf(request, answer, true)
      tries += 1
    }
  }
}
