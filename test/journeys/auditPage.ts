import { readFile } from 'node:fs/promises'
import type { Download, Locator } from 'playwright-core'
import { expect } from 'vitest'
import audit from '../../src/locales/fr/audit'
import insights from '../../src/locales/fr/auditInsights'
import { filled } from '../support/texts'
import type { OpenConsole } from './console'

/** An answer may take as long on a busy machine. */
const PATIENCE = { timeout: 20_000 }
const NUMBER = '([\\d\\s]+)'

/** Asked again and again, until it is what is expected of it. */
export const eventually = <T>(ask: () => T) => expect.poll(ask, PATIENCE)

/** What a text looks like with any numbers in it, which are its groups, and anything else. */
export const looksLike = (text: string): RegExp =>
  new RegExp(
    filled(text, {
      ...{ rows: NUMBER, totalRows: NUMBER, principals: NUMBER, totalPrincipals: NUMBER },
      ...{ shown: NUMBER, requests: NUMBER, duration: '.*', at: '.*' },
    }),
    'u',
  )

/** The numbers of such a text, as it stands there. */
export async function numbersIn(told: Locator, text: string): Promise<number[]> {
  const groups = looksLike(text).exec((await told.textContent()) ?? '') ?? []
  return groups.slice(1).map((number) => Number(number.replace(/\s/gu, '')))
}

/** The screen of the audit in French, as a person finds things on it. */
export function auditPage({ page, main }: OpenConsole) {
  // Also while a dialog hides it from assistive technology.
  const grid = page.locator('[role=grid], [role=treegrid]')
  const line = (row: number) => grid.locator(`[data-row="${row}"]`)
  let downloads: Download[] = []
  page.on('download', (download) => downloads.push(download))
  const numbers = (text: string) => numbersIn(main.getByText(looksLike(text)), text)
  return {
    grid,
    /** -1: the header. */
    line,
    /** 0: the box that chooses the row. */
    cell: (row: number, column: number) => line(row).locator(`[data-column="${column}"]`),
    /** Of several columns that it is sorted by it tells the rank, too. */
    head: (name: string) => grid.getByRole('columnheader', { name: new RegExp(`^${name} ?\\d?$`, 'u') }),
    /** What the columns are called, in their order. */
    heads: () =>
      grid
        .getByRole('columnheader')
        .getByRole('button')
        .evaluateAll((all) => all.map(({ firstChild }) => firstChild?.textContent)),
    counted: async (what: 'row' | 'col') => Number(await grid.getAttribute(`aria-${what}count`)),
    filter: main.getByRole('combobox', { name: audit.filter.label }),
    done: main.getByRole('region', { name: audit.done.label, exact: true }),
    button: (name: string, within: Locator = main) => within.getByRole('button', { name, exact: true }),
    view: (view: keyof typeof audit.views) =>
      main.getByRole('link', { name: audit.views[view], exact: true }).press('Enter'),
    param: (name: string) => new URL(page.url()).searchParams.get(name),
    copied: () => page.evaluate(() => navigator.clipboard.readText()),
    /** How many rows and applications there are without a filter. */
    async all() {
      const [rows = 0, principals = 0] = await numbers(audit.table.all)
      return { rows, principals }
    },
    /** Waits until the filter has found as much. */
    found: (what: { rows?: number; principals?: number }) =>
      eventually(async () => {
        const [rows, , principals] = await numbers(audit.table.found)
        return { rows, principals }
      }).toMatchObject(what),
    /** Has a file written in the dialog for it; a sheet comes with another file. */
    async save(dialog: Locator, format: keyof typeof insights.export.formats) {
      downloads = []
      await dialog
        .getByRole('radio')
        .and(page.locator(`[value=${format}]`))
        .check()
      await dialog.getByRole('button', { name: insights.export.start, exact: true }).click()
      await eventually(() => downloads.length).toBe(format === 'csv' ? 2 : 1)
      await dialog.getByText(downloads[0]?.suggestedFilename() ?? '').waitFor()
      return Promise.all(
        downloads.map(async (one) => {
          const path = await one.path()
          return { name: one.suggestedFilename(), path, text: await readFile(path, 'utf8') }
        }),
      )
    },
  }
}
