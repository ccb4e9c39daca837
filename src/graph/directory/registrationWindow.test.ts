import { expect, it } from 'vitest'
import { NO_FILTERS, type RegistrationQuery, type RegistrationRow } from '../../domain/registrations/types'
import type { DirectoryView } from './directory'
import { createRegistrationWindow } from './registrationWindow'

const query: RegistrationQuery = {
  text: 'a',
  filters: NO_FILTERS,
  sort: { key: 'name', descending: false },
}
const LINES = 200
const rows = (from: number, to: number) =>
  Array.from({ length: Math.min(to, LINES) - from }, (_, at) => ({
    displayName: `a ${from + at}`,
  })) as RegistrationRow[]

it('shows the lines that are scrolled to, of the answer to what was asked, and none around them', async () => {
  const fetched: number[] = []
  const shown = createRegistrationWindow({
    query: (_, from, to) =>
      Promise.resolve<DirectoryView>({
        viewId: 1,
        total: 1000,
        matched: LINES,
        from,
        rows: rows(from, to),
        more(first, last) {
          fetched.push(first)
          return Promise.resolve(rows(first, last))
        },
      }),
  })
  const turn = () => new Promise((resolve) => setTimeout(resolve))
  shown.ask(query)
  await turn()
  expect(shown.state()).toMatchObject({ answered: query, match: { total: 1000, matched: LINES } })
  expect(shown.state().line(3)?.displayName).toBe('a 3')
  shown.show(130, 150)
  await turn()
  expect(shown.state().line(130)?.displayName).toBe('a 130')
  expect(fetched).toEqual([128])
})
