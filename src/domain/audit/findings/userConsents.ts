import { exactFilter, idValue } from './filters'
import { findingOf, permissionEvidence, type Rule } from './finding'
import { revocationOf } from './revocations'
import { tempered } from './severity'
import { highestOf, isGrave } from './views'

/** What users consented to for themselves and everybody was granted since: it gives nothing more, and outlives the other's revocation. */
export const userLeftovers: Rule = (view) => {
  const { table, party, api } = view
  if (!api.some((row) => table.consent(row) === 'Principal')) return null
  const forEverybody = new Set<number>()
  for (const row of api)
    if (table.consent(row) === 'AllPrincipals') forEverybody.add(table.permission(row).index)
  const byResource = new Map<number, number[]>()
  for (const row of api) {
    const { index, resource } = table.permission(row)
    if (table.consent(row) !== 'Principal' || !forEverybody.has(index)) continue
    const known = byResource.get(resource)
    if (known) known.push(row)
    else byResource.set(resource, [row])
  }
  return [...byResource].map(([resource, rows]) => {
    const { resourceId, displayName } = table.resources[resource] ?? { resourceId: null, displayName: '' }
    const isUsers = (row: number) =>
      table.consent(row) === 'Principal' &&
      table.status(row) !== 'sign-in' &&
      table.permission(row).resource === resource
    return findingOf(view, {
      id: 'user-grant-leftover',
      severity: 'low',
      evidence: {
        ...permissionEvidence(view, rows),
        users: new Set(rows.map((row) => table.userId(row))).size,
        resource: displayName,
      },
      filter: exactFilter(
        table,
        party,
        rows,
        `consent:user -status:sign-in resource:${idValue(resourceId ?? '')}`,
        isUsers,
      ),
      fix: revocationOf(table, party, rows),
    })
  })
}

/** High or critical permissions that somebody consented to without an administrator's look at the whole. */
export const riskyUserConsents: Rule = (view) => {
  const { table, party, api } = view
  const isRisky = (row: number) => table.consent(row) === 'Principal' && isGrave(table.permission(row).risk)
  const rows = api.filter(isRisky)
  if (rows.length === 0) return null
  const users = new Set(rows.map((row) => table.userId(row)))
  const first = [...users][0] ?? null
  return findingOf(view, {
    id: 'user-consent-high-risk',
    severity: tempered(highestOf(table, rows)),
    evidence: {
      ...permissionEvidence(view, rows),
      users: users.size,
      user: first === null ? '' : (table.userName(first) ?? first),
    },
    filter: exactFilter(table, party, rows, 'consent:user risk>=high', (row) => isRisky(row)),
    fix: revocationOf(table, party, rows),
  })
}
