import { describe, expect, test } from 'vitest'
import { keyCandidates } from './support/keyCandidates'
import { leaves } from './support/leaves'
import { TEXTS } from './support/texts'

const NAMESPACES = Object.keys(TEXTS.en) as (keyof typeof TEXTS.en)[]
// i18next's own endings: plural forms and variants by context.
const ENDING = /_[A-Za-z][\w-]*$/u

/** Words that are the same in both languages, or names that are nobody's to translate. */
const SAME_IN_BOTH = new Set([
  'Graph Connection Console',
  'Microsoft Graph',
  'openid offline_access User.Read Mail.Read',
])
/** Its keys are findings' ids: findings.test.ts finds what is left over there. */
const HELD_ELSEWHERE = ['findings']
/** Texts that are asked for as a whole (`returnObjects`), by what they begin with. */
const WHOLE = ['persona.']

const params = (text: string) => [...new Set(text.match(/\{\{[\w, -]+\}\}/gu))].sort()
const { exact, patterns } = keyCandidates()

function isUsed(namespace: string, key: string): boolean {
  if (WHOLE.some((beginning) => key.startsWith(beginning))) return true
  const names = [key, key.replace(ENDING, ''), key.replace(ENDING, '').replace(ENDING, '')]
  return names
    .flatMap((name) => [name, `${namespace}:${name}`])
    .some((name) => exact.has(name) || patterns.some((pattern) => pattern.test(name)))
}

describe.each(NAMESPACES)('%s', (namespace) => {
  const english = leaves(TEXTS.en[namespace])
  const french = leaves(TEXTS.fr[namespace])

  test('no key is missing in a language, and both put in the same params', () => {
    const shape = (all: [string, string][]) =>
      Object.fromEntries(all.map(([key, text]) => [key, params(text)]))
    expect(shape(french)).toEqual(shape(english))
  })
  test.skipIf(HELD_ELSEWHERE.includes(namespace))('no text is left over', () => {
    expect(english.map(([key]) => key).filter((key) => !isUsed(namespace, key))).toEqual([])
  })
  test('no text is empty in one language only, or stays English', () => {
    const inFrench = new Map(french)
    const suspects = english.filter(([key, text]) => {
      const other = inFrench.get(key) ?? ''
      if ((text === '') !== (other === '')) return true
      // One word may well be the same, and so may a value with nothing but signs in it.
      return text === other && /\p{L}{2,}[ \u00a0]\p{L}{2,}/u.test(text) && !SAME_IN_BOTH.has(text)
    })
    expect(suspects).toEqual([])
  })
  test('French keeps its punctuation together with no-break spaces and has curly apostrophes', () => {
    expect(french.filter(([, text]) => / [:;?!»]|« |\p{Ll}'\p{Ll}/u.test(text))).toEqual([])
  })
})

test('a text that nobody shows is found', () => {
  expect(isUsed('common', 'state.loading')).toBe(true)
  expect(isUsed('common', 'state.nobodyShowsThis')).toBe(false)
})
