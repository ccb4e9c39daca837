import type { GraphRequest } from '../types'

/** Tries of one request in all. */
const MAX_TRIES = 7
const FIRST_BACK_OFF = 500
const LONGEST_BACK_OFF = 30_000
/** A server that asks for more patience than this gets none: the person is told instead. */
const LONGEST_RETRY_AFTER = 300_000

/**
 * Retry-After in milliseconds: seconds (Graph sends fractions) or an HTTP date; null where there is none that makes sense.
 * https://learn.microsoft.com/graph/throttling#best-practices-to-handle-throttling
 */
export function retryAfter(value: string | null, now: number): number | null {
  const text = value?.trim()
  if (!text) return null
  if (/^\d+(\.\d+)?$/u.test(text)) return Number(text) * 1000
  const date = Date.parse(text)
  return Number.isNaN(date) || /^[-+.\d]/u.test(text) ? null : Math.max(0, date - now)
}

/** Capped exponential back-off with full jitter; `tries` counts those made already. */
export function backOff(tries: number, random: () => number): number {
  return random() * Math.min(LONGEST_BACK_OFF, FIRST_BACK_OFF * 2 ** tries)
}

/**
 * May the request be sent twice with the effect of once? PATCH and DELETE name what shall be; a POST may have
 * created something that nobody heard of.
 */
export function isIdempotent(request: GraphRequest): boolean {
  return request.repeatable ?? request.method !== 'POST'
}

export interface Failure {
  /** 0: no answer, or none that could be read to its end. */
  status: number
  retryAfter: string | null
}

/**
 * Milliseconds to wait before `failure` is tried again, null where it must not be. 429, and 503 with a Retry-After,
 * mean that nothing was done, so even a POST is sent again.
 */
export function retryDelay(
  failure: Failure,
  idempotent: boolean,
  tries: number,
  clock: { now(): number; random(): number },
): number | null {
  if (tries >= MAX_TRIES) return null
  const wait = retryAfter(failure.retryAfter, clock.now())
  const notDone = failure.status === 429 || (failure.status === 503 && wait !== null)
  const passing = [0, 502, 503, 504].includes(failure.status)
  if (!notDone && !(passing && idempotent)) return null
  const delay = wait ?? backOff(tries - 1, clock.random)
  return delay > LONGEST_RETRY_AFTER ? null : delay
}
