import { describe, expect, it } from 'vitest'
import { answerCalls, callThrough, isWorkerFailure } from './remote'

interface Api {
  double(number: number): number
  never(): Promise<number>
}
const api: Api = {
  double(number) {
    if (number < 0) throw new RangeError('Below nothing')
    return 2 * number
  },
  never: () => new Promise(() => undefined),
}

/** Both sides of a worker, whose events a test can fire. */
function worker() {
  const inside = {
    postMessage: (data: unknown) => outside.onmessage?.({ data } as MessageEvent),
    onmessage: null as ((event: MessageEvent) => unknown) | null,
  }
  const outside = {
    postMessage: (data: unknown) => void inside.onmessage?.({ data } as MessageEvent),
    onmessage: null as ((event: MessageEvent) => unknown) | null,
    onerror: null as ((event: ErrorEvent) => unknown) | null,
    onmessageerror: null as ((event: MessageEvent) => unknown) | null,
  }
  answerCalls<Api>(api, inside)
  return { outside, remote: callThrough<Api>(outside, () => undefined) }
}

describe('a worker that works', () => {
  it('answers', async () => expect(await worker().remote.call('double', [4])).toBe(8))
  it('refuses one call with its own error, and answers the next', async () => {
    const { remote } = worker()
    const error: unknown = await remote.call('double', [-1]).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ name: 'RangeError', message: 'Below nothing' })
    expect(isWorkerFailure(error)).toBe(false)
    expect(await remote.call('double', [1])).toBe(2)
  })
})

describe('a worker that fails', () => {
  it.each<[string, (outside: ReturnType<typeof worker>['outside']) => void, string]>([
    [
      'does not load',
      (outside) => outside.onerror?.(new Event('error') as ErrorEvent),
      'The worker did not start',
    ],
    ['throws', (outside) => outside.onerror?.({ message: 'Uncaught boom' } as ErrorEvent), 'Uncaught boom'],
    [
      'answers what cannot be read',
      (outside) => outside.onmessageerror?.({} as MessageEvent),
      'An answer of the worker could not be read',
    ],
  ])('%s: rejects what waits and what comes later', async (_name, fire, message) => {
    const { outside, remote } = worker()
    const waiting = [remote.call('never', []), remote.call('never', [])]
    fire(outside)
    for (const call of [...waiting, remote.call('double', [1])]) {
      const error: unknown = await call.catch((reason: unknown) => reason)
      expect(isWorkerFailure(error)).toBe(true)
      expect(error).toMatchObject({ message })
    }
    expect(await remote.failed).toMatchObject({ message })
  })
})
