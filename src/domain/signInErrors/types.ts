import type { FieldId } from '../connectors/types'
import type { Check, Place } from './cause'
import type { CauseId } from './causes'

/** What one code in a pasted text means. */
export interface Diagnosis {
  /** An AADSTS number, or Graph's own word. */
  code: string
  kind: 'sign-in' | 'graph'
  /** null: a code that the console does not know. */
  cause: CauseId | null
  fields: readonly FieldId[]
  place: Place | null
  check: Check | null
  /** What the text says about it, without anything secret. */
  raw: string
}
