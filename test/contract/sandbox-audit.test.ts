import type * as Wire from '@microsoft/microsoft-graph-types'
import { expect, it } from 'vitest'
import { auditFindings } from '../../src/domain/audit/findings/findings'
import { AUDIT_FINDING_IDS } from '../../src/domain/audit/report'
import { createRowTable } from '../../src/domain/audit/rows/table'
import { createSnapshotBuilder } from '../../src/domain/audit/snapshot/builder'
import { coverageOf } from '../../src/domain/audit/snapshot/coverage'
import { toAuditApplication, toAuditPrincipal } from '../../src/graph/audit/toAuditFacts'
import { toAppRoleAssignment, toDelegatedGrant, toUser } from '../../src/graph/toFacts'
import { accessToken, graph } from '../../src/sandbox/testing/signIn'
import { TENANT_ID } from '../../src/sandbox/seed/wellKnown'
import { createTenant } from '../../src/sandbox/tenant'

const NOW = Date.UTC(2026, 10, 21)

/** Contoso as an audit reads it, owners and every resource included. */
async function snapshotOfContoso() {
  const tenant = createTenant(60, { now: () => NOW })
  const token = await accessToken(tenant, 'ada')
  const list = async <T>(path: string): Promise<T[]> => {
    const { status, body } = await graph(tenant, token, 'GET', `${path}?$top=999`)
    expect(status, path).toBe(200)
    return (body.value ?? []) as T[]
  }
  const [applications, principals, grants, users] = [
    await list<Wire.Application>('/applications'),
    await list<Wire.ServicePrincipal>('/servicePrincipals'),
    await list<Wire.OAuth2PermissionGrant>('/oauth2PermissionGrants'),
    await list<Wire.User>('/users'),
  ]
  const takenAt = new Date(NOW).toISOString()
  const builder = createSnapshotBuilder({
    tenantId: TENANT_ID,
    environment: 'global',
    takenAt,
    scopes: [],
    owners: true,
  })
  builder.addApplications(applications.map(toAuditApplication))
  builder.addPrincipals(principals.map(toAuditPrincipal))
  builder.addGrants(grants.map(toDelegatedGrant))
  builder.addUsers(users.map(toUser))
  // The planned faults hit single objects, not lists: read from the state instead of asking twice.
  const { assignments, owners } = tenant.state.rows()
  const toPrincipals = [...assignments.values()].filter(
    ({ principalType }) => principalType === 'ServicePrincipal',
  )
  builder.addAssignments(toPrincipals.map(toAppRoleAssignment), assignments.size - toPrincipals.length)
  for (const { id = '' } of applications) {
    const { ownerIds = [] } = owners.get(id) ?? {}
    builder.addOwners(id, users.filter((user) => ownerIds.includes(user.id ?? '')).map(toUser), false)
  }
  const counts = { ...builder.counts(), resourcesAsked: principals.length }
  const nobodyCounted = { applications: null, principals: null, grants: null }
  return builder.snapshot(coverageOf([], counts, nobodyCounted))
}

it('Contoso has something to find of every kind', async () => {
  const findings = auditFindings(createRowTable(await snapshotOfContoso(), [], NOW), NOW)
  const found = new Set(findings.map(({ id }) => id))
  expect(AUDIT_FINDING_IDS.filter((id) => !found.has(id))).toEqual([])
  const about = (id: string) =>
    findings.filter((finding) => finding.id === id).map((one) => one.appDisplayName)
  expect(about('redirect-wildcard')).toContain('Campaign Landing Pages')
  expect(about('redirect-dead-host')).toContain('Absence Calendar (pilot)')
  expect(about('principal-credential')).toContain('Relecloud Desktop Analytics')
  // Azure keeps a managed identity's certificate there: nothing to worry about.
  expect(about('principal-credential')).not.toContain('func-invoices-prod')
  expect(about('look-alike-name')).toContain('Micr\u043Esoft Teams')
  expect(about('user-consent-high-risk')).toContain('PDF Converter Free')
})
