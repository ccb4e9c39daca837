import { describe, expect, test } from 'vitest'
import { FIRST_COLUMNS, FIRST_SORT, readAuditUrl, writeAuditUrl } from './auditUrl'

const FIRST = {
  view: 'table',
  filter: '',
  sort: FIRST_SORT,
  group: 'none',
  columns: FIRST_COLUMNS,
  widths: {},
  question: '',
  row: null,
} as const

describe('what the URL says', () => {
  test.each([
    ['', FIRST],
    ['view=findings', { ...FIRST, view: 'findings' }],
    ['view=nonsense&group=nonsense&sort=nonsense&columns=nonsense&row=&ask=', FIRST],
    ['q=risk%3Ahigh', { ...FIRST, filter: 'risk:high' }],
    [
      'sort=-granted%2Cprincipal%2Cgranted',
      {
        ...FIRST,
        sort: [
          { column: 'granted', descending: true },
          { column: 'principal', descending: false },
        ],
      },
    ],
    ['group=resource', { ...FIRST, group: 'resource' }],
    ['columns=permission%2Crisk%2Cpermission%2Cx', { ...FIRST, columns: ['permission', 'risk'] }],
    [
      'widths=permission.300%2Crisk.9999%2Cowners.1',
      { ...FIRST, widths: { permission: 300, risk: 1200, owners: 56 } },
    ],
    ['widths=x.300%2Crisk%2Crisk.%2Crisk.-5%2Crisk.1e3%2Crisk.300.5%2C__proto__.300', FIRST],
    ['row=d.0a.0b.Mail.Read', { ...FIRST, row: 'd.0a.0b.Mail.Read' }],
    ['view=who&ask=read-all-mail', { ...FIRST, view: 'who', question: 'read-all-mail' }],
  ])('%s', (query, state) => {
    expect(readAuditUrl(new URLSearchParams(query))).toEqual(state)
  })

  test('what is as always is not said', () => {
    expect(writeAuditUrl(FIRST).toString()).toBe('')
  })

  test('the same widths are written the same, whatever was dragged first', () => {
    const written = (widths: object) => writeAuditUrl({ ...FIRST, widths }).toString()
    expect(written({ owners: 90, risk: 80 })).toBe(written({ risk: 80, owners: 90 }))
  })

  test('comes back as it was written', () => {
    const state = {
      view: 'who',
      filter: 'principal:"Ünï & co" -status:hidden',
      sort: [{ column: 'clientId', descending: true }],
      group: 'permission',
      columns: ['clientId', 'risk'],
      widths: { clientId: 120, granted: 200 },
      question: 'Mail.*',
      row: 'd.0a.0b.Ünï & co',
    } as const
    expect(readAuditUrl(new URLSearchParams(writeAuditUrl(state).toString()))).toEqual(state)
  })
})
