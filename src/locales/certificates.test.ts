import { expect, test } from 'vitest'
import english from './en/certificates'
import french from './fr/certificates'

function leaves(value: object, path = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    typeof inner === 'string'
      ? [[`${path}${key}`, inner] as [string, string]]
      : leaves(inner as object, `${path}${key}.`),
  )
}
const shape = (tree: object) =>
  leaves(tree).map(([path, text]) => [path, [...new Set(text.match(/\{\{\w+\}\}/gu))].sort()])

test('both languages have the same keys with the same params', () => {
  expect(shape(french)).toEqual(shape(english))
})

test('French keeps its punctuation together with no-break spaces and has curly apostrophes', () => {
  expect(leaves(french).filter(([, text]) => / [:;?!»]|« |[a-zéè]'[a-zéè]/u.test(text))).toEqual([])
})
