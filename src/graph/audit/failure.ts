import type { UnreadableReason } from '../../domain/directory'
import { isWorkerFailure } from '../directory/remote'
import { reasonOf } from '../readable'
import { READ_SCOPES } from '../scopes'
import { GraphError } from '../types'
import type { PartFailure } from './protocol'

/** Graph could not be reached, has no more patience, or knows this person no longer: nothing that the request is to blame for. */
const PASSING: ReadonlySet<string> = new Set(['network', 'throttled', 'unauthorized'])
/** https://learn.microsoft.com/entra/identity-platform/reference-error-codes (AADSTS65001) */
const LACKS_CONSENT = '65001'

/**
 * @param scopes of the request that failed
 * @param held were all of them in a token before? Then a token that is refused now means an expired session, not a missing
 * consent, unless the authority says so.
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
  if (!(error instanceof Error) || error.name !== 'TokenError') return { status: 0, passing: false, reason }
  const { kind, aadsts, unreachable } = error as { kind?: unknown; aadsts?: unknown; unreachable?: unknown }
  if (unreachable === true) return { status: 0, passing: true, reason: { ...reason, code: 'network' } }
  if (kind === 'denied') return { status: 0, passing: false, reason }
  if (held && aadsts !== LACKS_CONSENT)
    return { status: 0, passing: true, reason: { ...reason, code: 'unauthorized' } }
  // Nothing at all can be read without the first permission, so that the whole reading waits for it.
  return { status: 0, passing: !held && !scopes.includes(grants), reason }
}

/** Why the worker’s side of a reading rejected a call. */
export function stoppedBy(error: unknown): UnreadableReason {
  return { kind: 'failed', code: isWorkerFailure(error) ? 'worker' : String(error) }
}
