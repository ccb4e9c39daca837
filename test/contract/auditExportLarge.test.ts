import { expect, test } from 'vitest'
import { largeTenant } from '../../src/domain/audit/rows/testing'
import { exported, requestOf, tableOf } from '../support/auditExports'
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
