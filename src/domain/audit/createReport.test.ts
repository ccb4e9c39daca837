import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { createReport } from './createReport'
import type { AuditQuery } from './report'
import { AUDIT_NOW, randomTenant } from './rows/testing'
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
    expect(report.story(0)).toBeNull()
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
    expect(report.rows([-1, 0.5, 1e9, Number.NaN])).toEqual([])
    expect(
      report.revokeStart({ what: { of: 'rows', rows: [1e9] }, id: 'plan', consoleClientId: '' }).planned?.plan
        .steps,
    ).toEqual([])
    for (const index of [-1, 0.5, 1e9, Number.NaN]) expect(report.story(index)).toBeNull()
  })
  it('has nothing to go on with where no export was started', () => {
    expect(() => reportOf(1).exportMore()).toThrow()
    reportOf(1).exportCancel()
  })
})

test('what a finding, a fact or a story counts can be shown by its filter', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const report = reportOf(seed, 12)
      for (const { id, count, fixable } of report.findingGroups()) {
        const found = report.findings(id, 0, 1000)
        expect(found.count).toBe(count)
        expect(found.items.filter(({ fix }) => fix !== null)).toHaveLength(fixable)
        for (const { filter } of found.items)
          if (filter !== '') expect(report.match(filter).rows).toBeGreaterThan(0)
        expect(report.match(`finding:${id}`).rows > 0).toBe(found.items.some(({ filter }) => filter !== ''))
      }
      const { rows } = report.match('')
      for (let index = 0; index < Math.min(rows, 5); index++) {
        const story = report.story(index)
        expect(story?.row.index).toBe(index)
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
    report.story(0),
    report.whoMay('read-all-mail', 10),
    report.credentials(),
    report.revokeStart({ what: { of: 'query', query: EVERYTHING }, id: 'plan', consoleClientId: '' }),
  ]
  for (const answer of answers) expect(structuredClone(answer)).toEqual(answer)
})
