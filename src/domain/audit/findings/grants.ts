import type { AuditFindingId } from '../report'
import { exactFilter, GRANTED_API } from './filters'
import { findingOf, permissionEvidence, type Rule } from './finding'
import { revocationOf } from './revocations'
import { atStake, tempered } from './severity'
import { highestOf, type PartyView } from './views'

/** Granted for everybody or to the application itself, and asked for nowhere in the registration, which is in this tenant. */
export const hiddenGrants: Rule = (view) => {
  const isHidden = (row: number) => view.table.status(row) === 'hidden'
  const rows = view.api.filter(isHidden)
  if (rows.length === 0) return null
  return findingOf(view, {
    id: 'hidden-grant',
    severity: atStake(highestOf(view.table, rows)),
    evidence: permissionEvidence(view, rows),
    filter: exactFilter(view.table, view.party, rows, 'status:hidden', isHidden),
    fix: revocationOf(view.table, view.party, rows),
  })
}

/** Nobody can sign in to a disabled application; whoever enables it has all of it again. */
export const disabledPrincipals: Rule = (view) =>
  view.party.enabled === false ? allGrants(view, 'grant-on-disabled-principal') : null

/**
 * The enterprise application is in no list. One that was deleted can be restored for 30 days, with what was set up of it:
 * https://learn.microsoft.com/entra/identity/enterprise-apps/restore-application
 */
export const deletedPrincipals: Rule = (view) =>
  view.party.principal === null && view.party.application === null && view.isRead('principals')
    ? allGrants(view, 'grant-on-deleted-principal')
    : null

function allGrants(view: PartyView, id: AuditFindingId) {
  const { table, party, api, stake } = view
  if (api.length === 0) return null
  const isDelegated = (row: number) => isApi(view)(row) && table.permission(row).kind === 'Delegated'
  // Delegated grants are found by the client’s id alone; assignments only below the client.
  const orphaned = party.principal ? [] : api.filter(isDelegated)
  return findingOf(view, {
    id,
    severity: tempered(stake),
    evidence: permissionEvidence(view, api),
    filter: exactFilter(table, party, api, GRANTED_API, isApi(view)),
    fix: revocationOf(table, party, api),
    ...(orphaned.length > 0 && {
      revokeFilter: exactFilter(table, party, orphaned, `${GRANTED_API} kind:delegated`, isDelegated),
    }),
  })
}

const isApi =
  ({ table }: PartyView) =>
  (row: number) =>
    table.granted(row) && table.status(row) !== 'sign-in'

/** Granted on an API whose enterprise application is gone: it gives nothing, and looks as if it did. */
export const missingResources: Rule = (view) => {
  const { table, party } = view
  if (!view.isRead('principals')) return null
  const isMissing = (row: number) => isApi(view)(row) && !resourceOf(view, row)
  const rows = view.api.filter(isMissing)
  if (rows.length === 0) return null
  const gone = new Set(rows.map((row) => table.permission(row).resourceId))
  return findingOf(view, {
    id: 'grant-to-missing-resource',
    severity: 'low',
    evidence: {
      ...permissionEvidence(view, rows),
      resources: [...gone].join(', '),
      resourceCount: gone.size,
    },
    filter: exactFilter(table, party, rows, `${GRANTED_API} resource:none`, isMissing),
    fix: revocationOf(table, party, rows),
  })
}

/** Granted, and its API does not expose it (any more) or switched it off. */
export const unknownPermissions: Rule = (view) => {
  const { table, party } = view
  const isUnknown = (row: number) =>
    isApi(view)(row) && !table.permission(row).known && Boolean(resourceOf(view, row))
  const rows = view.api.filter(isUnknown)
  if (rows.length === 0) return null
  return findingOf(view, {
    id: 'unknown-permission',
    severity: 'low',
    evidence: {
      ...permissionEvidence(view, rows),
      resources: [...new Set(rows.map((row) => table.permission(row).resourceDisplayName))].join(', '),
    },
    filter: exactFilter(table, party, rows, `${GRANTED_API} known:no -resource:none`, isUnknown),
    // Microsoft’s applications know permissions of each other that no catalogue lists.
    fix: party.publisher === 'microsoft' ? null : revocationOf(table, party, rows),
  })
}

function resourceOf({ table }: PartyView, row: number) {
  return table.resources[table.permission(row).resource]?.principal ?? null
}
