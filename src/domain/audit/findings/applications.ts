import { MICROSOFT_TENANT_ID } from '../../registrations/types'
import type { Party } from '../rows/types'
import { exactFilter, GRANTED_API, partyTerm } from './filters'
import { findingOf, permissionEvidence, type Rule } from './finding'
import { atStake } from './severity'
import { isPrivileged } from './views'

/**
 * Microsoft's own tenants: the one of its first-party applications, and its corporate one, which holds some too.
 * https://learn.microsoft.com/troubleshoot/entra/entra-id/governance/verify-first-party-apps-sign-in
 */
const MICROSOFT_TENANTS: ReadonlySet<string> = new Set([
  MICROSOFT_TENANT_ID,
  '72f988bf-86f1-41af-91ab-2d7cd011db47',
])

export function isMicrosofts({ publisher, principal }: Party): boolean {
  if (publisher === 'this') return false
  return publisher === 'microsoft' || MICROSOFT_TENANTS.has(principal?.appOwnerOrganizationId ?? '')
}

/** Application permissions that are critical or lead to Global Administrator: whoever holds its credential may hold the tenant. */
export const privilegedApplications: Rule = (view) => {
  const { table, party, api } = view
  const rows = api.filter((row) => isPrivileged(table.permission(row)))
  if (rows.length === 0) return null
  const paths = rows.map((row) => table.permission(row).risk.path)
  return findingOf(view, {
    id: 'high-privilege-application',
    severity: isMicrosofts(party) ? 'low' : 'high',
    evidence: {
      ...permissionEvidence(view, rows),
      ...(paths.includes('direct')
        ? { context: 'direct' }
        : paths.includes('indirect')
          ? { context: 'indirect' }
          : {}),
    },
    filter: exactFilter(
      table,
      party,
      rows,
      'kind:application granted:yes',
      (row) => table.granted(row) && table.permission(row).kind === 'Application',
    ),
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
