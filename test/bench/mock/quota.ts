/** Resource units of a large tenant. https://learn.microsoft.com/graph/throttling-limits#identity-and-access-service-limits */
export const UNITS = 8_000
const WINDOW_MS = 10_000

/**
 * A bucket that fills evenly. `take` answers 0, or the seconds that Graph would ask for: those of an unscaled clock, as
 * Retry-After is a number of seconds, to be waited times `scale`.
 */
export function createQuota(scale: number, units: number = UNITS, now: () => number = Date.now) {
  const window = WINDOW_MS * scale
  let [left, at] = [units, now()]
  return {
    take(cost: number): number {
      const time = now()
      left = Math.min(units, left + ((time - at) * units) / window)
      at = time
      if (left < cost) return Math.max(1, Math.ceil(((cost - left) / units) * (WINDOW_MS / 1000)))
      left -= cost
      return 0
    },
    fill(): void {
      left = units
    },
  }
}
export type Quota = ReturnType<typeof createQuota>
