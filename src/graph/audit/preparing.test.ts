import { expect, it } from 'vitest'
import type { GraphBatchResult, GraphClient } from '../types'
import { createPreparing } from './preparing'
import type { AuditState } from './protocol'

/** Graph whose answers come when a test gives them. */
function open() {
  const asked: { answer: (results: GraphBatchResult[]) => void; fail: () => void }[] = []
  const measured: AuditState['measured'][] = []
  const batch = () =>
    new Promise<GraphBatchResult[]>((answer, reject) => {
      asked.push({ answer, fail: () => reject(new Error('lost')) })
    })
  const graph = { batch } as unknown as GraphClient
  const preparing = createPreparing(
    graph,
    new AbortController().signal,
    () => 0,
    (one) => measured.push(one),
  )
  return { preparing, asked, measured }
}

it('asks once, and anew for something else or after a failure', async () => {
  const { preparing, asked, measured } = open()
  const first = preparing.ready(true)
  expect(preparing.ready(true)).toBe(first)
  void preparing.ready(false)
  expect(asked).toHaveLength(2)
  asked[1]?.fail()
  await preparing.ready(false)
  expect(measured).toEqual(['failed'])
  void preparing.ready(false)
  expect(asked).toHaveLength(3)
})
it('of which an older one fails: the newer one counts', async () => {
  const { preparing, asked, measured } = open()
  const older = preparing.ready(true)
  const newer = preparing.ready(false)
  asked[0]?.fail()
  expect((await older).scopes).toEqual([])
  expect(measured).toEqual([])
  expect(preparing.ready(false)).toBe(newer)
  asked[1]?.answer([])
  expect((await newer).scopes).toContain('Directory.Read.All')
})
