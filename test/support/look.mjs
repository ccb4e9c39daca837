#!/usr/bin/env node
// A picture of any page, and what its console said:
//   node test/support/look.mjs URL out.png [--width 390] [--height 900] [--dark] [--lang fr] [--wait 1500] [--click "Button name"]...
import console from 'node:console'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    width: { type: 'string', default: '1280' },
    height: { type: 'string', default: '900' },
    dark: { type: 'boolean', default: false },
    lang: { type: 'string', default: 'en' },
    wait: { type: 'string', default: '1000' },
    click: { type: 'string', multiple: true, default: [] },
  },
})
const [url, out = 'look.png'] = positionals
if (!url) {
  console.error('node test/support/look.mjs URL [out.png] [--width 390] [--dark] [--lang fr] [--click NAME]')
  process.exit(2)
}

const { module } = await runnerImport(fileURLToPath(import.meta.resolve('./browser.ts')))
const browser = await module.launchBrowser()
try {
  const page = await browser.newPage({
    viewport: { width: Number(values.width), height: Number(values.height) },
    colorScheme: values.dark ? 'dark' : 'light',
    locale: values.lang,
  })
  page.on('console', (message) => console.log(`[${message.type()}] ${message.text()}`))
  page.on('pageerror', (error) => console.log(`[page error] ${error.message}`))
  await page.goto(url, { waitUntil: 'load' })
  await page.waitForTimeout(Number(values.wait))
  for (const name of values.click) {
    await page
      .getByRole('button', { name })
      .or(page.getByRole('link', { name }))
      .or(page.getByRole('radio', { name }))
      .first()
      .click()
    await page.waitForTimeout(Number(values.wait))
  }
  await page.screenshot({ path: out, fullPage: true })
  console.log(`${out} shows ${page.url()}`)
} finally {
  await browser.close()
}
