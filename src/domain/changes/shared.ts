import * as v from 'valibot'
import type { Guid, Instant } from '../directory'
import type { EnvironmentId } from '../environments'
import { type Carrier, readCarrier, toFile, toFragment } from '../handoff/carrier'
import { problemOf } from '../handoff/decode'
import { plainName } from '../handoff/shapes'
import type { HandOffProblem } from '../handoff/types'
import { SHARED_LIMITS, SHARED_PLAN } from './sharedSchema'
import type { ChangeIntent, ProvisionIntent } from './types'

/** What may be handed over: a wish, of which whoever opens it makes a plan from their own tenant. Never steps. */
export type SharedWish = { intent: ChangeIntent } | { provision: ProvisionIntent }

/** A wish on its way to somebody else. Nothing in it is believed; it has no secret and no request in it. */
export interface SharedPlan {
  version: 1
  /** Where it was written; compared with where it is opened, nothing else. */
  tenantId: Guid
  environment: EnvironmentId
  createdAt: Instant
  /** Who says to have written it. */
  from: string | null
  /** Name of the application as the sender saw it; empty: unknown. */
  appName: string
  wish: SharedWish
}

/** What is wrong with a text that should hold a shared plan, and where: a path such as `wish.grant`. Empty: the whole. */
export interface SharedPlanFault {
  problem: HandOffProblem | 'nothing-asked'
  at: string
}

type SharedPlanReading = { ok: true; shared: SharedPlan } | { ok: false; fault: SharedPlanFault }

const CARRIER: Carrier = {
  start: 'plan.',
  kind: 'graph-connection-console/change',
  version: 1,
  limits: SHARED_LIMITS,
}

/** A wish with where and by whom it was written; names lose what could mislead. */
export function toShared(
  wish: SharedWish,
  written: { tenantId: Guid; environment: EnvironmentId; from: string | null; appName: string; now: Date },
): SharedPlan {
  return {
    version: 1,
    tenantId: written.tenantId.toLowerCase(),
    environment: written.environment,
    createdAt: written.now.toISOString(),
    from: written.from === null ? null : plainName(written.from),
    appName: plainName(written.appName) ?? '',
    wish,
  }
}

/**
 * The fragment of a link, without `#`; null where it would be too long for one, or could not be read again. What
 * `readSharedPlan` makes of it is the same again.
 */
export function sharePlan(shared: SharedPlan): string | null {
  const fragment = toFragment(CARRIER, shared)
  return fragment !== null && readSharedPlan(fragment).ok ? fragment : null
}

/** The same as a file's text, which has room for more; null where it could not be read again. */
export function sharedPlanFile(shared: SharedPlan): string | null {
  const file = toFile(CARRIER, shared)
  return readSharedPlan(file).ok ? file : null
}

/**
 * Reads a link (of any host: only its fragment counts), a fragment or a file's text. Whatever is not exactly a shared plan
 * is a fault: cut off, edited, of another version, longer than it may be, with anything in it that it should not have.
 */
export function readSharedPlan(given: string): SharedPlanReading {
  const reading = readCarrier(CARRIER, given)
  if (!reading.ok) {
    const at = reading.part === 'whole' ? '' : reading.part
    return { ok: false, fault: { problem: reading.problem, at } }
  }
  const result = v.safeParse(SHARED_PLAN, reading.content, { abortEarly: true, abortPipeEarly: true })
  if (!result.success) return { ok: false, fault: faultOf(result.issues[0]) }
  const shared: SharedPlan = result.output
  if (!asksAnything(shared.wish)) return { ok: false, fault: { problem: 'nothing-asked', at: 'wish' } }
  return { ok: true, shared }
}

function asksAnything(wish: SharedWish): boolean {
  if ('provision' in wish) return true
  const { appId: _appId, declareMissing: _declareMissing, principal, ...asked } = wish.intent
  const isAsked = (one: unknown) => (Array.isArray(one) ? one.length > 0 : one !== undefined)
  return principal !== undefined || Object.values(asked).some(isAsked)
}

function faultOf(issue: v.BaseIssue<unknown>): SharedPlanFault {
  // Of a union's branches the one that came furthest tells what is wrong.
  const deepest = deepestIssue(issue)
  return { problem: problemOf(deepest), at: pathOf(deepest) }
}

function deepestIssue(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown> {
  const inner = (issue.issues ?? []).map(deepestIssue)
  const best = inner.reduce<v.BaseIssue<unknown> | null>(
    (deepest, one) => (deepest && depth(deepest) >= depth(one) ? deepest : one),
    null,
  )
  return best && depth(best) > 0
    ? { ...best, path: [...(issue.path ?? []), ...(best.path ?? [])] as never }
    : issue
}

function depth(issue: v.BaseIssue<unknown>): number {
  return issue.path?.length ?? 0
}

/** Names that the schema knows, and places in lists; a stranger's own key is not repeated. */
function pathOf(issue: v.BaseIssue<unknown>): string {
  const keys = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? String(key + 1) : String(key)))
  const known = issue.type === 'strict_object' && issue.expected === 'never' ? keys.slice(0, -1) : keys
  return known.join('.')
}
