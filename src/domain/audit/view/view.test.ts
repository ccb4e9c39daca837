import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { RISK_LEVELS } from '../../permissions/risk/types'
import { createFilter } from '../filter/evaluate'
import {
  AUDIT_COLUMNS,
  AUDIT_GROUPS,
  type AuditLine,
  type AuditQuery,
  type AuditRow,
  ROW_STATUSES,
} from '../report'
import { createRowTable } from '../rows/table'
import { AUDIT_NOW, randomTenant } from '../rows/testing'
import { createViews } from './view'

const viewsOf = (seed: number, most?: number) => {
  const table = createRowTable(randomTenant(seed, most), [], AUDIT_NOW)
  let id = 0
  return {
    table,
    views: createViews(
      table,
      createFilter(table, () => []),
      () => ++id,
    ),
  }
}
const EVERYTHING: AuditQuery = { filter: '', sort: [], group: 'none', expanded: [] }
const rowsOf = (lines: AuditLine[]) => lines.flatMap((line) => (line.kind === 'row' ? line.row : []))
const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

/** What a column is ordered by, as plainly as it can be said; null: not known. */
function sortValue(row: AuditRow, column: (typeof AUDIT_COLUMNS)[number]): string | number | null {
  switch (column) {
    case 'risk':
      return RISK_LEVELS.indexOf(row.risk.level)
    case 'principal':
      return row.appDisplayName || null
    case 'permission':
      return row.permission
    case 'kind':
      return row.kind === 'Application' ? 0 : 1
    case 'resource':
      return row.resourceDisplayName || null
    case 'consent':
      return row.consent === null ? null : row.consent === 'AllPrincipals' ? 0 : 1
    case 'status':
      return ROW_STATUSES.indexOf(row.status)
    case 'publisher':
      return row.publisher === 'unknown' ? null : ['this', 'other', 'microsoft'].indexOf(row.publisher)
    case 'enabled':
      return row.enabled === null ? null : row.enabled ? 0 : 1
    case 'credentials':
      return row.credentials === null
        ? null
        : ['expired', 'expiring', 'live', 'none'].indexOf(row.credentials)
    case 'owners':
      return row.owners?.join(', ') ?? null
    case 'granted':
      return row.grantedAt === null ? null : Date.parse(row.grantedAt)
    case 'clientId':
      return row.appId
  }
}

function compare(
  one: AuditRow,
  other: AuditRow,
  column: (typeof AUDIT_COLUMNS)[number],
  descending: boolean,
) {
  const a = sortValue(one, column)
  const b = sortValue(other, column)
  if (column === 'consent' && a === 1 && b === 1) {
    // Among users by their names, those without one last, and all of it turned round together.
    const [first, second] = [one.userName, other.userName]
    const order =
      first === null || second === null
        ? Number(first === null) - Number(second === null)
        : collator.compare(first, second)
    return descending ? -order : order
  }
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  const order = typeof a === 'string' && typeof b === 'string' ? collator.compare(a, b) : a < b ? -1 : 1
  return descending ? -order : order
}

const aSort = fc.array(fc.record({ column: fc.constantFrom(...AUDIT_COLUMNS), descending: fc.boolean() }), {
  maxLength: 3,
})

test('sorts by every column, what is not known last, in the same order every time', () => {
  fc.assert(
    fc.property(fc.nat(), aSort, (seed, sort) => {
      const { table, views } = viewsOf(seed)
      const rows = rowsOf(views.query({ ...EVERYTHING, sort }, 0, 1e6).page)
      expect(new Set(rows.map(({ index }) => index)).size).toBe(table.count)
      rows.forEach((row, at) => {
        const next = rows[at + 1]
        if (!next) return
        const order = sort
          .map(({ column, descending }) => compare(row, next, column, descending))
          .find((found) => found !== 0)
        expect(order ?? -1).toBeLessThan(0)
      })
    }),
  )
})

