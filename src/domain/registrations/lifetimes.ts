import type { Instant } from '../directory'

const DAY = 86_400_000
/** Days. */
const USUAL = [90, 180, 365, 730] as const
/** What Microsoft recommends. https://learn.microsoft.com/entra/identity-platform/security-best-practices-for-app-registration#certificates-and-secrets */
const RECOMMENDED = 180
/** The clocks of browser and directory differ: what is asked for stays below a limit. */
const SKEW_MS = 10 * 60_000

/** Lifetimes (days) that may be chosen for a secret where the tenant allows at most `most` days (null: no limit), shortest first. */
export function lifetimesWithin(most: number | null): number[] {
  if (most === null) return [...USUAL]
  const within: number[] = USUAL.filter((days) => days <= most)
  const whole = Math.floor(most)
  // Between two usual ones the limit itself is worth offering; below a day nothing else is left.
  if (whole < 1) return [most]
  return within.includes(whole) || whole > 730 ? within : [...within, whole]
}

/** The lifetime proposed: the recommended one, or the longest that is allowed. */
export function proposedLifetime(choices: readonly number[]): number {
  return choices.findLast((days) => days <= RECOMMENDED) ?? choices[0] ?? RECOMMENDED
}

/** When a credential ends that is made now for `days`. */
export function endAfter(now: Date, days: number): Instant {
  return new Date(now.getTime() + days * DAY - SKEW_MS).toISOString()
}

/** Days from one instant to another, fractions too. */
export function daysBetween(from: Instant, to: Instant): number {
  return (Date.parse(to) - Date.parse(from)) / DAY
}
