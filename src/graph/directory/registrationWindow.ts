import type { RegistrationQuery, RegistrationRow } from '../../domain/registrations/types'
import { createLineWindow, type LineWindow } from '../lines/lineWindow'
import type { Directory, DirectoryView } from './directory'

/** The lines of the list that a person can see. */
export function createRegistrationWindow(
  directory: Pick<Directory, 'query'>,
): LineWindow<RegistrationQuery, DirectoryView, RegistrationRow> {
  return createLineWindow({
    async query(query, from, to) {
      const match = await directory.query(query, from, to)
      return { answered: query, match, lines: match.rows }
    },
    more: (match, from, to) => match.more(from, to),
    count: ({ matched }) => matched,
    place: (query: RegistrationQuery) => JSON.stringify(query),
    ahead: 0,
  })
}
