import { exactFilter, GRANTED, heldFilter } from './filters'
import { findingOf, type Rule } from './finding'
import { repairOf } from './repairs'
import { atStake, tempered } from './severity'

/** Nobody answers for the registration; only where owners were read. */
export const ownerless: Rule = (view) => {
  if (!view.party.application || view.party.owners?.length !== 0) return null
  return findingOf(view, {
    id: 'no-owner',
    severity: tempered(view.stake),
    evidence: { count: view.granted.length },
    filter: heldFilter(view),
  })
}

/** Tokens come back in the address of the page. https://learn.microsoft.com/entra/identity-platform/v2-oauth2-implicit-grant-flow */
export const implicitGrant: Rule = (view) => {
  const { table, party, granted, delegatedStake } = view
  const given = party.application?.web.implicitGrant
  if (!given || !(given.accessTokens || given.idTokens)) return null
  const isDelegated = (row: number) => table.granted(row) && table.permission(row).kind === 'Delegated'
  const rows = granted.filter(isDelegated)
  return findingOf(view, {
    id: 'implicit-grant',
    severity: given.accessTokens ? atStake(delegatedStake) : 'low',
    evidence: { context: given.accessTokens ? (given.idTokens ? 'both' : 'access') : 'id' },
    filter:
      rows.length === 0 ? '' : exactFilter(table, party, rows, `kind:delegated ${GRANTED}`, isDelegated),
    fix: repairOf(party, {
      set: [
        ...(given.accessTokens ? [{ property: 'implicitAccessTokens', value: false } as const] : []),
        ...(given.idTokens ? [{ property: 'implicitIdTokens', value: false } as const] : []),
      ],
    }),
  })
}