test('groups hold every row found once, in the order of the rows, and open where they are asked to', () => {
  fc.assert(
    fc.property(
      fc.nat(),
      aSort,
      fc.constantFrom(...AUDIT_GROUPS),
      fc.constantFrom('', 'mail', 'granted:yes', 'kind:application'),
      fc.nat(40),
      (seed, sort, group, filter, from) => {
        const { table, views } = viewsOf(seed)
        const flat = rowsOf(views.query({ ...EVERYTHING, sort, filter }, 0, 1e6).page)
        const closed = views.query({ filter, sort, group, expanded: [] }, 0, 1e6)
        const heads = closed.page.flatMap((line) => (line.kind === 'group' ? line : []))
        expect(closed.page).toHaveLength(closed.lines)
        expect(closed.rows).toBe(flat.length)
        const expanded = heads.filter((_, at) => at % 2 === 0).map(({ key }) => key)
        const open = views.query({ filter, sort, group, expanded }, 0, 1e6)
        const opened = heads.filter(({ key }) => expanded.includes(key))
        if (group !== 'none') {
          expect(heads.reduce((sum, { rows }) => sum + rows, 0)).toBe(flat.length)
          expect(rowsOf(open.page)).toHaveLength(opened.reduce((sum, { rows }) => sum + rows, 0))
          expect(new Set(heads.map(({ key }) => key)).size).toBe(heads.length)
        }
        // Every page of it is a part of the whole.
        expect(views.lines(open.viewId, from, from + 7)).toEqual(open.page.slice(from, from + 7))
        const every = views.indices(open.viewId, 0, open.lines) ?? []
        expect([...every].sort((a, b) => a - b)).toEqual(flat.map(({ index }) => index).sort((a, b) => a - b))
        const keyOf = ({ index }: AuditRow) =>
          group === 'principal'
            ? table.party(index)
            : group === 'permission'
              ? table.permission(index)
              : table.permission(index).resource
        if (group !== 'none') {
          const firsts = flat.filter((row, at) => flat.findIndex((one) => keyOf(one) === keyOf(row)) === at)
          expect(firsts.map((row) => flat.filter((one) => keyOf(one) === keyOf(row)).length)).toEqual(
            heads.map(({ rows }) => rows),
          )
          heads.forEach((head, at) => {
            const own = flat.filter((row) => keyOf(row) === keyOf(firsts[at] as AuditRow))
            expect(head.principals).toBe(new Set(own.map(({ index }) => table.party(index))).size)
            const levels = own.map(({ risk }) => RISK_LEVELS.indexOf(risk.level))
            expect(RISK_LEVELS.indexOf(head.highest)).toBe(Math.max(...levels))
          })
        }
      },
    ),
    { numRuns: 200 },
  )
}, 60_000)

describe('views', () => {
  it('an older view answers nothing more', () => {
    const { views } = viewsOf(3, 20)
    const first = views.query(EVERYTHING, 0, 10)
    views.query({ ...EVERYTHING, filter: 'mail' }, 0, 10)
    expect(views.lines(first.viewId, 0, 10)).toBeNull()
    expect(views.indices(first.viewId, 0, 10)).toBeNull()
  })
  it('counts without disturbing the view', () => {
    const { views, table } = viewsOf(3, 20)
    const first = views.query(EVERYTHING, 0, 10)
    const match = views.match('kind:application')
    expect(match.rows).toBeGreaterThan(0)
    expect(match).toMatchObject({ totalRows: table.count })
    expect(views.lines(first.viewId, 0, 10)).toEqual(first.page)
  })
  it('a head stands for its rows where it is chosen alone', () => {
    const { views } = viewsOf(3, 20)
    const closed = views.query({ ...EVERYTHING, group: 'resource' }, 0, 1)
    const head = closed.page[0]
    if (head?.kind !== 'group') throw new Error('No group')
    const open = views.query({ ...EVERYTHING, group: 'resource', expanded: [head.key] }, 0, 1)
    expect(views.indices(open.viewId, 0, 1)).toHaveLength(head.rows)
    expect(views.indices(open.viewId, 0, 2)).toHaveLength(1)
  })
  it('a page past the end is empty', () => {
    const { views } = viewsOf(3)
    expect(views.query(EVERYTHING, 1e6, 1e6 + 5).page).toEqual([])
    expect(views.query(EVERYTHING, -5, 1)).toMatchObject({ from: 0 })
  })
})
