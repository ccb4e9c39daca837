import type { Instant } from '../directory'
import type { CredentialState, CredentialSummary } from './types'

/** How long before its end a credential counts as expiring. */
export const EXPIRING_MS = 30 * 24 * 60 * 60 * 1000

/** End of a credential in ms; Infinity where it has none. */
export function endOf(credential: { endDateTime: Instant | null }): number {
  const end = credential.endDateTime === null ? Number.NaN : Date.parse(credential.endDateTime)
  return Number.isNaN(end) ? Infinity : end
}

/** State of a single credential that ends at `end` (ms). */
export function stateAt(end: number, now: number): Exclude<CredentialState, 'none'> {
  if (end <= now) return 'expired'
  return end - now <= EXPIRING_MS ? 'expiring' : 'live'
}

/** Sums up a registration's credentials from the ends (ms) of its secrets and of its certificates. */
export function summarizeCredentials(
  secretEnds: readonly number[],
  certificateEnds: readonly number[],
  now: number,
): CredentialSummary {
  let next = Infinity
  let last = -Infinity
  let liveSecrets = 0
  let liveCertificates = 0
  for (const end of secretEnds) {
    if (end > now) {
      liveSecrets++
      next = Math.min(next, end)
    } else last = Math.max(last, end)
  }
  for (const end of certificateEnds) {
    if (end > now) {
      liveCertificates++
      next = Math.min(next, end)
    } else last = Math.max(last, end)
  }
  const both = liveSecrets > 0 && liveCertificates > 0
  if (liveSecrets + liveCertificates > 0) {
    return { state: stateAt(next, now), expiry: next === Infinity ? null : next, both }
  }
  if (last === -Infinity) return { state: 'none', expiry: null, both }
  return { state: 'expired', expiry: last, both }
}
