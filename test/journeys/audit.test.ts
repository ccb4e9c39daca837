import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import audit from '../../src/locales/en/audit'
import auditFindings from '../../src/locales/en/auditFindings'
import insights from '../../src/locales/en/auditInsights'
import { exportedJson } from '../support/exportedJson'
import { expectAccessible } from '../support/accessible'
import { filled, TEXTS } from '../support/texts'
import { serveConsoles } from './console'

interface Report {
  schema: string
  tenantId: string
  takenAt: string
  coverage: { complete: boolean; notRead: unknown[]; counts: Record<string, number> }
  rows: {
    appDisplayName: string
    permission: string
    kind: string
    granted: boolean
    risk: { level: string; source: string; reason: string }
    grantId: string | null
    assignmentId: string | null
  }[]
  findings: { id: string; severity: string; evidence: unknown }[]
  credentials: { keyId: string; kind: string }[]
}

describe('the permission audit', () => {
  const open = serveConsoles()

  it('reads the tenant, filters, charts, tells the story of a grant, and exports it', async () => {
    const { page, main } = await open({ path: '/audit' })
    await main.getByRole('button', { name: audit.start.button }).click()
    const grid = main.getByRole('grid')
    await grid.locator('[data-row="0"]').getByRole('gridcell').first().waitFor()
    await main.getByRole('region', { name: audit.done.label }).getByText(audit.done.complete).waitFor()
    const found = async (text: string): Promise<number[]> => {
      const pattern = new RegExp(
        filled(text, {
          rows: '([\\d,]+)',
          totalRows: '([\\d,]+)',
          principals: '([\\d,]+)',
          totalPrincipals: '([\\d,]+)',
        }),
      )
      const told = await main.getByText(pattern).textContent()
      return (pattern.exec(told ?? '') ?? []).slice(1).map((number) => Number(number.replaceAll(',', '')))
    }
    // The last rows may be drawn a moment after the reading is complete.
    let total = 0
    const settled = async () => {
      const before = total
      total = (await found(audit.table.all))[0] ?? 0
      return total === before
    }
    await expect.poll(settled, { interval: 400 }).toBe(true)
    expect(total).toBeGreaterThan(300)
    await expectAccessible(page)

    // A filter, typed.
    await page.keyboard.press('/')
    await page.keyboard.type('risk:critical kind:application legacy')
    await grid.locator('[data-row="0"]').filter({ hasText: 'Legacy Provisioning Engine' }).waitFor()
    await expect.poll(async () => (await found(audit.table.found))[0]).toBeLessThan(10)
    await expect.poll(() => new URL(page.url()).searchParams.toString()).toContain('critical')

    // The story of the first of them, by the keyboard.
    await grid.locator('[data-row="0"] [data-column="1"]').focus()
    await page.keyboard.press('Enter')
    const story = page.getByRole('dialog')
    await story.getByText('Legacy Provisioning Engine').first().waitFor()
    await story.getByRole('heading', { name: insights.drawer.allows }).waitFor()
    await story.getByRole('button', { name: insights.revoke.review }).waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await story.waitFor({ state: 'detached' })

    // A bar of a chart shows its rows.
    await main.getByRole('combobox', { name: audit.filter.label }).fill('')
    await main.getByRole('link', { name: audit.views.overview, exact: true }).click()
    const chart = main.getByRole('region', { name: insights.charts.publishers.title })
    await expectAccessible(page)
    await chart
      .getByRole('button', { name: new RegExp(`^${audit.publisher.other}`) })
      .first()
      .click()
    await grid.locator('[data-row="0"]').getByRole('gridcell').first().waitFor()
    // The rows of before stand until the worker answers.
    await expect.poll(async () => (await found(audit.table.found))[0]).toBeLessThan(total)

    // Everything as data: its shape, and nothing secret in it.
    const text = await exportedJson(page)
    const report = JSON.parse(text) as Report
    expect(report.schema).toBe('permission-audit/1')
    // Complete as asked, and frank about what nobody asked for.
    expect(report.coverage.complete).toBe(true)
    expect(report.coverage.notRead).toContainEqual(
      expect.objectContaining({ what: 'assignments-without-roles', why: 'not-asked' }),
    )
    expect(report.rows).toHaveLength(total)
    const takeover = report.rows.find(({ permission }) => permission === 'RoleManagement.ReadWrite.Directory')
    expect(takeover).toMatchObject({ kind: 'Application', granted: true, risk: { level: 'critical' } })
    expect(takeover?.risk.reason).not.toBe('')
    expect(report.findings.length).toBeGreaterThan(20)
    expect(report.credentials.length).toBeGreaterThan(30)
    expect(text).not.toMatch(/secretText|"hint"|"key":|eyJ[\w-]+\./)
    // The snapshot as a file.
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: new RegExp(`^${insights.export.formats.snapshot}`) }).check()
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: insights.export.start, exact: true }).click(),
    ])
    const snapshot = await saved.path()
    expect(await readFile(snapshot, 'utf8')).not.toMatch(/secretText|"hint"|eyJ[\w-]+\./)
    await page.keyboard.press('Escape')

    // What was asked stays in the address over a reload, and what was read is kept.
    const address = page.url()
    await page.reload()
    await main.getByRole('button', { name: audit.offers.show }).click()
    await grid.locator('[data-row="0"]').getByRole('gridcell').first().waitFor()
    expect(page.url()).toBe(address)

    // Somebody who never signs in looks at the file; a request to anywhere else would fail the journey.
    const { page: reviewer, main: seen } = await open({ persona: null })
    await reviewer.getByRole('link', { name: TEXTS.en.shell.start.snapshot.open }).click()
    await reviewer.locator('input[type=file]').first().setInputFiles(snapshot)
    await seen.getByText(new RegExp(`^${total} `)).waitFor()
    await expectAccessible(reviewer)
    await seen.getByRole('link', { name: audit.views.findings, exact: true }).click()
    await seen.getByRole('heading', { name: insights.findings.title }).waitFor()
    expect(new URL(reviewer.url()).pathname).toBe('/snapshot')
    await seen.getByText(auditFindings['hidden-grant'].title).click()
    await seen.getByRole('button', { name: insights.findings.rows }).first().waitFor()
    expect(await seen.getByRole('button', { name: insights.findings.review }).count()).toBe(0)
  })
})
