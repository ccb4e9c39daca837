import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createFilter } from '../filter/evaluate'
import { quote } from '../filter/edit'
import { findRow, rowIdOf } from './rowId'
import { createRowTable } from './table'
import { AUDIT_NOW, graphApi, GRAPH_OBJECT_ID, guid, principal, randomTenant, snapshotOf } from './testing'

const tableOf = (snapshot: Parameters<typeof createRowTable>[0]) => createRowTable(snapshot, [], AUDIT_NOW)

test('every row has a name of its own, and is found by it, also after more was read', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const snapshot = randomTenant(seed)
      const table = tableOf(snapshot)
      const later = tableOf({
        ...snapshot,
        principals: [...snapshot.principals].reverse(),
        grants: [...snapshot.grants].reverse(),
        assignments: [...snapshot.assignments].reverse(),
        applications: [...snapshot.applications].reverse(),
      })
      const ids = Array.from({ length: table.count }, (_, row) => rowIdOf(table.row(row)))
      expect(new Set(ids).size).toBe(ids.length)
      const filter = createFilter(later, () => [])
      ids.forEach((id, row) => {
        expect(findRow(table, id)).toBe(row)
        const moved = findRow(later, id)
        expect(moved === null ? null : rowIdOf(later.row(moved))).toBe(id)
        const found: number[] = []
        filter.visit(`row:${quote(id)}`, (one) => found.push(one))
        expect(found).toEqual([moved])
      })
    }),
    { numRuns: 100 },
  )
})

const holder = principal({ objectId: guid('c', 1), appId: guid('a', 1) })
const grant = (scope: string, user: string | null = null) => ({
  id: scope + user,
  clientId: guid('c', 1),
  resourceId: GRAPH_OBJECT_ID,
  consentType: user === null ? ('AllPrincipals' as const) : ('Principal' as const),
  principalId: user,
  scope,
})
const table = tableOf(
  snapshotOf({
    principals: [graphApi(), holder],
    grants: [grant('Mail.Read Odd.Name.~*'), grant('Mail.Read', guid('4', 1))],
  }),
)

test('stands in an address as it is', () => {
  const ids = Array.from({ length: table.count }, (_, row) => rowIdOf(table.row(row)))
  expect(ids[0]).toMatch(/^d\.[0-9a-f]{32}\.[0-9a-f]{32}\.[0-9a-f]{32}$/u)
  expect(ids[1]).toMatch(/^d\.[0-9a-f]{32}\.[0-9a-f]{32}\.odd\.name\.~\*$/u)
  expect(ids[2]).toMatch(/^u(?:\.[0-9a-f]{32}){4}$/u)
  expect(new URLSearchParams({ row: ids[2] ?? '' }).toString()).toBe(`row=${ids[2]}`)
})

test.each(['', '0', '12', 'a', 'd..', 'd...', 'x.a.b.c', '__proto__', `d.${'0'.repeat(32)}.x.y`])(
  'no row is called “%s”',
  (id) => expect(findRow(table, id)).toBeNull(),
)
