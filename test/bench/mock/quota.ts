/** Resource units of a large tenant. https://learn.microsoft.com/graph/throttling-limits#identity-and-access-service-limits */
export const UNITS = 8_000
const WINDOW_MS = 10_000
/** Writes of one application in one tenant, from the same table. */
export const WRITES = 3_000
export const WRITES_WINDOW_MS = 150_000

/** From here on Graph tells the share that is used. */
const TOLD_FROM = 0.8

/**
 * A bucket that fills evenly. `take` answers 0, or the seconds that Graph would ask for: those of an unscaled clock, as
 * Retry-After is a number of seconds, to be waited times `scale`.
 */
export function createQuota(
  scale: number,
  units: number = UNITS,
  now: () => number = Date.now,
  windowMs = WINDOW_MS,
) {
  const window = windowMs * scale
  let [left, at] = [units, now()]
  const flow = (): void => {
    const time = now()
    left = Math.min(units, left + ((time - at) * units) / window)
    at = time
  }
  return {
    take(cost: number): number {
      flow()
      if (left < cost) return Math.max(1, Math.ceil(((cost - left) / units) * (windowMs / 1000)))
      left -= cost
      return 0
    },
    /** The share that is used, where it is large enough to be told; a little more than all of it after a refusal. */
    share(refused: boolean): number | null {
      const used = 1 - left / units + (refused ? 0.01 : 0)
      return used >= TOLD_FROM ? used : null
    },
    fill(): void {
      left = units
    },
  }
}
export type Quota = ReturnType<typeof createQuota>
