import { expect, test } from 'vitest'
import { shortestFirst } from './shortestFirst'

test('the shortest piece is done first, and an error is its own', async () => {
  const { inTurn } = shortestFirst()
  const done: number[] = []
  const piece = (length: number) => inTurn(length, () => done.push(length))
  const broken = inTurn(5, () => {
    throw new SyntaxError('no page')
  })
  const all = Promise.all([piece(9), piece(1), piece(4)])
  await expect(broken).rejects.toThrow(SyntaxError)
  await all
  expect(done).toEqual([1, 4, 9])
})

test('what waits is done before another reading begins', () => {
  const { inTurn, doAll } = shortestFirst()
  const done: number[] = []
  for (const length of [3, 2]) void inTurn(length, () => done.push(length))
  doAll()
  expect(done).toEqual([2, 3])
})
