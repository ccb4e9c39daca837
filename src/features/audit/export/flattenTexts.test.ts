import { expect, test } from 'vitest'
import { flattenTexts } from './flattenTexts'

test('every text by its dotted key', () => {
  expect(flattenTexts({ a: 'A', b: { c: 'C {{x}}', d: { e: 'E' } }, f: {} })).toEqual({
    a: 'A',
    'b.c': 'C {{x}}',
    'b.d.e': 'E',
  })
  expect(flattenTexts(undefined)).toEqual({})
})
