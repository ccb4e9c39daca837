import { expect, test } from 'vitest'
import { largeTenant } from '../../src/domain/audit/rows/testing'
import { exported, progressOf, requestOf, tableOf } from '../support/auditExports'
import { parseMarkup } from '../support/parseMarkup'

test('HTML of many rows names what it leaves out', { timeout: 30_000 }, async () => {
  const table = tableOf(largeTenant(3000))
  expect(table.count).toBeGreaterThan(20_000)
  const page = parseMarkup(await exported(table, requestOf('html')))
  const heads = page.elements.filter(({ attributes }) => attributes.scope === 'rowgroup').length
  const left = new Set(table.columns.party).size - heads
  expect(left).toBeGreaterThan(0)
  expect(page.text).toContain(`${left.toLocaleString('en')} more applications`)
})

test.each(['csv', 'json', 'html'] as const)(
  '%s of many rows comes nearer all the time, and does not jump to its end',
  { timeout: 30_000 },
  (format) => {
    const table = tableOf(largeTenant(3000))
    const parts = progressOf(table, requestOf(format))
    const started = parts.filter(({ done }) => done > 0)
    expect(started.length).toBeGreaterThan(5)
    expect(new Set(started.map(({ total }) => total)).size).toBe(1)
    const done = started.map((part) => part.done / part.total)
    expect(done).toEqual([...done].sort((one, other) => one - other))
    expect(done.filter((part) => part > 0.99).length).toBeLessThan(3)
    expect(done.at(-2)).toBeGreaterThan(0.85)
    if (format === 'csv') expect(started[0]?.total).toBe(table.count)
  },
)
