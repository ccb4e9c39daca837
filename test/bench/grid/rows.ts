import type * as Wire from '@microsoft/microsoft-graph-types'
import { createSnapshotBuilder } from '../../../src/domain/audit/snapshot/builder'
import { coverageOf } from '../../../src/domain/audit/snapshot/coverage'
import { createRowTable } from '../../../src/domain/audit/rows/table'
import type { AuditRow } from '../../../src/domain/audit/report'
import { toAuditApplication, toAuditPrincipal } from '../../../src/graph/audit/toAuditFacts'
import { toAppRoleAssignment, toDelegatedGrant } from '../../../src/graph/toFacts'
import { generateTenant } from '../mock/tenant'

const as = <T>(items: readonly object[]): readonly T[] => items as unknown as readonly T[]

/** The rows that the console shows of the mock's tenant of this size, as objects: what a peer's table is given. */
export function rowsOf(principals: number, most: number): AuditRow[] {
  const tenant = generateTenant({ principals })
  const builder = createSnapshotBuilder({
    tenantId: '7b1f3a52-0c4d-4e8b-9a57-3d2e61c0f9aa',
    environment: 'global',
    takenAt: new Date().toISOString(),
    scopes: [],
    owners: false,
  })
  builder.addApplications(as<Wire.Application>(tenant.registrations).map(toAuditApplication))
  builder.addPrincipals(as<Wire.ServicePrincipal>(tenant.principals).map(toAuditPrincipal))
  builder.addGrants(as<Wire.OAuth2PermissionGrant>(tenant.grants).map(toDelegatedGrant))
  builder.addAssignments(as<Wire.AppRoleAssignment>(tenant.assignments).map(toAppRoleAssignment), 0)
  const counts = { ...builder.counts(), resourcesAsked: tenant.resources }
  const nobodyCounted = { applications: null, principals: null, grants: null }
  const table = createRowTable(builder.snapshot(coverageOf([], counts, nobodyCounted)), [], Date.now())
  return Array.from({ length: Math.min(most, table.count) }, (_, index) => table.row(index))
}
