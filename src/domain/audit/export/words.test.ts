import { expect, test } from 'vitest'
import { exportTexts } from './texts'
import { createWords } from './words'

const texts = exportTexts({
  auditReport: {
    plain: 'Plain & simple',
    rows_one: '{{count}} row',
    rows_other: '{{count}} rows',
    deep: { named: 'It is “{{name}}”.' },
  },
  auditFindings: {
    found: {
      text: 'Found {{ days }}',
      text_replaced: 'Replaced {{date}}',
      text_replaced_one: 'Replaced one, $t(risk:word.{{risk}})',
    },
  },
  audit: {},
  risk: { word: { high: 'high' } },
})
const words = createWords('en', texts)
const french = createWords('fr', texts)

test('plural forms and numbers of the language', () => {
  expect(words.text('rows', { count: 1 })).toBe('1 row')
  expect(words.text('rows', { count: 0 })).toBe('0 rows')
  expect(french.text('rows', { count: 0 })).toBe('0 row')
  expect(french.text('rows', { count: 1_000_000 })).toMatch(/^1\s000\s000 rows$/u)
  expect(words.text('rows', { count: 12_345 })).toBe('12,345 rows')
})

test('variants, nested texts, dates', () => {
  const key = 'auditFindings.found.text'
  expect(words.text(key, { days: 3 })).toBe('Found 3')
  expect(words.text(key, { context: 'replaced', count: 1, risk: 'high' })).toBe('Replaced one, high')
  expect(words.text(key, { context: 'replaced', date: '2026-11-21T08:59:00Z' })).toMatch(
    /Nov 21, 2026, 08:59 UTC$/u,
  )
  expect(words.text(key, { context: 'none', days: 3 })).toMatch(/^Found/u)
})

test('what is put in is never a text of ours, nor markup', () => {
  const name = '$t(plain) {{count}} <b>&amp;\u202E\u2069'
  expect(words.text('deep.named', { name })).toBe(`It is “${name}”.`)
  expect(words.html('deep.named', { name })).toBe(
    'It is “<bdi>$t(plain) {{count}} &lt;b&gt;&amp;amp;<span class="code">U+202E</span><span class="code">U+2069</span></bdi>”.',
  )
  expect(words.html('plain')).toBe('Plain &amp; simple')
})

test('a key without a text stands for itself, also one that every object has', () => {
  expect(words.text('missing.key')).toBe('missing.key')
  expect(words.text('constructor')).toBe('constructor')
})
