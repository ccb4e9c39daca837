import { expect, it } from 'vitest'
import { NO_FILTERS, type RegistrationQuery, type RegistrationRow } from '../../domain/registrations/types'
import type { Directory, DirectoryView } from './directory'
import { createRegistrationWindow } from './registrationWindow'

const query = (text: string): RegistrationQuery => ({
  text,
  filters: NO_FILTERS,
  sort: { key: 'name', descending: false },
})
const rows = (text: string, from: number, to: number) =>
  Array.from({ length: Math.min(to, 1000) - from }, (_, index) => ({
    displayName: `${text} ${from + index}`,
  })) as RegistrationRow[]

/** A directory of 1,000 lines that answers when it is told to. */
function slowDirectory() {
  const asked: { text: string; from: number; answer: () => void }[] = []
  let viewId = 0
  const directory = {
    query: ({ text }: RegistrationQuery, from: number, to: number) =>
      new Promise<DirectoryView>((resolve) => {
        const more = (first: number, last: number) => Promise.resolve(rows(text, first, last))
        asked.push({
          text,
          from,
          answer: () =>
            resolve({ viewId: ++viewId, total: 1000, matched: 1000, from, rows: rows(text, from, to), more }),
        })
      }),
  } as Partial<Directory> as Directory
  return { directory, asked }
}
const turn = () => new Promise((resolve) => setTimeout(resolve))

it('has one query under way, and the latest wins', async () => {
  const { directory, asked } = slowDirectory()
  const shown = createRegistrationWindow(directory)
  for (const text of ['p', 'pa', 'pay']) shown.ask(query(text))
  expect(asked.map(({ text }) => text)).toEqual(['p'])
  asked[0]?.answer()
  await turn()
  expect(asked.map(({ text }) => text)).toEqual(['p', 'pay'])
  asked[1]?.answer()
  await turn()
  expect(shown.state().row(3)?.displayName).toBe('pay 3')
})

it('fetches the lines that are scrolled to', async () => {
  const { directory, asked } = slowDirectory()
  const shown = createRegistrationWindow(directory)
  shown.ask(query('a'))
  asked[0]?.answer()
  await turn()
  expect(shown.state().row(500)).toBe(undefined)
  shown.show(490, 520)
  await turn()
  expect(shown.state().row(490)?.displayName).toBe('a 490')
  expect(shown.state().row(519)?.displayName).toBe('a 519')
  expect(shown.state().row(3)?.displayName).toBe('a 3')
})

it('stays where it is when the same is asked again, and begins anew with another question', async () => {
  const { directory, asked } = slowDirectory()
  const shown = createRegistrationWindow(directory)
  shown.ask(query('a'))
  asked[0]?.answer()
  await turn()
  shown.show(490, 520)
  shown.again()
  expect(asked[1]).toMatchObject({ text: 'a', from: 448 })
  asked[1]?.answer()
  await turn()
  expect(shown.state().row(490)?.displayName).toBe('a 490')
  shown.ask(query('b'))
  expect(asked[2]).toMatchObject({ text: 'b', from: 0 })
})
