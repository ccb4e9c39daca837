import { beforeAll, describe, expect, test } from 'vitest'
import { CSV_COLUMNS } from '../../src/domain/audit/export/csvColumns'
import { auditCredentials } from '../../src/domain/audit/findings/credentials'
import { AUDIT_NOW } from '../../src/domain/audit/rows/testing'
import { AUDIT_RULES_VERSION } from '../../src/domain/audit/types'
import { exported, keysUnder, progressOf, requestOf, TEXTS } from '../support/auditExports'
import { HINT, hostile, SECRET } from '../support/hostileTenant'
import { parseCsv } from '../support/parseCsv'
import { parseMarkup } from '../support/parseMarkup'

/* Whole files, read back by parsers that know nothing of the writers. */

describe('never a secret', () => {
  test.each(['csv', 'json', 'html'] as const)('%s', async (format) => {
    const text = await exported(hostile, requestOf(format))
    expect([SECRET, HINT, 'secretText', '"hint"'].filter((told) => text.includes(told))).toEqual([])
  })
})

describe('CSV', () => {
  let text: string
  let lines: string[][]
  beforeAll(async () => {
    text = await exported(hostile, requestOf('csv'))
    lines = parseCsv(text.slice(1))
  })
  const cellsOf = (row: number, column: string) =>
    lines[row + 1]?.[
      Object.values(CSV_COLUMNS)
        .flat()
        .indexOf(column as never)
    ]

  test('has a byte order mark, a line for each row and the same cells in each', () => {
    expect(text.startsWith('\ufeff')).toBe(true)
    const width = Object.values(CSV_COLUMNS).flat().length
    expect(lines).toHaveLength(hostile.count + 1)
    expect(new Set(lines.map((cells) => cells.length))).toEqual(new Set([width]))
    expect(new Set(lines[0]).size).toBe(width)
  })
  test('tells every name as it is, but for the apostrophe and halves of signs', () => {
    const names = Array.from({ length: hostile.count }, (_, row) =>
      hostile.row(row).appDisplayName.replace('\ud800', '\ufffd'),
    )
    for (let row = 0; row < hostile.count; row++) {
      const cell = cellsOf(row, 'principal') ?? ''
      expect([cell, cell.replace(/(^|[;\t\r\n])'/gu, '$1')]).toContain(names[row])
    }
  })
  test('has no cell that a spreadsheet would run', () => {
    const cells = lines.flat()
    expect(cells.filter((cell) => /^[\s\p{C}]*[=+\-@\uff1d]/u.test(cell))).toEqual([])
  })
  test('neither where the list separator is a semicolon', () => {
    const cells = parseCsv(text.slice(1), ';').flat()
    // Quotes that begin no cell mean themselves, and may be taken away all the same.
    expect(cells.filter((cell) => /^[\s\p{C}"]*[=+\-@\uff1d]/u.test(cell))).toEqual([])
  })
  test('has the columns that were asked for, in that order, and only picked rows', async () => {
    const some = await exported(
      hostile,
      requestOf('csv', { columns: ['clientId', 'permission'], rows: [3, 1] }),
    )
    expect(parseCsv(some.slice(1))).toEqual([
      ['Client ID', 'Permission', 'Permission ID'],
      ...[3, 1].map((row) => {
        const { appId, permission, permissionId } = hostile.row(row)
        return [appId, permission.replace(/^=/u, "'="), permissionId ?? '']
      }),
    ])
  })
})

describe('what CSV has no place for', () => {
  test('is told by a second file, as JSON tells it', async () => {
    const rows = [3, 1]
    const { fileName, beside } = progressOf(hostile, requestOf('csv', { rows })).at(-1) ?? {}
    const told = JSON.parse((await beside?.file.text()) ?? '') as object
    const json = JSON.parse(await exported(hostile, requestOf('json', { rows }))) as object
    const lists = ['schema', 'rows', 'findings', 'credentials']
    expect(told).toEqual({
      ...Object.fromEntries(Object.entries(json).filter(([key]) => !lists.includes(key))),
      schema: 'permission-audit-provenance/1',
      file: fileName,
      rowCount: 2,
    })
    expect(beside?.fileName).toBe(fileName?.replace('.csv', '-provenance.json'))
    expect(told).toMatchObject({
      selection: { rows: 2, of: hostile.count },
      rulesVersion: AUDIT_RULES_VERSION,
    })
  })
  test.each(['json', 'html'] as const)('%s has one', (format) => {
    expect(progressOf(hostile, requestOf(format)).at(-1)?.beside).toBeUndefined()
  })
})

test.each(['what', 'why'])('of a gap the report can tell as much as the screen: %s', (part) => {
  expect(keysUnder(part)).toEqual(keysUnder(`audit.${part}`))
  expect(keysUnder(part)).not.toEqual([])
})

describe.each(['en', 'fr'] as const)('HTML, %s', (language) => {
  let text: string
  let page: ReturnType<typeof parseMarkup>
  beforeAll(async () => {
    text = await exported(hostile, requestOf('html', { language, tenantName: '</style><b>\u202E"' }))
    page = parseMarkup(text)
  })
  const all = (name: string) => page.elements.filter((element) => element.name === name)

  test('nothing of the tenant becomes markup', () => {
    expect([...new Set(page.elements.map(({ name }) => name))].sort()).toEqual(
      'bdi body br caption dd div dl dt h1 h2 h3 head header html li main meta nav p section span strong style table tbody td th thead time title tr ul a'
        .split(' ')
        .sort(),
    )
    const attributes = new Set(page.elements.flatMap((element) => Object.keys(element.attributes)))
    expect([...attributes].sort()).toEqual(
      'aria-label aria-labelledby charset class colspan content datetime href http-equiv id lang name role scope tabindex'.split(
        ' ',
      ),
    )
    expect(all('style').map((element) => element.text.match(/[<>]/gu))).toEqual([null])
  })
  test('loads nothing and runs nothing', () => {
    expect(text.match(/url\(|@import|javascript:/giu)).toBeNull()
    for (const { attributes } of all('a')) expect(attributes.href).toMatch(/^#\w+$/u)
    const ids = page.elements.flatMap(({ attributes }) => attributes.id ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    for (const { attributes } of [...all('a'), ...all('section')])
      expect(ids).toContain(attributes['aria-labelledby'] ?? attributes.href?.slice(1))
  })
  test('nothing turns the direction of the page', () => {
    expect(text.match(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/gu)).toBeNull()
    expect(text.includes('<span class="code">U+202E</span>')).toBe(true)
  })
  test('every text is there', () => {
    const keys = Object.keys(TEXTS.en).map((key) => key.replace(/_(?:one|other)$/u, ''))
    const dotted = keys.filter((key) => key.includes('.'))
    expect(dotted.filter((key) => page.text.includes(key))).toEqual([])
    expect(page.text.match(/\{\{|\$t\(|undefined|NaN/gu)).toBeNull()
  })
  test('is in its language, with one main heading and tables that say what they are', () => {
    expect(all('html')[0]?.attributes.lang).toBe(language)
    expect(all('h1')).toHaveLength(1)
    expect(all('caption')).toHaveLength(all('table').length)
    for (const { attributes } of all('th')) expect(attributes.scope).toMatch(/^(?:col|row|rowgroup)$/u)
  })
  test('says where it comes from and what it lacks', () => {
    for (const told of [
      hostile.snapshot.tenantId,
      'Office 365',
      'Directory.Read.All',
      AUDIT_RULES_VERSION,
      language === 'en' ? 'Names of users who consented (3)' : 'Noms des utilisateurs',
      hostile.row(0).appDisplayName,
    ])
      expect(page.text.includes(told), told).toBe(true)
  })
  test('has a line for every row, those of a principal under its name', () => {
    const rowHeads = all('th').filter(({ attributes }) => attributes.scope === 'row')
    const credentials = auditCredentials(hostile, AUDIT_NOW).length
    expect(rowHeads).toHaveLength(hostile.count + credentials + 4)
    const principals = new Set(hostile.columns.party).size
    expect(all('th').filter(({ attributes }) => attributes.scope === 'rowgroup')).toHaveLength(principals)
  })
})
