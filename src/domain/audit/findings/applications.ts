import { leadsToGlobalAdmin } from '../../permissions/risk/riskOf'
import type { Party } from '../rows/types'
import { exactFilter, GRANTED_API, partyTerm } from './filters'
import { findingOf, permissionEvidence, type Rule } from './finding'
import { atStake } from './severity'
import { isPrivileged } from './views'

export function isMicrosofts({ publisher }: Party): boolean {
  return publisher === 'microsoft'
}

/**
 * Application permissions that are critical or lead to Global Administrator: whoever holds its credential may hold the
 * tenant. Direct paths, indirect ones and what is critical without one are told apart: each is another sentence.
 */
export const privilegedApplications: Rule = (view) => {
  const { table, party, api } = view
  const rows = api.filter((row) => isPrivileged(table.permission(row)))
  const pathOf = (row: number) => {
    const permission = table.permission(row)
    return leadsToGlobalAdmin(permission) ? permission.risk.path : undefined
  }
  return (['direct', 'indirect', undefined] as const).flatMap((context) => {
    const those = rows.filter((row) => pathOf(row) === context)
    if (those.length === 0) return []
    return findingOf(view, {
      id: 'high-privilege-application',
      severity: isMicrosofts(party) ? 'low' : 'high',
      evidence: { ...permissionEvidence(view, those), ...(context && { context }) },
      filter: exactFilter(
        table,
        party,
        those,
        'kind:application granted:yes',
        (row) => table.granted(row) && table.permission(row).kind === 'Application',
      ),
    })
  })
}

/** Somebody else's application that holds grants while Microsoft verified nobody behind it; not where the cloud does not tell. */
export const unverifiedApplications: Rule = (view) => {
  const { party, api, stake } = view
  const { principal, publisher, verifiedPublisher } = party
  const owner = principal?.appOwnerOrganizationId ?? null
  if (publisher !== 'other' || owner === null || isMicrosofts(party)) return null
  if (verifiedPublisher !== null || api.length === 0) return null
  return findingOf(view, {
    id: 'unverified-multitenant',
    severity: atStake(stake),
    evidence: { ...permissionEvidence(view, api), tenant: owner },
    filter: `${partyTerm(party)} ${GRANTED_API}`,
  })
}
