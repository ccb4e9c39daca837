import { describe, expect, it } from 'vitest'
import { createWriteAllowance, writesIn } from './writeAllowance'

/** An allowance whose clock moves only by waiting. */
function start() {
  const clock = { now: 0, waits: [] as number[] }
  const allowance = createWriteAllowance({
    now: () => clock.now,
    sleep: (ms) => {
      clock.waits.push(Math.round(ms))
      clock.now += ms
      return Promise.resolve()
    },
  })
  const write = async (count: number, share: number | null = null) => {
    await allowance.reserve(count)
    allowance.ended(count)
    allowance.told(count, share)
  }
  return { allowance, clock, write }
}

describe('the allowance of writes', () => {
  it('lets three thousand through at once, then twenty a second', async () => {
    const { allowance, clock } = start()
    await allowance.reserve(3000)
    expect(clock.waits).toEqual([])
    for (let batch = 0; batch < 5; batch += 1) await allowance.reserve(20)
    expect(clock.waits).toEqual([1000, 1000, 1000, 1000, 1000])
  })

  it('believes the share that Graph tells, up and down, and what is under way besides', async () => {
    const { allowance, clock, write } = start()
    await write(20, 0.9)
    await allowance.reserve(60)
    expect(clock.waits).toEqual([])
    allowance.told(1, 0.91)
    await allowance.reserve(20)
    // 30 were left of 0.92, 60 were under way already: 50 lack.
    expect(clock.waits).toEqual([2500])
  })

  it('takes no share for a small one, once it has seen any', async () => {
    const { clock, write } = start()
    await write(20, 0.99)
    await write(20)
    expect(clock.waits).toEqual([11_500])
    await write(300)
    expect(clock.waits).toEqual([11_500])
  })

  it('waits after a 429 for what flows back, and more slowly where no share is told', async () => {
    const { allowance, clock, write } = start()
    allowance.throttled(1000)
    clock.now = 1000
    await write(10)
    expect(clock.waits).toEqual([])
    await write(11)
    expect(clock.waits).toEqual([1000])
  })

  it('gives back what was not needed, and keeps the turn', async () => {
    const { allowance, clock } = start()
    await allowance.reserve(3000)
    allowance.giveBack(40)
    await allowance.reserve(40)
    expect(clock.waits).toEqual([])
    const order: string[] = []
    await Promise.all([
      allowance.reserve(20).then(() => order.push('first')),
      allowance.reserve(1).then(() => order.push('second')),
    ])
    expect(order).toEqual(['first', 'second'])
  })

  it('lets go of who gives up, without a write', async () => {
    const { allowance, clock } = start()
    await expect(allowance.reserve(5, AbortSignal.abort(new Error('stop')))).rejects.toThrow('stop')
    await allowance.reserve(3000)
    expect(clock.waits).toEqual([])
  })

  it('counts writes as Graph does: each part of a batch, nothing that only reads', () => {
    const part = (method: string) => ({ id: '1', method, url: '/a' })
    const requests = [part('GET'), part('DELETE'), part('PATCH')]
    expect(writesIn({ method: 'POST', path: '/$batch', body: { requests }, repeatable: true })).toBe(2)
    expect(writesIn({ method: 'POST', path: '/directoryObjects/getByIds', repeatable: true })).toBe(0)
    expect(writesIn({ method: 'DELETE', path: '/a', repeatable: false })).toBe(1)
    expect(writesIn({ method: 'GET', path: '/a' })).toBe(0)
  })
})
