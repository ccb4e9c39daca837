import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { paced } from './paced'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('does the first at once, then the last of what comes meanwhile, at its pace', () => {
  const act = vi.fn()
  const { ask, stop } = paced(act, 100)
  ask()
  expect(act).toHaveBeenCalledTimes(1)
  for (let count = 0; count < 5; count += 1) ask()
  expect(act).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(100)
  expect(act).toHaveBeenCalledTimes(2)
  vi.advanceTimersByTime(500)
  expect(act).toHaveBeenCalledTimes(2)
  ask()
  expect(act).toHaveBeenCalledTimes(3)
  ask()
  stop()
  vi.advanceTimersByTime(500)
  expect(act).toHaveBeenCalledTimes(3)
})
