import { expect, test } from 'vitest'
import { parseFilter } from '../../../domain/audit/filter/parse'
import { facetOptions, facetTerm } from './facetOptions'

test('a field of words offers all of them, the worst risk first, and knows which are chosen', () => {
  const options = facetOptions('risk', 'risk:high,low', [{ value: 'high', rows: 3, principals: 1 }])
  expect(options.map(({ word, rows, chosen }) => [word, rows, chosen])).toEqual([
    ['critical', 0, false],
    ['high', 3, true],
    ['medium', 0, false],
    ['low', 0, true],
  ])
})

test.each([
  ['risk>=high kind:application', ['critical', 'high']],
  ['-risk:high', ['critical', 'medium', 'low']],
  ['kind:application', []],
])('%j ticks %j', (text, ticked) => {
  expect(facetOptions('risk', text, []).flatMap(({ word, chosen }) => (chosen ? [word] : []))).toEqual(ticked)
})

test.each([
  ['a name', { value: 'id-1', label: 'Pay "roll"' }, 'Pay "roll"'],
  ['a name that is one of the words', { value: 'id-1', label: 'none' }, 'none'],
  ['no name', { value: 'id-1', label: '' }, 'id-1'],
  ['a name that two have', { value: 'id-1', label: 'Twice' }, 'id-1'],
])('%s stands in a filter so that it is found again', (_, one, text) => {
  const facet = { ...one, rows: 1, principals: 1 }
  const found = [facet, { value: 'id-2', label: 'Twice', rows: 1, principals: 1 }]
  const [term] = parseFilter(`principal:${facetTerm('principal', facet, found)}`).terms
  expect(term?.values.map(({ text: value, choices }) => [value, choices])).toEqual([[text, []]])
})

test("a word of the field's own stays a word", () => {
  expect(facetTerm('user', { value: 'none', rows: 1, principals: 1 }, [])).toBe('none')
})
