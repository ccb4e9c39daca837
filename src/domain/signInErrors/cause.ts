import type { FieldId } from '../connectors/types'
import type { FindingId } from '../preflight/types'

/** What is to blame where no field of the form is. Texts: `diagnosis:place.{id}`. */
export type Place =
  | 'authType'
  | 'authentication'
  | 'credentials'
  | 'clock'
  | 'connection'
  | 'consent'
  | 'enterpriseApp'
  | 'network'
  | 'permissions'
  | 'policy'
  | 'publisher'
  | 'redirect'
  | 'request'
  | 'role'
  | 'user'

/**
 * before: the console can see it in the tenant beforehand; partly: in some cases; after: from the error or the sign-in
 * log only.
 */
export type Check = 'before' | 'partly' | 'after'

/** One cause of a failure. Texts: `diagnosis:cause.{cause}.title|fix`. */
export interface Cause {
  cause: string
  /** AADSTS numbers, or the words by which Graph tells it. */
  codes: readonly (number | string)[]
  /** Fields of the form to blame, the likeliest first. */
  fields: readonly FieldId[]
  place: Place | null
  check: Check
  /** Findings that tell the same before. */
  findings: readonly FindingId[]
}
