import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { completions } from './complete'
import { addFilter, hasTerm, quote, quoteName, removeField, toggleTerm, wordsFound } from './edit'
import { FILTER_FIELD_NAMES, FILTER_FIELDS } from './fields'
import { parseFilter } from './parse'

/** Terms in short: `-field(choices or texts)`. */
const read = (text: string) =>
  parseFilter(text).terms.map(({ negated, field, values }) => {
    const told = values.map(({ choices, text: value, range }) =>
      range ? `${range.from}..${range.to}` : choices.length > 0 ? choices.join('|') : `“${value}”`,
    )
    return `${negated ? '-' : ''}${field ?? 'words'}(${told.join(' ')})`
  })
const faults = (text: string) =>
  parseFilter(text).errors.map(({ code, from, to, suggestion }) => [code, text.slice(from, to), suggestion])
const DAY = (text: string) => Date.parse(`${text}T00:00:00Z`)

test.each([
  ['', []],
  ['  mail   sync ', ['words(“mail”)', 'words(“sync”)']],
  ['risk:high', ['risk(high)']],
  ['RISK:High,critical', ['risk(high critical)']],
  ['risk:high,', ['risk(high)']],
  ['risk>=high', ['risk(high|critical)']],
  ['risk:<=medium', ['risk(low|medium)']],
  ['risk>low', ['risk(medium|high|critical)']],
  ['level:low', ['risk(low)']],
  ['resource:"Microsoft Graph"', ['resource(“Microsoft Graph”)']],
  ['api:"A \\"quoted\\" \\\\ name","b,c"', ['resource(“A "quoted" \\ name” “b,c”)']],
  ['-publisher:microsoft', ['-publisher(microsoft)']],
  ['-word', ['-words(“word”)']],
  ['a-b - -', ['words(“a-b”)', 'words(“-”)', 'words(“-”)']],
  ['"two words"', ['words(“two words”)']],
  ['user:none', ['user(none)']],
  ['user:"none"', ['user(“none”)']],
  ['principal:""', ['principal(“”)']],
  ['consent:admin enabled:true', ['consent(tenant)', 'enabled(yes)']],
  ['finding:*-secret*,secret-old', null],
  ['finding:credential-*', ['finding(credential-expired|credential-expiring)']],
  ['granted:yes', ['granted(yes)']],
  ['granted:2026-03', [`granted(${DAY('2026-03-01')}..${DAY('2026-04-01')})`]],
  ['granted:>2026-01-01', [`granted(${DAY('2026-01-02')}..Infinity)`]],
  ['granted>=2026', [`granted(${DAY('2026-01-01')}..Infinity)`]],
  ['granted:<2026-01-01', [`granted(-Infinity..${DAY('2026-01-01')})`]],
  ['granted:2025-12-31..2026-01-02', [`granted(${DAY('2025-12-31')}..${DAY('2026-01-03')})`]],
  [
    'granted:2026-03-05T10:00:00Z',
    [`granted(${Date.parse('2026-03-05T10:00:00Z')}..${Date.parse('2026-03-05T10:00:00Z') + 1})`],
  ],
  ['expires:30d', ['expires(0..30)']],
  ['expires:30d..90d,never', ['expires(30..90 never)']],
  ['expires:>365d', ['expires(365..Infinity)']],
])('%s', (text, expected) => {
  if (expected === null) expect(parseFilter(text).errors).toHaveLength(1)
  else {
    expect(parseFilter(text).errors).toEqual([])
    expect(read(text)).toEqual(expected)
  }
})

test.each([
  ['rsik:high', [['unknown-field', 'rsik:high', 'risk']]],
  ['publ:other mail', [['unknown-field', 'publ:other', 'publisher']]],
  ['https://contoso.com', [['unknown-field', 'https://contoso.com', null]]],
  ['risk:hgih', [['unknown-value', 'hgih', 'high']]],
  ['risk:high,exotic', [['unknown-value', 'exotic', null]]],
  ['risk:', [['empty-value', '', null]]],
  ['resource:"Micro', [['unfinished-quote', '"Micro', null]]],
  ['"Micro', [['unfinished-quote', '"Micro', null]]],
  ['kind>=delegated', [['bad-comparison', '>=delegated', null]]],
  ['principal>a', [['bad-comparison', '>a', null]]],
  ['granted:2026-02-30', [['bad-date', '2026-02-30', null]]],
  ['granted:>soon', [['bad-date', '>soon', null]]],
  ['granted:soon', [['unknown-value', 'soon', null]]],
  ['granted:2026-01-01T99:00Z', [['bad-date', '2026-01-01T99:00Z', null]]],
  ['row:__proto__ risk:__proto__', [['unknown-value', '__proto__', null]]],
])('%s is not understood, and says what', (text, expected) => {
  expect(faults(text)).toEqual(expected)
})

