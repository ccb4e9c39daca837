import { expect, it } from 'vitest'
import { createLineWindow } from './lineWindow'

interface Query {
  text: string
  /** No other place. */
  open?: string
}
const COUNT = 1000
const range = (text: string, from: number, to: number) =>
  Array.from({ length: Math.min(to, COUNT) - from }, (_, at) => ({ name: `${text} ${from + at}` }))

/** A window on a worker of 1,000 lines that answers a query when it is told to, and other calls at once. */
function slow({ ahead = 0 } = {}) {
  const asked: { text: string; from: number; answer(): void; fail(): void }[] = []
  const fetched: number[] = []
  const told: boolean[] = []
  let viewId = 0
  const shown = createLineWindow<Query, { id: number; text: string }, { name: string }>({
    query: (query, from, to) =>
      new Promise((resolve, reject) => {
        const { text } = query
        asked.push({
          text,
          from,
          answer: () =>
            resolve({ answered: query, match: { id: ++viewId, text }, lines: range(text, from, to) }),
          fail: () => reject(new Error(`cannot answer ${text}`)),
        })
      }),
    more(match, from, to) {
      fetched.push(from)
      return Promise.resolve(match.id === viewId ? range(match.text, from, to) : null)
    },
    count: () => COUNT,
    place: ({ text }) => text,
    ahead,
  })
  shown.subscribe((urgent) => told.push(urgent))
  const turn = () => new Promise((resolve) => setTimeout(resolve))
  /** Lets the worker answer the question of this number. */
  const answer = async (number: number) => {
    asked[number]?.answer()
    await turn()
  }
  const name = (index: number) => shown.state().line(index)?.name
  return { shown, asked, fetched, told, turn, answer, name, forget: () => viewId++ }
}

it('has one query under way, and the latest wins', async () => {
  const { shown, asked, answer, name } = slow()
  for (const text of ['p', 'pa', 'pay', 'pay']) shown.ask({ text })
  expect(asked.map(({ text }) => text)).toEqual(['p'])
  await answer(0)
  await answer(1)
  expect(asked.map(({ text }) => text)).toEqual(['p', 'pay'])
  expect(name(3)).toBe('pay 3')
})

it('fetches the lines that are scrolled to', async () => {
  const { shown, answer, turn, name, fetched } = slow()
  shown.ask({ text: 'a' })
  await answer(0)
  expect(name(500)).toBeUndefined()
  shown.show(490, 520)
  shown.show(491, 521)
  await turn()
  expect([name(490), name(519), name(3)]).toEqual(['a 490', 'a 519', 'a 3'])
  expect(fetched).toEqual([448, 512])
})

it('fetches lines around the visible ones where that is wanted, each once', async () => {
  const { shown, answer, turn, fetched } = slow({ ahead: 64 })
  shown.ask({ text: 'a' })
  await answer(0)
  shown.show(0, 20)
  shown.show(490, 510)
  await turn()
  shown.show(491, 511)
  shown.show(980, COUNT)
  await turn()
  expect(fetched).toEqual([64, 384, 448, 512, 896, 960])
})

it('stays where it is when the same is asked again, and begins anew at another place', async () => {
  const { shown, asked, answer, name } = slow()
  shown.ask({ text: 'a' })
  await answer(0)
  shown.show(490, 520)
  shown.again()
  expect(asked[1]).toMatchObject({ text: 'a', from: 448 })
  await answer(1)
  expect(name(490)).toBe('a 490')
  shown.ask({ text: 'a', open: 'x' })
  expect(asked[2]).toMatchObject({ text: 'a', from: 448 })
  await answer(2)
  shown.ask({ text: 'b' })
  expect(asked[3]).toMatchObject({ text: 'b', from: 0 })
  await answer(3)
  expect([name(0), name(490)]).toEqual(['b 0', undefined])
})

it('tells whether a person waits for an answer, or more was merely read', async () => {
  const { shown, answer, told } = slow()
  shown.ask({ text: 'a' })
  await answer(0)
  shown.again()
  await answer(1)
  shown.ask({ text: 'b' })
  await answer(2)
  expect(told).toEqual([true, false, true])
})

it('asks the new question again where more is read while it is under way, not the one before', async () => {
  const { shown, asked, answer, name, told } = slow()
  shown.ask({ text: 'a' })
  await answer(0)
  shown.ask({ text: 'b' })
  shown.again()
  await answer(1)
  await answer(2)
  expect(asked.map(({ text }) => text)).toEqual(['a', 'b', 'b'])
  expect(name(0)).toBe('b 0')
  expect(told).toEqual([true, true, false])
})

it('asks anew for lines that the worker has forgotten', async () => {
  const { shown, asked, answer, turn, name, forget } = slow()
  shown.ask({ text: 'a' })
  await answer(0)
  forget()
  shown.show(490, 520)
  await turn()
  expect(asked).toHaveLength(2)
  await answer(1)
  expect(name(490)).toBe('a 490')
})

it('says why there is no answer, and the same can be asked again', async () => {
  const { shown, asked, turn, answer } = slow()
  shown.ask({ text: 'a' })
  asked[0]?.fail()
  await turn()
  expect(shown.state().error?.message).toBe('cannot answer a')
  shown.ask({ text: 'a' })
  await answer(1)
  expect(shown.state()).toMatchObject({ error: null, answered: { text: 'a' } })
})

it('keeps lines that say the same when more was read', async () => {
  const { shown, answer } = slow()
  shown.ask({ text: 'a' })
  await answer(0)
  const before = shown.state().line(3)
  shown.again()
  await answer(1)
  expect(before).toBeDefined()
  expect(shown.state().line(3)).toBe(before)
})

it('brings the first lines with the first answer that has any, though none was visible before', async () => {
  const { shown, answer, name, fetched } = slow()
  shown.show(0, 0)
  shown.ask({ text: 'a' })
  await answer(0)
  expect([name(0), name(63)]).toEqual(['a 0', 'a 63'])
  shown.show(0, 28)
  expect(fetched).toEqual([])
})
