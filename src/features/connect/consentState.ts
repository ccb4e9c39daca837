import type { RegistrationFacts } from '../../domain/directory'
import type { PermissionRow } from '../../domain/permissions/types'

/**
 * How far the vendor’s application is consented to for everybody: of the permissions wanted all, some or none; absent:
 * it has no enterprise application here, since nobody consented yet.
 */
export interface ConsentState {
  state: 'loading' | 'absent' | 'unreadable' | 'none' | 'some' | 'all'
  granted: number
  wanted: number
}

export function consentState(facts: RegistrationFacts | null, rows: readonly PermissionRow[]): ConsentState {
  const wanted = rows.length
  const granted = rows.filter((row) => row.grantedTenantWide).length
  if (!facts) return { state: 'loading', granted, wanted }
  if (!facts.servicePrincipal) return { state: 'absent', granted, wanted }
  if (facts.grants.state === 'unreadable') return { state: 'unreadable', granted, wanted }
  return { state: granted === wanted ? 'all' : granted === 0 ? 'none' : 'some', granted, wanted }
}
