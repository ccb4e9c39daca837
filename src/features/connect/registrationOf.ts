import type { RegistrationFacts } from '../../domain/directory'
import { isGuid } from '../../domain/identifiers'
import type { PreflightContext } from '../../domain/preflight/types'

/** How far the reading of the client ID in the form is. */
export function registrationOf(
  typedId: string,
  facts: RegistrationFacts | null,
  failed: boolean,
): PreflightContext['registration'] {
  if (!isGuid(typedId)) return { state: 'absent' }
  if (facts) return { state: 'loaded', facts }
  return { state: failed ? 'failed' : 'loading' }
}
