import { expect, it } from 'vitest'
import type { AuditQuery, AuditSlice } from '../../domain/audit/report'
import { createFirstAnswer } from './firstAnswer'

const query = (filter: string): AuditQuery => ({ filter, sort: [], group: 'none', expanded: [] })

/** A worker that answers with how many times it was asked. */
function open() {
  const asked: string[] = []
  const first = createFirstAnswer(() => ({
    call: (method, [one, from, to]: unknown[]) => {
      asked.push(`${method} ${(one as AuditQuery).filter} ${String(from)}-${String(to)}`)
      return Promise.resolve({ rows: asked.length } as AuditSlice) as Promise<never>
    },
  }))
  const ask = async (filter: string, to = 64) => (await first.ask(query(filter), 0, to)).rows
  return { first, asked, ask }
}

it('is what the screen asked last, asked once more before the screen asks', async () => {
  const { first, asked, ask } = open()
  await ask('a')
  first.askAhead()
  expect(asked).toEqual(['query a 0-64', 'query a 0-64'])
  expect(await ask('a')).toBe(2)
  expect(asked).toHaveLength(2)
  // Once: the next question is about what is there then.
  expect(await ask('a')).toBe(3)
})

it('is for nobody where something else is asked, other rows are there, or nothing was asked', async () => {
  const { first, asked, ask } = open()
  first.askAhead()
  expect(asked).toEqual([])
  await ask('a')
  first.askAhead()
  expect(await ask('b')).toBe(3)
  expect(await ask('a')).toBe(4)
  first.askAhead()
  first.forget()
  expect(await ask('a')).toBe(6)
  first.askAhead()
  expect(await ask('a', 128)).toBe(8)
})
