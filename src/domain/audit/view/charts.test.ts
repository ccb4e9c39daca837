import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isGuid } from '../../identifiers'
import { addFilter, quoteName } from '../filter/edit'
import { createFilter } from '../filter/evaluate'
import type { FacetField } from '../api'
import { credentialEnds } from '../rows/parties'
import { createRowTable } from '../rows/table'
import { AUDIT_NOW, guid, randomTenant, snapshotOf } from '../rows/testing'
import { charts } from './charts'
import { facetValues } from './facets'

const FILTERS = [
  '',
  'mail',
  'kind:application',
  '-publisher:microsoft risk>=medium',
  'rsik:high',
  'granted:no',
]
const of = (seed: number) => {
  const table = createRowTable(randomTenant(seed, 20), [], AUDIT_NOW)
  return { table, filter: createFilter(table, () => []) }
}

test('each bar’s filter finds exactly what the bar counts', () => {
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom(...FILTERS), (seed, text) => {
      const { table, filter } = of(seed)
      const drawn = charts(table, filter, text)
      const found = (added: string) => filter.matches(addFilter(text, added))
      for (const { value, filter: added, parts } of [...drawn.risk, ...drawn.publishers, ...drawn.reach]) {
        expect(found(added).principals).toBe(value)
        expect(Object.values(parts ?? {}).reduce((sum, part) => sum + part, 0)).toBe(value)
        // A part is clicked by its level: nothing is worse than critical, and whoever holds worse may hold this too.
        expect(found(`${added} risk:critical`).principals).toBe(parts?.critical ?? 0)
        for (const [level, part] of Object.entries(parts ?? {}))
          expect(found(`${added} risk:${level}`).principals).toBeGreaterThanOrEqual(part)
      }
      for (const { value, filter: added } of drawn.consents) expect(found(added).rows).toBe(value)
      for (const { value, filter: added, key } of drawn.expiry) {
        const { hits } = found(added)
        const parties = table.parties.filter(({ firstRow, rowCount }) =>
          hits.subarray(firstRow, firstRow + rowCount).includes(1),
        )
        const inBar = (end: number) => {
          const days = (end - AUDIT_NOW) / 86_400_000
          if (key === 'never') return end === Infinity
          if (key === 'expired') return days <= 0
          if (key === 'later') return days > 365 && end !== Infinity
          const least = { 30: 0, 90: 30, 180: 90, 365: 180 }[key] ?? Number.NaN
          return days > least && days <= Number(key)
        }
        for (const party of parties) expect(credentialEnds(party).some(inBar)).toBe(true)
        expect(parties.flatMap(credentialEnds).filter(inBar)).toHaveLength(value)
      }
    }),
    { numRuns: 200 },
  )
}, 60_000)

test('a permission’s bar is not taken for one of the same name elsewhere', () => {
  const grant = (id: string, resourceId: string, scope: string) => ({
    id,
    clientId: guid('c', Number(id)),
    resourceId,
    consentType: 'AllPrincipals' as const,
    principalId: null,
    scope,
  })
  const table = createRowTable(
    snapshotOf({
      grants: [
        grant('1', guid('f', 1), 'Mail.Read'),
        grant('2', guid('f', 2), 'Mail.Read'),
        grant('3', guid('f', 2), 'mail.read Mail.*'),
      ],
    }),
    [],
    AUDIT_NOW,
  )
  const filter = createFilter(table, () => [])
  const bars = charts(table, filter, '').reach
  expect(bars.map(({ value }) => value)).toEqual([2, 1, 1])
  for (const { value, filter: added } of bars) expect(filter.matches(added).rows).toBe(value)
})

test('months without any assignment are shown, but not the centuries', () => {
  const of = (...dates: string[]) =>
    createRowTable(
      snapshotOf({
        assignments: dates.map((createdDateTime, number) => ({
          id: String(number),
          appRoleId: guid('8', number),
          principalId: guid('c', 1),
          resourceId: guid('f', 1),
          createdDateTime,
        })),
      }),
      [],
      AUDIT_NOW,
    )
  const months = (...dates: string[]) => {
    const table = of(...dates)
    return charts(
      table,
      createFilter(table, () => []),
      '',
    ).consents.map(({ key, value }) => `${key}:${value}`)
  }
  expect(months('2025-12-31T23:59:59Z', '2026-03-01T00:00:00Z')).toEqual([
    '2025-12:1',
    '2026-01:0',
    '2026-02:0',
    '2026-03:1',
  ])
  expect(months('0001-01-01T00:00:00Z', '2026-03-01T00:00:00Z', 'nonsense')).toEqual([
    '0001-01:1',
    '2026-03:1',
  ])
})

const FACETS: FacetField[] = [
  'risk',
  'kind',
  'consent',
  'status',
  'publisher',
  'type',
  'enabled',
  'credentials',
  'resource',
  'permission',
  'principal',
  'user',
]

test('each value of a facet finds the rows that it counts', () => {
  fc.assert(
    fc.property(
      fc.nat(),
      fc.constantFrom(...FACETS),
      fc.constantFrom('', 'mail', 'risk:low'),
      (seed, field, text) => {
        const { table, filter } = of(seed)
        const values = facetValues(table, filter, { field, filter: text, starting: '', limit: 1000 })
        const rest = field === 'risk' && text === 'risk:low' ? '' : text
        for (const { value, label, rows, principals } of values) {
          const word = label === undefined && !['permission', 'principal', 'resource'].includes(field)
          const found = filter.matches(addFilter(rest, `${field}:${word ? value : quoteName(value)}`))
          // An id also finds the rows of an API that knows its name.
          if (isGuid(value) && field === 'permission') expect(found.rows).toBeGreaterThanOrEqual(rows)
          else expect(found).toMatchObject({ rows, principals })
        }
        expect(values.reduce((sum, { rows }) => sum + rows, 0)).toBe(filter.matches(rest).rows)
        const counts = values.map(({ rows }) => rows)
        expect(counts).toEqual([...counts].sort((one, other) => other - one))
      },
    ),
    { numRuns: 200 },
  )
}, 60_000)

test('a facet offers what begins as typed first, and no more than asked for', () => {
  const { table, filter } = of(5)
  const offered = facetValues(table, filter, { field: 'permission', filter: '', starting: 'read', limit: 3 })
  expect(offered.length).toBeLessThanOrEqual(3)
  for (const { value } of offered) expect(value.toLowerCase()).toContain('read')
})
