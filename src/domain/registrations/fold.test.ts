import { expect, it } from 'vitest'
import { fold, searchWords, sortKeyOf } from './fold'

it.each([
  ['Éléphant', 'elephant'],
  ['STRASSE', 'strasse'],
  ['Ｆｕｌｌ', 'full'],
  ['İstanbul', 'istanbul'],
  ['中文', '中文'],
])('%s folds to %s', (text, folded) => {
  expect(fold(text)).toBe(folded)
})

it('takes a search apart', () => {
  expect(searchWords('  Pay\u00a0Roll  É ')).toEqual(['pay', 'roll', 'e'])
})

it('sorts numbers by value', () => {
  const names = ['app 10', 'app 2', 'app', ' app 1']
  expect(names.sort((a, b) => (sortKeyOf(a) < sortKeyOf(b) ? -1 : 1))).toEqual([
    'app',
    ' app 1',
    'app 2',
    'app 10',
  ])
})