test('an unknown value comes with those that are known', () => {
  expect(parseFilter('risk:x').errors[0]?.known).toEqual(['low', 'medium', 'high', 'critical'])
})

/** Texts near the language’s edges. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '"',
        '\\',
        '*',
        ',',
        ':',
        '-',
        ' ',
        '>',
        '<=',
        'risk',
        'granted',
        '2026-01',
        '..',
        'none',
        '30d',
      ),
      {
        maxLength: 12,
      },
    )
    .map((parts) => parts.join('')),
)

test('reads any text, and tells where each part stands', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { terms, errors } = parseFilter(text)
      for (const { from, to } of [...terms, ...errors, ...terms.flatMap(({ values }) => values)]) {
        expect(from).toBeGreaterThanOrEqual(0)
        expect(to).toBeLessThanOrEqual(text.length)
        expect(from).toBeLessThanOrEqual(to)
      }
      for (const { from, to, field, negated } of terms) {
        const again = parseFilter(text.slice(from, to)).terms
        expect(again).toHaveLength(1)
        expect(again[0]).toMatchObject({ field, negated })
      }
    }),
    { numRuns: 500 },
  )
})

test('a long text takes no longer than its length', () => {
  const timeOf = (text: string) => {
    const start = performance.now()
    parseFilter(text)
    return performance.now() - start
  }
  expect(timeOf('"'.repeat(200_000))).toBeLessThan(2000)
  expect(timeOf(`${'a'.repeat(200_000)}:b`)).toBeLessThan(2000)
  expect(timeOf('-*'.repeat(100_000))).toBeLessThan(2000)
})

describe('quoting', () => {
  it('gives back any name, whole and as a name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (name) => {
        for (const quoted of [quote(name), quoteName(name)]) {
          const { terms, errors } = parseFilter(`principal:${quoted}`)
          expect(errors).toEqual([])
          expect(terms.map(({ values }) => values.map(({ text, parts }) => [text, parts.length]))).toEqual([
            [[name, 1]],
          ])
        }
        expect(parseFilter(`principal:${quoteName(name)}`).terms[0]?.values[0]?.choices).toEqual([])
      }),
    )
  })
})

describe('clicking', () => {
  test.each([
    ['', 'risk', 'high', 'risk:high'],
    ['mail', 'risk', 'high', 'mail risk:high'],
    ['risk:high mail', 'risk', 'critical', 'risk:high,critical mail'],
    ['a risk:high b', 'risk', 'high', 'a b'],
    ['risk:high,low,high', 'risk', 'high', 'risk:low'],
    // What was typed or built in otherwise is what the menu shows, so that a click changes nothing else.
    ['level:HIGH', 'risk', 'low', 'risk:low,high'],
    ['risk>=high kind:application', 'risk', 'medium', 'risk:medium,high,critical kind:application'],
    ['risk>=high kind:application', 'risk', 'critical', 'risk:high kind:application'],
    ['mail -risk:high', 'risk', 'high', 'mail risk:low,medium,high,critical'],
    ['-risk:low,medium', 'risk', 'high', 'risk:critical'],
    ['risk:>critical', 'risk', 'low', 'risk:low'],
    ['risk>=medium mail -risk:high', 'risk', 'low', 'risk:low,medium,critical mail'],
    ['risk:hgih mail', 'risk', 'high', 'risk:high mail'],
    ['  risk:high', 'risk', 'high', ''],
    ['resource:"A b"', 'resource', '"C d"', 'resource:"A b","C d"'],
    ['api:"A b",c', 'resource', '"A b"', 'api:c'],
    ['resource:none', 'resource', '"none"', 'resource:none,"none"'],
    ['-resource:"A b" mail', 'resource', '"A b"', 'mail resource:"A b"'],
    ['-resource:"A b",c', 'resource', '"A b"', '-resource:c resource:"A b"'],
  ] as const)('%s, %s:%s clicked', (text, field, value, expected) => {
    expect(toggleTerm(text, field, value)).toBe(expected)
  })
  it('ticks or unticks one word, whatever the filter said before', () => {
    const term = fc.constantFrom(
      'mail',
      'risk>=high',
      'risk<medium',
      '-risk:low',
      'risk:high,low',
      'level:*i*',
      'x:',
    )
    fc.assert(
      fc.property(fc.array(term), fc.constantFrom('low', 'high', 'critical'), (terms, word) => {
        const text = terms.join(' ')
        const before = wordsFound(parseFilter(text).terms, 'risk') ?? []
        const after = wordsFound(parseFilter(toggleTerm(text, 'risk', word)).terms, 'risk') ?? []
        expect(after.includes(word)).toBe(!before.includes(word))
        expect(after.filter((one) => one !== word)).toEqual(before.filter((one) => one !== word))
      }),
    )
  })
  test.each([
    ['risk:high mail -risk:low level:medium risk:nonsense', 'risk', 'mail'],
    ['resource:"risk:high" kind:delegated', 'kind', 'resource:"risk:high"'],
    ['', 'risk', ''],
  ] as const)('%s without %s', (text, field, expected) => {
    expect(removeField(text, field)).toBe(expected)
  })
  it('takes away what it added', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('mail', 'kind:delegated', '"a b" -user:none'),
        fc.string({ minLength: 1 }),
        (text, name) => {
          const added = toggleTerm(text, 'resource', quoteName(name))
          expect(hasTerm(added, 'resource', quoteName(name))).toBe(true)
          expect(toggleTerm(added, 'resource', quoteName(name))).toBe(text)
        },
      ),
    )
  })
  it('adds the terms of a chart once', () => {
    expect(addFilter('mail granted:yes', 'type:application granted:yes')).toBe(
      'mail granted:yes type:application',
    )
    expect(addFilter('', 'a:b')).toBe('a:b')
  })
})

describe('completions', () => {
  test.each([
    ['ris|', 0, 3, null, ['risk:']],
    ['mail ris|', 5, 8, null, ['risk:']],
    ['-pub|', 1, 4, null, ['publisher:']],
    ['ki|nd:application', 0, 5, null, ['kind:']],
    ['risk:|', 5, 5, 'risk', ['low', 'medium', 'high', 'critical']],
    ['risk:h|', 5, 6, 'risk', ['high']],
    ['risk>=h|', 6, 7, 'risk', ['high']],
    ['risk:high,c|', 10, 11, 'risk', ['critical']],
    ['risk:high,|', 10, 10, 'risk', ['low', 'medium', 'high', 'critical']],
    ['nonsense:x|', 10, 10, null, []],
  ] as const)('%s', (marked, from, to, field, items) => {
    const caret = marked.indexOf('|')
    const found = completions(marked.replace('|', ''), caret)
    expect([found.from, found.to, found.field, found.items]).toEqual([from, to, field, items])
  })
  it('asks for the tenant’s own names', () => {
    const found = completions('resource:"Micro', 15)
    expect(found).toMatchObject({ field: 'resource', typed: 'Micro', names: true, from: 9, to: 15 })
  })
  it('offers every field where nothing is typed', () => {
    expect(completions('mail ', 5).items).toHaveLength(FILTER_FIELD_NAMES.length)
  })
  it('never fails', () => {
    fc.assert(
      fc.property(anyText, fc.nat(30), (text, caret) => {
        const found = completions(text, Math.min(caret, text.length))
        expect(found.from).toBeLessThanOrEqual(found.to)
      }),
    )
  })
})

test('no name of a field or value means two things', () => {
  const names = FILTER_FIELD_NAMES.flatMap((name) => [name, ...(FILTER_FIELDS[name].aliases ?? [])])
  expect(new Set(names).size).toBe(names.length)
  for (const name of FILTER_FIELD_NAMES) {
    const { values, valueAliases = {} } = FILTER_FIELDS[name]
    for (const [alias, meant] of Object.entries(valueAliases)) {
      expect(values).toContain(meant)
      expect(values).not.toContain(alias)
    }
  }
})
