/**
 * How much longer work takes on something ten times as large. Both in turns, and the small one ten times in a row, so that
 * a busy machine and the collection of garbage weigh on both alike.
 */
export function growth(small: () => unknown, large: () => unknown): number {
  const timeOf = (work: () => unknown, times: number) => {
    const start = performance.now()
    for (let time = 0; time < times; time++) work()
    return performance.now() - start
  }
  let least = { small: Infinity, large: Infinity }
  for (let turn = 0; turn < 5; turn++) {
    const taken = { small: timeOf(small, 10) / 10, large: timeOf(large, 1) }
    // The first turn compiles.
    if (turn > 0)
      least = { small: Math.min(least.small, taken.small), large: Math.min(least.large, taken.large) }
  }
  return least.large / least.small
}
