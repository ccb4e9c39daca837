import { expect, test } from 'vitest'
import { parseFilter } from '../../../domain/audit/filter/parse'
import { AUDIT_COLUMNS, type AuditRow } from '../../../domain/audit/report'
import { cellTerm } from './cellTerm'

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
const GONE: AuditRow = {
  ...ROW,
  appId: null,
  enabled: null,
  publisher: 'other',
  verifiedPublisher: 'Contoso, Ltd.',
  credentials: 'live',
  owners: [],
  consent: 'Principal',
  userName: 'Ada "L"',
  grantedAt: '2026-02-03T04:05:06Z',
}

test.each([ROW, GONE].flatMap((row) => AUDIT_COLUMNS.map((column) => [column, row] as const)))(
  'the filter of a cell in %s can be understood',
  (column, row) => {
    const { field, value } = cellTerm(row, column)
    const { terms, errors } = parseFilter(`${field}:${value}`)
    expect(errors).toEqual([])
    expect(terms.map((term) => term.field)).toEqual([field])
  },
)

test('a name that is a word of its field, or full of signs, is still that name', () => {
  const meant = (column: 'principal' | 'resource') => {
    const { field, value } = cellTerm(ROW, column)
    return parseFilter(`${field}:${value}`).terms[0]?.values.map(({ text, choices, parts }) => ({
      text,
      choices,
      parts,
    }))
  }
  expect(meant('principal')).toMatchObject([{ text: 'none', choices: [] }])
  expect(meant('resource')).toMatchObject([{ text: ROW.resourceDisplayName, choices: [] }])
})
