import { describe, expect, test } from 'vitest'
import { createFilter } from '../filter/evaluate'
import { auditFindings } from '../findings/findings'
import { ADELE, secretOf, tenantOf, type AppRecipe } from '../findings/testing/tenant'
import { createRowTable } from '../rows/table'
import { AUDIT_NOW, randomTenant } from '../rows/testing'
import { lacking } from '../rows/testingUnread'
import type { RowTable } from '../rows/types'
import type { NotReadWhat } from '../types'
import { COUNTS_PRINCIPALS, SUMMARY_KEYS } from './keys'
import { summaryFacts } from './summary'

function check(table: RowTable): Map<string, number> {
  const findings = auditFindings(table, AUDIT_NOW)
  const filter = createFilter(table, () => findings)
  const facts = summaryFacts(table, findings)
  for (const { key, value, filter: text } of facts) {
    const { rows, principals } = filter.matches(text)
    expect(COUNTS_PRINCIPALS.has(key) ? principals : rows, `${key} ${text}`).toBe(value)
  }
  return new Map(facts.map(({ key, value }) => [key, value]))
}

test('each number is what its filter shows, whatever the tenant', { timeout: 30_000 }, () => {
  const seen = new Set<string>()
  for (let seed = 1; seed <= 80; seed++) {
    for (const [key, value] of check(createRowTable(randomTenant(seed), [], AUDIT_NOW)))
      if (value > 0) seen.add(key)
  }
  // No random tenant holds a path to Global Administrator.
  const never = ['privileged', 'critical-application', 'high-application']
  expect(SUMMARY_KEYS.filter((key) => !seen.has(key) && !never.includes(key))).toEqual([])
})

describe('a tenant of which everything is known', () => {
  const apps: readonly AppRecipe[] = [
    {
      granted: [
        'Application RoleManagement.ReadWrite.Directory',
        'Application Mail.Read',
        'Delegated openid',
      ],
    },
    {
      granted: ['Delegated Mail.Read'],
      consented: { [ADELE]: ['Files.ReadWrite.All', 'openid'] },
      principal: { accountEnabled: false },
    },
    { registered: false, granted: ['Delegated User.Read'], application: {} },
    {
      granted: ['Delegated User.Read'],
      application: { passwordCredentials: [secretOf({ endDateTime: '2026-12-01T00:00:00Z' })] },
    },
  ]
  const facts = check(createRowTable(tenantOf({ apps }), [], AUDIT_NOW))
  test.each([
    ['principals', 4],
    ['privileged', 1],
    ['critical-application', 1],
    ['high-application', 1],
    ['tenant-wide', 3],
    ['hidden', 4],
    ['user-consents', 1],
    ['risky-user-consents', 1],
    ['third-party', 1],
    ['unverified', 1],
    ['disabled', 1],
    ['missing', 0],
    ['unused', 0],
    ['expired', 0],
    ['expiring', 1],
    ['ownerless', undefined],
  ])('%s: %s', (key, value) => {
    expect(facts.get(key)).toBe(value)
  })

  const everything = [...facts.keys()]
  test.each<[NotReadWhat, string[]]>([
    ['applications', ['hidden', 'unused', 'expired', 'expiring']],
    ['principals', everything],
    [
      'grants',
      everything.filter((key) => !['privileged', 'critical-application', 'high-application'].includes(key)),
    ],
    [
      'assignments',
      everything.filter((key) => !['tenant-wide', 'user-consents', 'risky-user-consents'].includes(key)),
    ],
    // There may be more; only that there are none cannot be said.
    ['assignments-of-resources', ['missing', 'unused', 'expired']],
    ['credentials', ['expired', 'expiring']],
    ['verified-publishers', ['unverified']],
    ['users', []],
    ['assignments-without-roles', []],
  ])('without %s nothing is summed up from it', (what, left) => {
    const told = check(createRowTable(lacking([what], tenantOf({ apps })), [], AUDIT_NOW))
    expect(everything.filter((key) => !told.has(key))).toEqual(left)
  })
})

test('what the tenant rated itself is no path in the sum, as it is none in the finding', () => {
  const granted = [
    'Application RoleManagement.ReadWrite.Directory',
    'Application Group.ReadWrite.All',
  ] as const
  const own = { kind: 'Application', level: 'medium', reason: 'Known.' } as const
  const privileged = (...permissions: string[]) => {
    const overrides = permissions.map((permission) => ({ permission, ...own }))
    const table = createRowTable(tenantOf({ apps: [{ granted }] }), overrides, AUDIT_NOW)
    const findings = auditFindings(table, AUDIT_NOW).filter(({ id }) => id === 'high-privilege-application')
    return [check(table).get('privileged'), findings.length]
  }
  expect(privileged()).toEqual([1, 2])
  expect(privileged('Group.ReadWrite.All')).toEqual([1, 1])
  expect(privileged('Group.ReadWrite.All', 'RoleManagement.ReadWrite.Directory')).toEqual([0, 0])
})
