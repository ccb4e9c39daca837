import { auditFindings } from '../../src/domain/audit/findings/findings'
import { FINDING_CASES } from '../../src/domain/audit/findings/testing/allCases'
import { tenantOf } from '../../src/domain/audit/findings/testing/tenant'
import { AUDIT_FINDING_IDS, type AuditFinding } from '../../src/domain/audit/report'
import { createRowTable } from '../../src/domain/audit/rows/table'
import { AUDIT_NOW } from '../../src/domain/audit/rows/testing'
import { PARTY_KEYS, SUMMARY_KEYS } from '../../src/domain/audit/summary/keys'

/** Ids of what the texts of an audit's findings are about, and every finding that the cases of the domain's tests bring about. */
export function allAuditFindings() {
  const findings: AuditFinding[] = FINDING_CASES.flatMap(({ tenant }) =>
    auditFindings(createRowTable(tenantOf(tenant), tenant.overrides ?? [], AUDIT_NOW), AUDIT_NOW),
  )
  return { ids: AUDIT_FINDING_IDS, summaryKeys: SUMMARY_KEYS, partyKeys: PARTY_KEYS, findings }
}
