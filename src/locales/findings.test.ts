import { beforeAll, describe, expect, test } from 'vitest'
import { allFindings } from '../../test/support/findings'
import { sayFrom, unfinished } from './testing'
import english from './en/findings'
import french from './fr/findings'

const { severity, certainty, kind, aKind, wouldFailWith, couldFailWith, ...texts } = english
const PARTS = ['title', 'detail', 'fix']
const { ids, findings } = allFindings()

function leaves(value: object, path = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    typeof inner === 'string'
      ? [[`${path}${key}`, inner] as [string, string]]
      : leaves(inner as object, `${path}${key}.`),
  )
}
const params = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/gu))].sort()

test('every finding has texts, and every text a finding', () => {
  expect(Object.keys(texts).sort()).toEqual([...ids].sort())
  for (const [id, parts] of Object.entries(texts)) {
    expect(Object.keys(parts), id).toEqual(expect.arrayContaining(PARTS))
  }
})

test('every variant of a text is shown in some case', () => {
  const shown = new Set(
    findings.flatMap(({ id, params: { context, count } }) =>
      PARTS.flatMap((part) => {
        const variant = context === undefined ? part : `${part}_${context}`
        const form = count === 1 ? '_one' : count === 0 ? '_zero' : ''
        return [part, variant, `${variant}${form}`].map((key) => `${id}.${key}`)
      }),
    ),
  )
  expect(leaves(texts).flatMap(([path]) => (shown.has(path) ? [] : [path]))).toEqual([])
})

test('severities and kinds have words', () => {
  expect(Object.keys(severity)).toHaveLength(4)
  expect(Object.keys(certainty)).toEqual(['proven', 'consistent'])
  expect(Object.keys(kind)).toEqual(Object.keys(aKind))
  expect([wouldFailWith, couldFailWith].map(params)).toEqual([['{{code}}'], ['{{code}}']])
})

test('both languages have the same keys with the same params', () => {
  const shape = (tree: object) => leaves(tree).map(([path, text]) => [path, params(text)])
  expect(shape(french)).toEqual(shape(english))
})

test('French keeps its punctuation together with no-break spaces and has curly apostrophes', () => {
  const wrong = leaves(french).filter(([, text]) => / [:;?!»]|« |[a-zé]'[a-zé]/u.test(text))
  expect(wrong).toEqual([])
})

describe.each([
  ['en', english],
  ['fr', french],
])('%s', (language, dictionary) => {
  let say: Awaited<ReturnType<typeof sayFrom>>
  beforeAll(async () => {
    say = await sayFrom(language, 'findings', dictionary)
  })

  test.each(PARTS)('%s of every finding of every case is a whole sentence', (part) => {
    for (const { id, params: values } of findings) {
      const text = say(`${id}.${part}`, values)
      expect(text, id).not.toMatch(unfinished('findings', PARTS))
      if (part !== 'fix') expect(text, id).not.toBe('')
    }
  })

  test('nothing to fix only where all is right', () => {
    for (const { id, severity: weight, params: values } of findings) {
      expect(say(`${id}.fix`, values) === '', id).toBe(weight === 'fine')
    }
  })

  test('what somebody typed is shown as it is, never run as a text of ours', () => {
    const given = '$t(findings:severity.fine) {{expected}}'
    expect(say('client-id-malformed.detail', { given })).toContain(given)
  })
})
