import * as v from 'valibot'
import { ENVIRONMENT_IDS } from '../environments'
import { readCarrier } from './carrier'
import { HAND_OFF_CARRIER } from './encode'
import { LIMITS } from './limits'
import { hasUnsafeCharacters, SHAPES } from './shapes'
import {
  HAND_OFF_PURPOSES,
  HAND_OFF_VERSION,
  type HandOff,
  type HandOffFault,
  type HandOffPart,
  type HandOffProblem,
  type HandOffReading,
} from './types'

const problem = (id: HandOffProblem) => id

/** A text of a shape; the first thing that is wrong with it is told. */
export const text = (isShaped: (given: string) => boolean, most: number) =>
  v.pipe(
    v.string(),
    v.maxLength(most, problem('too-long')),
    v.check((given) => !hasUnsafeCharacters(given), problem('unsafe-characters')),
    v.check(isShaped, problem('malformed')),
  )
const orEmpty = (isShaped: (given: string) => boolean) => (given: string) => given === '' || isShaped(given)
/** Is it an instant in UTC? */
export const isInstant = (given: string) =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,7})?Z$/u.test(given) && !Number.isNaN(Date.parse(given))

const environment = v.picklist(ENVIRONMENT_IDS, problem('malformed'))

/** Strict: what it does not know is a fault, since whoever wrote it meant something by it. */
const HAND_OFF = v.strictObject({
  version: v.literal(HAND_OFF_VERSION),
  purpose: v.picklist(HAND_OFF_PURPOSES, problem('malformed')),
  connectorId: text(SHAPES.id, LIMITS.id),
  authTypeId: text(SHAPES.id, LIMITS.id),
  clientId: v.pipe(text(orEmpty(SHAPES.guid), LIMITS.id), v.toLowerCase()),
  tenantId: v.pipe(text(SHAPES.guid, LIMITS.id), v.toLowerCase()),
  environment,
  values: v.strictObject({
    tenantId: text(orEmpty(SHAPES.tenant), LIMITS.tenant),
    environment,
    account: text(orEmpty(SHAPES.address), LIMITS.address),
    sharedMailbox: text(orEmpty(SHAPES.address), LIMITS.address),
  }),
  setup: v.strictObject({
    baseUrl: text(SHAPES.baseUrl, LIMITS.baseUrl),
    targetFramework: v.picklist(['net5', 'legacy'] as const, problem('malformed')),
  }),
  permissions: v.pipe(
    v.array(text(SHAPES.permission, LIMITS.permission)),
    v.maxLength(LIMITS.permissions, problem('too-long')),
  ),
  createdAt: text(isInstant, LIMITS.id),
  from: v.nullable(text(SHAPES.name, LIMITS.name)),
})

const PARTS = Object.keys(HAND_OFF.entries)

/**
 * Reads what somebody handed over: a link (of any host: only its fragment counts), a fragment, or a file's text. Nothing
 * is believed; whatever is not exactly a hand-off is a fault that names the part.
 */
export function decodeHandOff(given: string): HandOffReading {
  const reading = readCarrier(HAND_OFF_CARRIER, given)
  if (!reading.ok) return { ok: false, fault: { part: reading.part, problem: reading.problem } }
  const result = v.safeParse(HAND_OFF, reading.content, { abortEarly: true, abortPipeEarly: true })
  return result.success
    ? { ok: true, handOff: result.output satisfies HandOff }
    : { ok: false, fault: faultOf(result.issues[0]) }
}

function faultOf(issue: v.BaseIssue<unknown>): HandOffFault {
  const key = issue.path?.[0]?.key
  const part = PARTS.find((known) => known === key) as HandOffPart | undefined
  return { part: part ?? 'whole', problem: problemOf(issue) }
}

/** What is wrong with a part of something that was handed over. */
export function problemOf(issue: v.BaseIssue<unknown>): HandOffProblem {
  if (issue.type === 'strict_object' && issue.expected === 'never') return 'unknown-key'
  if (issue.input === undefined) return 'missing'
  if (issue.kind === 'validation') return issue.message as HandOffProblem
  return issue.type === 'picklist' || issue.type === 'literal' ? 'malformed' : 'wrong-type'
}
