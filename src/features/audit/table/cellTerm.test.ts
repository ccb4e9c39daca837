import fc from 'fast-check'
import type { TFunction } from 'i18next'
import { describe, expect, test } from 'vitest'
import { createFilter } from '../../../domain/audit/filter/evaluate'
import { parseFilter } from '../../../domain/audit/filter/parse'
import { quickFold } from '../../../domain/audit/filter/names'
import { AUDIT_COLUMNS, type AuditColumn, type AuditRow } from '../../../domain/audit/report'
import { createRowTable } from '../../../domain/audit/rows/table'
import { AUDIT_NOW, randomTenant } from '../../../domain/audit/rows/testing'
import { createFormat } from '../../../ui/format'
import { cellText } from './auditCells'
import { cellTerms } from './cellTerm'

const ROW: AuditRow = {
  index: 0,
  principalId: 'p',
  appId: 'a',
  appDisplayName: 'none',
  principalType: 'application',
  enabled: true,
  publisher: 'this',
  credentials: null,
  owners: null,
  resourceId: 'r',
  resourceAppId: 'ra',
  resourceDisplayName: '=cmd|"x" \\ * ,',
  permission: 'Mail.Read',
  permissionId: null,
  known: true,
  kind: 'Delegated',
  consent: 'AllPrincipals',
  userId: null,
  userName: null,
  declared: true,
  granted: true,
  status: 'sign-in',
  risk: { level: 'high', reason: { id: 'own' }, source: 'inferred', sourceUrl: null },
  grantId: null,
  assignmentId: null,
  grantedAt: null,
}

test('a name that is a word of its field, or full of signs, is still that name', () => {
  const meant = (column: 'principal' | 'resource') =>
    parseFilter(cellTerms(ROW, column)[0]?.only ?? '').terms[0]?.values.map(({ text, choices, parts }) => ({
      text,
      choices,
      parts,
    }))
  expect(meant('principal')).toMatchObject([{ text: 'none', choices: [] }])
  expect(meant('resource')).toMatchObject([{ text: ROW.resourceDisplayName, choices: [] }])
})

const GRANTED_TO_USER = { consent: 'Principal', userId: '44444444-0000-4000-8000-000000000444' } as const
test.each<[string, AuditColumn, Partial<AuditRow>, string[]]>([
  ['a user by name', 'consent', { ...GRANTED_TO_USER, userName: 'Ada "L"' }, ['user:"Ada \\"L\\""']],
  ['a user without a name', 'consent', GRANTED_TO_USER, [`user:${GRANTED_TO_USER.userId}`]],
  ['an assignment', 'consent', { consent: null, kind: 'Application' }, ['granted:yes kind:application']],
  ['nothing granted', 'consent', { consent: null, granted: false }, ['granted:no -status:unknown']],
  ['grants not read', 'granted', { granted: false, status: 'unknown' }, ['granted:no status:unknown']],
  ['no date', 'granted', {}, ['granted:undated']],
  ['several owners', 'owners', { owners: ['Ada', 'Bob', 'Ada'] }, ['owner:"Ada"', 'owner:"Bob"']],
  ['no instant', 'granted', { grantedAt: 'nonsense' }, []],
])('%s', (_, column, parts, only) => {
  expect(cellTerms({ ...ROW, ...parts }, column).map((one) => one.only)).toEqual(only)
})

describe('over whole tenants', () => {
  const words = ((key: string, params?: object) =>
    params ? `${key} ${Object.values(params).join()}` : key) as unknown as TFunction<
    readonly ['audit', 'common']
  >
  const format = createFormat('en')
  /** What the menu names: the level without whose rating it is, one owner of several, else the cell. */
  const says = (row: AuditRow, column: AuditColumn, part: string | undefined, byId: boolean) => {
    if (column === 'risk') return row.risk.level
    // Of one API: elsewhere the same id may have a name.
    if (byId) return [row.permission, row.kind, row.resourceAppId ?? row.resourceId].join()
    if (part !== undefined) return String(row.owners?.some((name) => quickFold(name) === quickFold(part)))
    return quickFold(cellText(row, column, words, format))
  }

  test.each(AUDIT_COLUMNS)(
    'a cell in %s finds the rows that say the same, no others, and all others',
    (column) => {
      let some = 0
      fc.assert(
        fc.property(fc.nat(), (seed) => {
          const table = createRowTable(randomTenant(seed), [], AUDIT_NOW)
          const filter = createFilter(table, () => [])
          const rows = Array.from({ length: table.count }, (_, row) => table.row(row))
          const asked = new Set<string>()
          for (const row of rows) {
            const byId = column === 'permission' && row.permission === row.permissionId
            for (const { part, only, without } of cellTerms(row, column)) {
              if (asked.has(only)) continue
              asked.add(only)
              some++
              const said = says(row, column, part, byId)
              const same = rows.map((one) => (says(one, column, part, byId) === said ? 1 : 0))
              expect([...filter.matches(only).hits], only).toEqual(same)
              if (without === null) continue
              expect([...filter.matches(without).hits], without).toEqual(same.map((is) => 1 - is))
            }
          }
        }),
        { numRuns: 40 },
      )
      expect(some).toBeGreaterThan(30)
    },
  )
})
