import { describe, expect, test } from 'vitest'
import { createPace } from './pace'

const turn = () => new Promise((resolve) => setTimeout(resolve, 0))

/** A pace with tasks that run until they are told to end, and a clock that moves by hand. */
function start() {
  const clock = { now: 0, wake: [] as (() => void)[] }
  const pace = createPace({
    now: () => clock.now,
    sleep: (ms) =>
      new Promise((resolve) => clock.wake.push(() => ((clock.now = Math.max(clock.now, ms)), resolve()))),
  })
  const running: (() => void)[] = []
  const begin = (count: number, signal?: AbortSignal) =>
    Array.from({ length: count }, () =>
      pace.run(() => new Promise<void>((resolve) => running.push(resolve)), signal),
    )
  const end = async (count: number) => {
    running.splice(0, count).forEach((resolve) => resolve())
    await turn()
  }
  return { pace, clock, running, begin, end }
}

describe('the pace', () => {
  test('grows slowly with successes, up to sixteen', async () => {
    const { pace, running, begin, end } = start()
    begin(40)
    await turn()
    expect(running).toHaveLength(12)
    for (let count = 0; count < 200; count += 1) pace.answered(null)
    await end(1)
    expect(running).toHaveLength(16)
  })
  test('lets those that go first go before all that waits, in their order', async () => {
    const { pace, begin, end } = start()
    begin(12)
    await turn()
    const went: string[] = []
    const go = (name: string, first: boolean) =>
      void pace.run(() => Promise.resolve(void went.push(name)), undefined, first)
    go('a', false)
    go('b', true)
    go('c', true)
    go('d', false)
    await end(1)
    expect(went).toEqual(['b', 'c', 'a', 'd'])
  })
  test('is halved once by all that was under way, and again by what came after', async () => {
    const { pace, clock, running, begin, end } = start()
    clock.now = 1
    begin(40)
    await turn()
    for (let count = 0; count < 5; count += 1) pace.throttled(0)
    await end(12)
    expect(running).toHaveLength(6)
    clock.now = 1001
    pace.throttled(0)
    await end(6)
    expect(running).toHaveLength(3)
  })
  test.each([
    [0.8, 6],
    [1.3, 6],
    [0.79, 12],
    [null, 12],
  ])('with %s of the quota used is %i', async (share, limit) => {
    const { pace, running, begin, end } = start()
    begin(40)
    await turn()
    pace.answered(share)
    await end(12)
    expect(running).toHaveLength(limit)
  })
  test('is not halved again by what was under way when Graph asked for patience, nor where it was halved just before', async () => {
    const { pace, clock, running, begin, end } = start()
    begin(40)
    await turn()
    pace.answered(0.9)
    pace.throttled(5000)
    clock.now = 3000
    pace.throttled(0)
    clock.wake[0]?.()
    await end(12)
    expect(running).toHaveLength(6)
  })
  test('is nothing while Graph asks for patience, as long as the longest wait', async () => {
    const { pace, clock, running, begin, end } = start()
    const told: (number | null)[] = []
    pace.subscribe(() => told.push(pace.closedUntil()))
    pace.throttled(1000)
    pace.throttled(3000)
    pace.throttled(2000)
    begin(3)
    await turn()
    expect(running).toHaveLength(0)
    clock.wake[0]?.()
    await turn()
    expect(running).toHaveLength(0)
    clock.wake[1]?.()
    await turn()
    expect(running).toHaveLength(3)
    expect(told).toEqual([1000, 3000, null])
    await end(3)
  })
  test('leaves a place in the queue when one gives up', async () => {
    const { pace, running, begin } = start()
    pace.throttled(1000)
    const leaving = new AbortController()
    const [waiting] = begin(1, leaving.signal)
    leaving.abort()
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' })
    expect(running).toHaveLength(0)
  })
})
