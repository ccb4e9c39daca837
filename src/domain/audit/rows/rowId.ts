import { isGuid } from '../../identifiers'
import type { AuditRow } from '../report'
import type { RowTable } from './types'

/*
 * What a row is called outside of its report, in links and filters: its number changes with what is read, its principal, API,
 * permission, kind and consent do not. `a.` (application), `d.` (delegated, for everybody or only declared) or `u.` (for one
 * user), then the ids without hyphens, the permission’s last, or its name (in lower case) where it has no id. Nothing in it is secret.
 */

const PARTS = /^(?:([ad])|u)\.([^.]+)\.([^.]+)\.(.+)$/su

/** The row’s name for links and filters. */
export function rowIdOf(
  row: Pick<
    AuditRow,
    | 'principalId'
    | 'appId'
    | 'resourceId'
    | 'resourceAppId'
    | 'permission'
    | 'permissionId'
    | 'kind'
    | 'consent'
    | 'userId'
  >,
): string {
  const held = [row.principalId ?? row.appId, row.resourceId ?? row.resourceAppId].map(compact)
  const permission = compact(row.permissionId ?? row.permission)
  if (row.consent === 'Principal') return ['u', ...held, compact(row.userId), permission].join('.')
  return [row.kind === 'Application' ? 'a' : 'd', ...held, permission].join('.')
}

/** The number of the row that is so called; null: there is none (any more), or no row is ever called so. */
export function findRow(table: RowTable, id: string): number | null {
  const [, forAll, holder = '', resource = '', rest = ''] = PARTS.exec(id) ?? []
  const party = table.partyOfPrincipal(guidOf(holder)) ?? table.partyOfApp(guidOf(holder))
  if (!party) return null
  const end = forAll ? -1 : rest.indexOf('.')
  const user = end > 0 ? table.users.indexOf(guidOf(rest.slice(0, end))) : -1
  if (end > 0 && user < 0) return null
  const [apiId, nameOrId] = [guidOf(resource), guidOf(rest.slice(end + 1))]
  const permission = table.permissions.findIndex(
    ({ kind, resourceId, resourceAppId, id: permissionId, value }) =>
      (kind === 'Application') === (forAll === 'a') &&
      (resourceId ?? resourceAppId) === apiId &&
      (permissionId ?? value).toLowerCase() === nameOrId,
  )
  const { permission: permissionOf, user: userOf } = table.columns
  // An application may have hundreds of thousands of rows.
  for (let row = party.firstRow; row < party.firstRow + party.rowCount; row++) {
    if (permissionOf[row] !== permission || userOf[row] !== user) continue
    if ((table.consent(row) === 'Principal') !== Boolean(forAll)) return row
  }
  return null
}

function compact(id: string | null): string {
  const text = (id ?? '').toLowerCase()
  return isGuid(text) ? text.replaceAll('-', '') : text
}

function guidOf(compacted: string): string {
  return compacted.replace(
    /^([\da-f]{8})([\da-f]{4})([\da-f]{4})([\da-f]{4})([\da-f]{12})$/u,
    '$1-$2-$3-$4-$5',
  )
}
