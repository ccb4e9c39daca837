import type { FacetField } from '../api'
import type { AuditGrouping } from '../report'
import { consentOf, FLAG_COUNT, statusOf } from '../rows/flags'
import type { AuditPermission, Party, RowTable } from '../rows/types'

/** A field's value as a small number for each row. */
interface Codes {
  ofRow(row: number): number
  /** By code: the value as the filter knows it. */
  values: readonly string[]
  /** By code, where it is a name of the tenant; the value is then an id. */
  labels?: readonly string[]
}

/** What a filter finds a party by. */
export function partyValue({ appId, principalId }: Pick<Party, 'appId' | 'principalId'>): string {
  return appId ?? principalId ?? ''
}

/** What a filter finds an API by. */
export function resourceValue({
  resourceAppId,
  resourceId,
}: Pick<AuditPermission, 'resourceAppId' | 'resourceId'>): string {
  return resourceAppId ?? resourceId ?? ''
}

/** Numbers the values of a field. */
export function codesOf(table: RowTable, field: FacetField): Codes {
  const { columns, parties, permissions, resources, users } = table
  const ofParty = (value: (party: Party) => string) => spread(parties, value, columns.party)
  const ofPermission = (value: (permission: AuditPermission) => string) =>
    spread(permissions, value, columns.permission)
  switch (field) {
    case 'risk':
      return ofPermission(({ risk }) => risk.level)
    case 'kind':
      return ofPermission(({ kind }) => kind.toLowerCase())
    case 'consent':
      return ofFlags(table, (flags) => {
        const consent = consentOf(flags)
        return consent === null ? 'none' : consent === 'Principal' ? 'user' : 'tenant'
      })
    case 'status':
      return ofFlags(table, statusOf)
    case 'publisher':
      return ofParty(({ publisher }) => publisher)
    case 'type':
      return ofParty(({ type }) => type)
    case 'enabled':
      return ofParty(({ enabled }) => (enabled === null ? 'none' : enabled ? 'yes' : 'no'))
    case 'credentials':
      return ofParty(({ credentials }) => credentials ?? 'unknown')
    case 'permission':
      return spread(
        permissions,
        ({ value }) => value,
        columns.permission,
        (value) => value.toLowerCase(),
      )
    case 'resource': {
      const ofRow = (row: number) => permissions[columns.permission[row] ?? 0]?.resource ?? 0
      return {
        ofRow,
        values: resources.map(resourceValue),
        labels: resources.map(({ displayName }) => displayName),
      }
    }
    case 'principal':
      return {
        ofRow: (row) => columns.party[row] ?? 0,
        values: parties.map(partyValue),
        labels: parties.map(({ displayName }) => displayName),
      }
    case 'user':
      return {
        ofRow: (row) => (columns.user[row] ?? -1) + 1,
        values: ['none', ...users],
        labels: ['', ...users.map((id) => table.userName(id) ?? '')],
      }
  }
}

/** Numbers the groups that rows can be shown in. */
export function groupCodes(table: RowTable, by: Exclude<AuditGrouping, 'none'>): Codes['ofRow'] {
  const { party, permission } = table.columns
  switch (by) {
    case 'principal':
      return (row) => party[row] ?? 0
    case 'permission':
      return (row) => permission[row] ?? 0
    case 'resource':
      return (row) => table.permissions[permission[row] ?? 0]?.resource ?? 0
  }
}

/** `key`: which values are the same; the first one met is shown. */
function spread<T>(
  things: readonly T[],
  value: (thing: T) => string,
  column: Int32Array,
  key: (value: string) => string = (text) => text,
): Codes {
  const values: string[] = []
  const numbers = new Map<string, number>()
  const codes = Int32Array.from(things, (thing) => {
    const text = value(thing)
    const known = numbers.get(key(text))
    if (known !== undefined) return known
    numbers.set(key(text), values.length)
    return values.push(text) - 1
  })
  return { ofRow: (row) => codes[column[row] ?? 0] ?? 0, values }
}

function ofFlags(table: RowTable, value: (flags: number) => string): Codes {
  const { flags } = table.columns
  const every = Array.from({ length: FLAG_COUNT }, (_, flag) => flag)
  const codes = spread(every, value, Int32Array.from(every))
  return { ofRow: (row) => codes.ofRow(flags[row] ?? 0), values: codes.values }
}
