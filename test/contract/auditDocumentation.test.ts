import fs from 'node:fs'
import path from 'node:path'
import { Ajv } from 'ajv'
import ajvFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import type { ExportRequest } from '../../src/domain/audit/api'
import { AUDIT_COLUMNS } from '../../src/domain/audit/report'
import { auditCredentials } from '../../src/domain/audit/findings/credentials'
import { auditFindings } from '../../src/domain/audit/findings/findings'
import { AUDIT_NOW, randomTenant, snapshotOf } from '../../src/domain/audit/rows/testing'
import type { RowTable } from '../../src/domain/audit/rows/types'
import { PARTLY_READ } from '../../src/domain/audit/testing'
import { exported, keysUnder, progressOf, requestOf, tableOf } from '../support/auditExports'
import { hostile, OVERRIDE } from '../support/hostileTenant'

/* What docs/permission-audit.md says of the files is what they hold. */

const DOC = fs.readFileSync(path.resolve(import.meta.dirname, '../../docs/permission-audit.md'), 'utf8')
const schema = JSON.parse(/```json\n([\s\S]*?)\n```/u.exec(DOC)?.[1] ?? '') as Schema
interface Schema {
  properties: Record<string, Schema>
  items?: Schema
  oneOf?: Schema[]
  enum?: string[]
}
const sectionOf = (title: string) => DOC.split(/^### /mu).find((part) => part.startsWith(`${title}\n`)) ?? ''
/** The words that the description of a key names. */
function wordsOf(title: string, key: string): string[] {
  const row = new RegExp(`^\\| \`${key}\` .*$`, 'mu').exec(sectionOf(title))?.[0] ?? ''
  return [...row.matchAll(/`([\w-]+)`/gu)].flatMap(([, word]) => word ?? []).slice(1)
}

/**
 * As published, with room neither for keys that the schema does not know nor for words that the document does not name: a
 * file that is read elsewhere may have both, one that is written here has neither.
 */
function strict(published: Schema): object {
  const closed = structuredClone(published)
  const { coverage, rows } = closed.properties
  const { what, why } = coverage?.properties.notRead?.items?.properties ?? {}
  const { source } = rows?.items?.properties.risk?.properties ?? {}
  if (!what || !why || !source) throw new Error('The schema lacks what this test closes')
  what.enum = wordsOf('coverage.notRead', 'what')
  why.enum = wordsOf('coverage.notRead', 'why')
  source.enum = wordsOf('rows.risk', 'source')
  return withoutRoom(closed)
}

function withoutRoom<T>(schema: T): T {
  if (Array.isArray(schema)) return schema.map(withoutRoom) as T
  if (typeof schema !== 'object' || schema === null) return schema
  const entries = Object.entries(schema).map(([key, value]) => [key, withoutRoom<unknown>(value)] as const)
  const closing = 'properties' in schema ? { additionalProperties: false } : {}
  return { ...Object.fromEntries(entries), ...closing } as T
}

describe('JSON', () => {
  const ajv = new Ajv({ strict: true, allowUnionTypes: true })
  ajvFormats.default(ajv)
  const validate = ajv.compile(strict(schema))
  const validatePublished = ajv.compile(schema)
  const parsed = async (table: RowTable, changes: Partial<ExportRequest> = {}) =>
    JSON.parse(await exported(table, requestOf('json', changes))) as Record<string, never[]>

  test.each<[string, RowTable]>([
    ['hostile names', hostile],
    ['nothing', tableOf(snapshotOf({}))],
    ...Array.from({ length: 20 }, (_, seed): [string, RowTable] => [
      `tenant ${seed}`,
      tableOf(randomTenant(seed)),
    ]),
  ])('%s: is as documented', async (_, table) => {
    const file = await parsed(table)
    validate(file)
    expect(validate.errors).toBeNull()
    expect(file.rows).toHaveLength(table.count)
    expect(file.findings).toHaveLength(auditFindings(table, AUDIT_NOW).length)
    expect(file.credentials).toHaveLength(auditCredentials(table, AUDIT_NOW).length)
    expect(file.selection).toBeNull()
  })

  test('what is added later does not break who reads it', async () => {
    const file = await parsed(tableOf(snapshotOf({ coverage: PARTLY_READ })))
    const [gap, ...gaps] = PARTLY_READ.notRead
    const later = {
      ...file,
      coverage: {
        ...PARTLY_READ,
        notRead: [
          { ...gap, asOf: '2026-11-20T00:00:00Z' },
          ...gaps,
          { what: 'devices', why: 'licence', by: 1 },
        ],
      },
      newKey: {},
    }
    validatePublished(later)
    expect(validatePublished.errors).toBeNull()
    expect(validate(later)).toBe(false)
    expect(validatePublished({ ...later, rows: undefined })).toBe(false)
  })

  test('tells every row as it is', async () => {
    const { rows } = await parsed(hostile)
    rows?.forEach((row: object, index) => {
      const { risk, ...rest } = row as { risk: { level: string; source: string; reason: string } }
      const own = hostile.row(index)
      expect(own).toMatchObject(rest)
      expect(risk.level).toBe(own.risk.level)
      if (own.permission === 'Mail.Read' && own.risk.overridden)
        expect(risk).toEqual({ level: 'critical', source: 'tenant', reason: OVERRIDE.reason })
      else expect(risk.reason).toMatch(/^\p{Lu}.*\.$/u)
    })
  })

  test('a selection says so and brings only what concerns its principals', async () => {
    const file = await parsed(hostile, { rows: [0] })
    const { principalId, appId } = hostile.row(0)
    expect(file.selection).toEqual({ filter: '', rows: 1, of: hostile.count })
    expect(file.findings?.length).toBeGreaterThan(0)
    expect(file.credentials).toHaveLength(1)
    for (const one of [...(file.findings ?? []), ...(file.credentials ?? [])])
      expect(one).toMatchObject({ principalId, appId })
    const filtered = await parsed(hostile, {
      query: { filter: ' risk:high ', sort: [], group: 'none', expanded: [] },
    })
    expect(filtered.selection).toEqual({
      filter: 'risk:high',
      rows: Math.ceil(hostile.count / 2),
      of: hostile.count,
    })
  })
})

describe('docs/permission-audit.md', () => {
  const { rows, findings, credentials, coverage, selection } = schema.properties
  test.each<[string, Schema | undefined]>([
    ['The file', schema],
    ['selection', selection?.oneOf?.[1]],
    ['coverage', coverage],
    ['coverage.notRead', coverage?.properties.notRead?.items],
    ['coverage.counts', coverage?.properties.counts],
    ['coverage.counted', coverage?.properties.counted],
    ['rows', rows?.items],
    ['rows.risk', rows?.items?.properties.risk],
    ['findings', findings?.items],
    ['credentials', credentials?.items],
  ])('%s: describes the keys of the schema', (title, described) => {
    const keys = [...sectionOf(title).matchAll(/^\| `(\w+)`/gmu)].map(([, key]) => key)
    expect(keys).toEqual(Object.keys(described?.properties ?? {}))
  })
  test('the keys stand in the file as they stand there', async () => {
    const file = JSON.parse(await exported(hostile, requestOf('json'))) as Record<string, object[]>
    expect(Object.keys(file)).toEqual(Object.keys(schema.properties))
    expect(Object.keys(file.rows?.[0] ?? {})).toEqual(Object.keys(rows?.items?.properties ?? {}))
    expect(Object.keys(file.credentials?.[0] ?? {})).toEqual(
      Object.keys(credentials?.items?.properties ?? {}),
    )
  })
  test('names every gap that there can be', () => {
    expect(wordsOf('coverage.notRead', 'what').sort()).toEqual(keysUnder('audit.what'))
    expect(wordsOf('coverage.notRead', 'why').sort()).toEqual(keysUnder('audit.why'))
  })
  test('describes the file beside CSV', async () => {
    const section = DOC.slice(DOC.indexOf('**Provenance.**'), DOC.indexOf('**Formulas.**'))
    const own = [...section.matchAll(/^\| `(\w+)`/gmu)].map(([, key]) => key)
    const text = await progressOf(hostile, requestOf('csv')).at(-1)?.beside?.file.text()
    const shared = Object.keys(schema.properties).slice(1, -3)
    expect(Object.keys(JSON.parse(text ?? '') as object)).toEqual([...own, ...shared])
  })
  test('names the columns of the table', () => {
    const section = DOC.slice(DOC.indexOf('## CSV'))
    expect([...section.matchAll(/^\| (\w+) +\|/gmu)].map(([, column]) => column)).toEqual(
      expect.arrayContaining([...AUDIT_COLUMNS]),
    )
  })
})
