import { describe, expect, test } from 'vitest'
import { createFilter } from '../filter/evaluate'
import { parseFilter } from '../filter/parse'
import { AUDIT_FINDING_IDS, type AuditFinding } from '../report'
import { AUDIT_NOW, randomTenant } from '../rows/testing'
import { createRowTable } from '../rows/table'
import type { RowTable } from '../rows/types'
import { auditFindings } from './findings'
import { FINDING_CASES } from './testing/allCases'
import { tenantOf } from './testing/tenant'

/** Rules about what a party is or has: their rows are all that it was granted. */
const ABOUT_THE_WHOLE = [
  'credential-expired',
  'credential-expiring',
  'secret-old',
  'secret-and-certificate',
  'no-owner',
  'redirect-http',
  'redirect-wildcard',
  'redirect-dead-host',
  'look-alike-name',
  'principal-credential',
]

function checkFilter(table: RowTable, finding: AuditFinding, filter: ReturnType<typeof createFilter>) {
  if (finding.filter === '') return
  expect(parseFilter(finding.filter).errors, finding.filter).toEqual([])
  const rows: number[] = []
  filter.visit(finding.filter, (row) => rows.push(row))
  const told = `${finding.id}: ${finding.filter}`
  expect(rows.length, told).toBeGreaterThan(0)
  for (const row of rows) {
    const party = table.party(row)
    expect([party.principalId, party.appId], told).toEqual([finding.principalId, finding.appId])
    expect(table.granted(row), told).toBe(true)
  }
  const party = table.party(rows[0] ?? -1)
  if (ABOUT_THE_WHOLE.includes(finding.id)) {
    const granted = Array.from({ length: party.rowCount }, (_, at) => party.firstRow + at).filter(
      table.granted,
    )
    expect(rows, told).toEqual(granted)
  } else if (finding.id !== 'implicit-grant') {
    expect(rows.length, told).toBe(finding.evidence.count)
  }
  if (finding.id === 'grant-on-deleted-principal') {
    expect(finding.fix, told).toBeNull()
    const revoked: number[] = []
    if (finding.revokeFilter) filter.visit(finding.revokeFilter, (row) => revoked.push(row))
    const delegated = rows.filter((row) => table.permission(row).kind === 'Delegated')
    expect(revoked, `${told}, ${finding.revokeFilter}`).toEqual(delegated)
  } else expect(finding.revokeFilter, told).toBeUndefined()
  if (!finding.fix || finding.fix.revoke.length === 0) return
  const targets = finding.fix.revoke.map(
    ({ kind, value, userId = null, resourceObjectId }) => `${kind} ${value} ${userId} ${resourceObjectId}`,
  )
  const shown = rows.map((row) => {
    const { kind, value, resourceId } = table.permission(row)
    return `${kind} ${value} ${table.userId(row)} ${resourceId}`
  })
  expect(targets.sort(), told).toEqual(shown.sort())
}

describe.each(AUDIT_FINDING_IDS)('%s', (id) => {
  test.each(FINDING_CASES.filter((one) => one.id === id))('$name: $expected', ({ tenant, expected }) => {
    const table = createRowTable(tenantOf(tenant), tenant.overrides ?? [], AUDIT_NOW)
    const all = auditFindings(table, AUDIT_NOW)
    const found = all.filter((one) => one.id === id)
    expect(
      found.map(({ severity, evidence }) => [severity, evidence.context].filter(Boolean).join(' ')),
    ).toEqual(expected)
    const filter = createFilter(table, () => all)
    for (const finding of all) checkFilter(table, finding, filter)
  })
})

test('every rule has cases and near misses', () => {
  for (const id of AUDIT_FINDING_IDS) {
    const own = FINDING_CASES.filter((one) => one.id === id)
    expect(
      own.some(({ expected }) => expected.length > 0) && own.some(({ expected }) => expected.length === 0),
      id,
    ).toBe(true)
  }
})

test(
  'in tenants of every kind each filter shows exactly what its finding counts',
  { timeout: 60_000 },
  () => {
    const seen = new Set<string>()
    for (let seed = 1; seed <= 50; seed++) {
      const table = createRowTable(randomTenant(seed), [], AUDIT_NOW)
      const all = auditFindings(table, AUDIT_NOW)
      const filter = createFilter(table, () => all)
      for (const finding of all) {
        seen.add(finding.id)
        checkFilter(table, finding, filter)
      }
      for (const id of AUDIT_FINDING_IDS) {
        const own = new Set<number>()
        for (const one of all)
          if (one.id === id && one.filter !== '') filter.visit(one.filter, (row) => own.add(row))
        expect(filter.matches(`finding:${id}`).rows, `${seed} ${id}`).toBe(own.size)
      }
    }
    expect(seen.size).toBeGreaterThan(10)
  },
)

test('no evidence tells a secret’s beginning or more of a name than it has', () => {
  const hostile = tenantOf({
    apps: [{ name: '$t(risk:word.low) {{tenant}} <b>', granted: ['Application Mail.Read'] }],
  })
  for (const { evidence, appDisplayName } of auditFindings(
    createRowTable(hostile, [], AUDIT_NOW),
    AUDIT_NOW,
  )) {
    expect(evidence.name).toBe(appDisplayName)
    expect(JSON.stringify(evidence)).not.toContain('hint')
  }
})
