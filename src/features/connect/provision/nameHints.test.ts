import { expect, test } from 'vitest'
import { nameHints, searchTexts } from './nameHints'

const found = [
  'UiPath - Outlook',
  'uipath outlook',
  'UiPath - Outl0ok',
  'UiPath - Outlok',
  'Payroll',
  'App 2',
  'Robot 12',
].map((displayName, index) => ({ objectId: `o${index}`, appId: `a${index}`, displayName }))
const names = (list: { displayName: string }[]) => list.map(({ displayName }) => displayName)

test.each([
  ['UiPath - Outlook', ['UiPath - Outlook'], ['uipath outlook', 'UiPath - Outl0ok', 'UiPath - Outlok']],
  [' UiPath - Outlook ', ['UiPath - Outlook'], ['uipath outlook', 'UiPath - Outl0ok', 'UiPath - Outlok']],
  ['PayroIl', [], ['Payroll']],
  ['App 3', [], []],
  ['Robot 13', [], []],
  ['', [], []],
  ['—', [], []],
])('%j', (name, same, alike) => {
  const hints = nameHints(name, found)
  expect([names(hints.same), names(hints.alike)]).toEqual([same, alike])
})

test('one registration found by two searches is one', () => {
  expect(nameHints('Payroll', [...found, ...found]).same).toHaveLength(1)
})

test.each([
  ['UiPath - Outlook', ['UiPath - Outlook', 'Outlook']],
  ['Payroll', ['Payroll']],
  ['x', []],
  ['', []],
])('%j is looked for by %j', (name, texts) => {
  expect(searchTexts(name)).toEqual(texts)
})
