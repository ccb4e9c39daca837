import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { createReport } from './createReport'
import { type ExportRequest, ROWS_CHANGED } from './api'
import { AUDIT_COLUMNS, type AuditQuery } from './report'
import { rowIdOf } from './rows/rowId'
import { AUDIT_NOW, largeTenant, randomTenant } from './rows/testing'
import { AUDIT_RULES_VERSION } from './types'

const EVERYTHING: AuditQuery = { filter: '', sort: [], group: 'none', expanded: [] }
const reportOf = (seed: number, most = 20) => {
  const report = createReport(() => AUDIT_NOW)
  report.show(randomTenant(seed, most))
  return report
}

describe('a report', () => {
  it('about nothing is empty', () => {
    const report = createReport(() => AUDIT_NOW)
    expect(report.table()).toBeNull()
    expect(report.query(EVERYTHING, 0, 10)).toMatchObject({ rows: 0, page: [], totalRows: 0 })
    expect(report.charts('').risk).toEqual([])
    expect(report.findingGroups()).toEqual([])
    expect(report.story('')).toBeNull()
    expect(() => report.facts()).toThrow()
  })
  it('says what it is about', () => {
    const report = reportOf(1)
    expect(report.facts()).toMatchObject({ rulesVersion: AUDIT_RULES_VERSION, overrides: 0 })
    const { count } = report.table() ?? { count: -1 }
    expect(report.match('')).toMatchObject({ rows: count, totalRows: count })
  })
  it('a view of a former snapshot answers nothing more', () => {
    const report = reportOf(1)
    const { viewId } = report.query(EVERYTHING, 0, 5)
    report.show(randomTenant(2, 20))
    expect(report.lines(viewId, 0, 5)).toBeNull()
    expect(report.query(EVERYTHING, 0, 5).viewId).toBeGreaterThan(viewId)
    expect(report.lines(viewId, 0, 5)).toBeNull()
  })
  it('takes the tenant’s own ratings from the next answer on', () => {
    const report = reportOf(11, 30)
    expect(report.match('overridden:yes').rows).toBe(0)
    report.setOverrides([{ permission: 'mail.read', kind: 'Delegated', level: 'critical', reason: 'Ours' }])
    const { rows } = report.match('overridden:yes')
    expect(rows).toBeGreaterThan(0)
    expect(report.match('overridden:yes risk:critical').rows).toBe(rows)
    expect(report.facts().overrides).toBe(1)
    report.setOverrides([])
    expect(report.match('overridden:yes').rows).toBe(0)
  })
  it('knows no row that is not there', () => {
    const report = reportOf(1)
    const { viewId } = report.query(EVERYTHING, 0, 1)
    expect(report.rows(viewId, [-1, 0.5, 1e9, Number.NaN])).toEqual([])
    expect(
      report.revokeStart({
        what: { of: 'rows', rows: [1e9], viewId },
        id: 'plan',
        consoleClientId: '',
      }).planned?.plan.steps,
    ).toEqual([])
    for (const id of ['', '0', `d.${'0'.repeat(32)}.x.y`]) expect(report.story(id)).toBeNull()
  })
  it('has nothing to go on with where no export was started', () => {
    expect(() => reportOf(1).exportMore()).toThrow()
    reportOf(1).exportCancel()
  })
})

