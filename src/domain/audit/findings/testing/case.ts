/** What findings' cases have in common; never imported by the product. */
import { MICROSOFT_TENANT_ID } from '../../../registrations/types'
import type { AuditFindingId } from '../../report'
import { guid, snapshotOf } from '../../rows/testing'
import { withNotRead } from '../../rows/testingUnread'
import type { NotReadReason, NotReadWhat } from '../../types'
import { secretOf, type AppRecipe, type TenantRecipe } from './tenant'

export interface FindingCase {
  id: AuditFindingId
  name: string
  tenant: TenantRecipe
  /** Severity, then the evidence's context, of each finding of this id; empty: a near miss. */
  expected: string[]
}

export const HIGH = 'Application Mail.ReadWrite' as const

export const MEDIUM = 'Delegated Calendars.Read' as const

export const MICROSOFTS = {
  registered: false,
  principal: { appOwnerOrganizationId: MICROSOFT_TENANT_ID },
} as const

export const FOREIGN: AppRecipe = { registered: false, granted: [MEDIUM] }

export const EXPIRED = secretOf({
  startDateTime: '2025-01-01T00:00:00Z',
  endDateTime: '2026-01-01T00:00:00Z',
})

export const SOON = secretOf({ endDateTime: '2026-12-01T00:00:00Z' })

export const OLD = secretOf({ startDateTime: '2024-11-20T00:00:00Z' })

export const UNREAD = (what: NotReadWhat, why: NotReadReason = 'failed') =>
  withNotRead([{ what, why }], snapshotOf({})).coverage

/** The first application's registration. */
export const FIRST = `b${guid('a', 0).slice(1)}`

export const POWERFUL: AppRecipe = {
  name: 'Payroll Export',
  granted: ['Application RoleManagement.ReadWrite.Directory'],
}

export function cases(
  id: AuditFindingId,
  list: readonly [name: string, TenantRecipe['apps'] | TenantRecipe, ...expected: string[]][],
) {
  return list.map(([name, tenant, ...expected]): FindingCase => ({
    id,
    name,
    tenant: 'apps' in tenant ? tenant : { apps: tenant },
    expected,
  }))
}
