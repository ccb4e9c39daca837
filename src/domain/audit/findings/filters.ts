import { isGuid } from '../../identifiers'
import { quote, quoteName } from '../filter/edit'
import { rowIdOf } from '../rows/rowId'
import type { AuditPermission, Party, RowTable } from '../rows/types'

/** Terms that findings and facts are made of: one wording each, so that a filter bar shows the same thing the same way. */
export const GRANTED = 'granted:yes'
/** Granted, and more than to sign people in. */
export const GRANTED_API = 'granted:yes -status:sign-in'

/** The filter term for the rows of one party. */
export function partyTerm({ principalId, appId }: Pick<Party, 'principalId' | 'appId'>): string {
  return principalId === null ? `app:${idValue(appId ?? '')}` : `principal:${idValue(principalId)}`
}

/** Everything that a party was granted; empty where that is nothing. */
export function heldFilter({ party, granted }: { party: Party; granted: readonly number[] }): string {
  return granted.length === 0 ? '' : `${partyTerm(party)} ${GRANTED}`
}

/** An id as it stands in a filter; a file may hold any text for one. */
export function idValue(id: string): string {
  return isGuid(id) ? id : quoteName(id)
}

/**
 * The filter for exactly these rows of a party, as few words as do it: the terms themselves, else with the permissions'
 * names, else with their ids, else with the rows' own. `is` says of a row what `terms` say.
 */
export function exactFilter(
  table: RowTable,
  party: Party,
  rows: readonly number[],
  terms: string,
  is: (row: number) => boolean,
): string {
  const base = `${partyTerm(party)} ${terms}`
  const candidates: number[] = []
  for (let row = party.firstRow; row < party.firstRow + party.rowCount; row++)
    if (is(row)) candidates.push(row)
  if (candidates.length === rows.length) return base
  // Two APIs may have permissions of one name.
  for (const nameOf of [
    ({ value }: AuditPermission) => value,
    ({ id, value }: AuditPermission) => id ?? value,
  ]) {
    const values = [...new Set(rows.map((row) => nameOf(table.permission(row))))]
    const wanted = new Set(values.map((value) => value.toLowerCase()))
    const named = candidates.filter((row) => {
      const { value, id } = table.permission(row)
      return wanted.has(value.toLowerCase()) || (id !== null && wanted.has(id))
    })
    if (named.length === rows.length) return `${base} permission:${values.map(quote).join(',')}`
  }
  return `${base} row:${rows.map((row) => quote(rowIdOf(table.row(row)))).join(',')}`
}
