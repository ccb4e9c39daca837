import { expect, test } from 'vitest'
import { createFilter } from './filter/evaluate'
import type { AuditQuery } from './report'
import { createRowTable } from './rows/table'
import { AUDIT_NOW, largeTenant } from './rows/testing'
import { growth } from './rows/testingGrowth'
import { createViews } from './view/view'

const LIMIT = 12

const QUERY: AuditQuery = {
  filter: '',
  sort: [{ column: 'risk', descending: true }],
  group: 'permission',
  expanded: [],
}

/** Each makes something ready for so many principals and answers the work to be timed. */
const WORKS = {
  'the rows': (principals: number) => {
    const tenant = largeTenant(principals, 5)
    return () => createRowTable(tenant, [], AUDIT_NOW)
  },
  'a sorted and grouped view': (principals: number) => {
    const table = createRowTable(largeTenant(principals, 5), [], AUDIT_NOW)
    const filter = createFilter(table, () => [])
    return () => createViews(table, filter, () => 1).query(QUERY, 0, 50)
  },
  'four filters': (principals: number) => {
    const filter = createFilter(createRowTable(largeTenant(principals, 5), [], AUDIT_NOW), () => [])
    const texts = ['contoso 1', 'mail risk:high', 'granted:>2026-01-01', 'hidden:yes']
    return () => texts.map((text) => filter.matches(text))
  },
}

test.each(Object.entries(WORKS))('ten times the tenant: %s', (what, work) => {
  const ratio = growth(work(1000), work(10_000))
  // eslint-disable-next-line no-console -- the figure, for people to read
  console.log(`${what}: ${ratio.toFixed(1)} times as long, of at most ${LIMIT}`)
  expect(ratio).toBeLessThanOrEqual(LIMIT)
})