describe('what was begun ends with the rows that it began with', () => {
  type Report = ReturnType<typeof reportOf>
  const request = (parts: Partial<ExportRequest>): ExportRequest => ({
    format: 'json',
    rows: null,
    query: EVERYTHING,
    columns: [...AUDIT_COLUMNS],
    language: 'en',
    texts: {},
    tenantName: null,
    ...parts,
  })
  const rest = (report: Report): Promise<string> => {
    for (;;) {
      const { file } = report.exportMore()
      if (file) return file.text()
    }
  }
  const exported = (report: Report, asked: ExportRequest) => {
    report.exportStart(asked)
    return rest(report)
  }
  const changes: [string, (report: Report) => void][] = [
    ['more is read', (report) => report.show(randomTenant(2, 20))],
    [
      'ratings are loaded',
      (report) =>
        report.setOverrides([
          { permission: 'mail.read', kind: 'Delegated', level: 'critical', reason: 'Ours' },
        ]),
    ],
  ]
  const formats = ['csv', 'json', 'html'] as const

  it.each(changes.flatMap(([name, change]) => formats.map((format) => [name, format, change] as const)))(
    'an export, while %s: %s',
    async (_, format, change) => {
      const asked = request({ format, rows: [1, 0] })
      const expected = await exported(reportOf(11, 30), asked)
      const report = reportOf(11, 30)
      report.exportStart(asked)
      change(report)
      expect(await rest(report)).toBe(expected)
      expect(() => report.exportMore()).toThrow()
      expect(await exported(report, request({ format }))).not.toBe(
        await exported(reportOf(11, 30), request({ format })),
      )
    },
  )
  it.each(changes)('a plan, while %s', (_, change) => {
    const report = createReport(() => AUDIT_NOW)
    report.show(largeTenant(2500))
    const asked = {
      what: { of: 'query', query: { ...EVERYTHING, filter: 'granted:yes' } },
      id: 'plan',
      consoleClientId: '',
    } as const
    const { total, planned } = report.revokeStart(asked)
    expect(planned).toBeNull()
    change(report)
    for (;;) {
      const progress = report.revokeMore()
      if (!progress.planned) continue
      expect(progress.planned.grants).toBeGreaterThan(0)
      expect(progress.total).toBe(total)
      break
    }
  })
  it.each(changes)('no rows that somebody selected before, after %s: they are others', (_, change) => {
    const report = reportOf(11, 30)
    const { viewId } = report.query(EVERYTHING, 0, 5)
    const revoke = () =>
      report.revokeStart({ what: { of: 'rows', rows: [1], viewId }, id: 'plan', consoleClientId: '' })
    expect(revoke().total).toBe(1)
    change(report)
    expect(revoke).toThrow(expect.objectContaining({ name: ROWS_CHANGED }) as Error)
  })
  it.each(changes)('no rows to copy that somebody selected before, after %s', (_, change) => {
    const report = reportOf(11, 30)
    const { viewId } = report.query(EVERYTHING, 0, 5)
    // Another view of the same rows changes none of their numbers.
    report.query({ ...EVERYTHING, filter: 'risk:high' }, 0, 5)
    expect(report.rows(viewId, [3, 1])?.map(({ index }) => index)).toEqual([3, 1])
    change(report)
    expect(report.rows(viewId, [3, 1])).toBeNull()
    expect(report.rows(report.query(EVERYTHING, 0, 5).viewId, [3, 1])).toHaveLength(2)
  })
  it.each(changes)('rows that somebody selected, while %s', async (_, change) => {
    const asked = request({ rows: [3, 1] })
    const report = reportOf(11, 30)
    const expected = await exported(report, asked)
    const { viewId } = report.query(EVERYTHING, 0, 5)
    expect(report.exportHold(viewId)).toBe(true)
    change(report)
    expect(await exported(report, asked)).toBe(expected)
    report.exportCancel()
    expect(await exported(report, asked)).toBe(expected)
    // Whoever wants everything wants what is there now.
    const everything = await exported(report, request({}))
    report.exportHold(null)
    expect(await exported(report, request({}))).toBe(everything)
    expect(await exported(report, asked)).not.toBe(expected)
    expect(report.exportHold(viewId)).toBe(false)
    expect(await exported(report, asked)).not.toBe(expected)
    expect(report.exportHold(report.query(EVERYTHING, 0, 5).viewId)).toBe(true)
  })
})

test('what a finding, a fact or a story counts can be shown by its filter', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const report = reportOf(seed, 12)
      for (const { id, count, fixable } of report.findingGroups()) {
        const found = report.findings(id, 0, 1000)
        expect(found.count).toBe(count)
        expect(found.items.filter(({ fix, revokeFilter }) => fix !== null || revokeFilter)).toHaveLength(
          fixable,
        )
        for (const { filter } of found.items)
          if (filter !== '') expect(report.match(filter).rows).toBeGreaterThan(0)
        expect(report.match(`finding:${id}`).rows > 0).toBe(found.items.some(({ filter }) => filter !== ''))
      }
      const { viewId } = report.query(EVERYTHING, 0, 1)
      for (const row of report.rows(viewId, [0, 1, 2, 3, 4]) ?? []) {
        const { index } = row
        const story = report.story(rowIdOf(row))
        expect(story?.row).toEqual(row)
        for (const { filter, value } of story?.facts ?? []) expect(report.match(filter).rows).toBe(value)
        expect(story?.siblings.some((row) => row.index === index)).toBe(false)
      }
    }),
    { numRuns: 60 },
  )
}, 60_000)

test('everything that it answers crosses a worker’s boundary', () => {
  const report = reportOf(7)
  const answers = [
    report.facts(),
    report.query({ ...EVERYTHING, group: 'permission' }, 0, 50),
    report.charts(''),
    report.facet('principal', '', '', 10),
    report.summary(),
    report.findingGroups(),
    report.rows(report.query(EVERYTHING, 0, 1).viewId, [0])?.map((row) => report.story(rowIdOf(row))),
    report.whoMay('read-all-mail', 10),
    report.credentials(),
    report.revokeStart({ what: { of: 'query', query: EVERYTHING }, id: 'plan', consoleClientId: '' }),
  ]
  for (const answer of answers) expect(structuredClone(answer)).toEqual(answer)
})
