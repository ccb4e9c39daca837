import { reasonOf } from '../readable'
import { READ_SCOPES } from '../scopes'
import { GraphError } from '../types'
import type { PartFailure } from './protocol'

/** Graph could not be reached, has no more patience, or knows this person no longer: nothing that the request is to blame for. */
const PASSING: ReadonlySet<string> = new Set(['network', 'throttled', 'unauthorized'])

/**
 * @param scopes of the request that failed
 * @param held were all of them in a token before? Then a token that is refused now means an expired session, not a missing consent.
 */
export function failureOf(
  error: unknown,
  scopes: readonly string[],
  held: boolean,
): Omit<PartFailure, 'position'> {
  const [grants] = READ_SCOPES.grants
  const scope = scopes.includes(grants) ? grants : (scopes[0] ?? '')
  const reason = reasonOf(error, scope)
  if (error instanceof GraphError) {
    const passing = PASSING.has(error.kind)
    // What stops the whole reading is told by its kind, whatever Graph calls it.
    return { status: error.status, passing, reason: passing ? { ...reason, code: error.kind } : reason }
  }
  // Nothing at all can be read without the first permission, so that the whole reading waits for it.
  const token = error instanceof Error && error.name === 'TokenError'
  if (token && held) return { status: 0, passing: true, reason: { ...reason, code: 'unauthorized' } }
  return { status: 0, passing: token && !scopes.includes(grants), reason }
}
