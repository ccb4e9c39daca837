import fc from 'fast-check'
import { expect, test } from 'vitest'
import { riskOf } from '../../permissions/risk/riskOf'
import type { RiskOverride } from '../api'
import { applyOverrides } from './overrides'
import { parseOverrides, readOverridesFile, writeOverrides } from './parse'
import {
  NO_PARAMS,
  type OverridesErrorParams,
  OVERRIDES_MOST_CHARACTERS,
  OVERRIDES_MOST_ENTRIES,
  REASON_MOST_CHARACTERS,
} from './types'

const EXCHANGE = '00000002-0000-0ff1-ce00-000000000000'
const MAIL: RiskOverride = {
  permission: 'Mail.Read',
  kind: 'Application',
  level: 'low',
  reason: 'Narrowed to one mailbox by an application access policy.',
}
const file = (...overrides: unknown[]) => JSON.stringify({ schema: 'risk-overrides/1', overrides })

test('what is written is read again', () => {
  const overrides = [MAIL, { ...MAIL, resourceAppId: EXCHANGE }, { ...MAIL, kind: 'Delegated' as const }]
  expect(parseOverrides(writeOverrides(overrides))).toEqual({ overrides })
  expect(parseOverrides(`\uFEFF${file(MAIL)}`)).toEqual({ overrides: [MAIL] })
  expect(parseOverrides(file())).toEqual({ overrides: [] })
})

test('whatever an API may call a permission can be rated', () => {
  const permission = `!#$%&'()*+,-./:;<=>?@[]^_{|}~\`Orders.Read`
  expect(parseOverrides(file({ ...MAIL, permission }))).toEqual({ overrides: [{ ...MAIL, permission }] })
})

test.each<[string, string, { code: string; params: Partial<OverridesErrorParams> }]>([
  ['no JSON', '{', { code: 'not-json', params: {} }],
  ['empty', '', { code: 'not-json', params: {} }],
  ['another JSON file', '{"name":"x"}', { code: 'not-overrides', params: {} }],
  ['a list', '[]', { code: 'not-overrides', params: {} }],
  ['null', 'null', { code: 'not-overrides', params: {} }],
  [
    'a schema by prototype',
    '{"__proto__":{"schema":"risk-overrides/1"}}',
    { code: 'not-overrides', params: {} },
  ],
  [
    'a later version',
    '{"schema":"risk-overrides/2","overrides":[]}',
    { code: 'other-version', params: { schema: 'risk-overrides/2' } },
  ],
  ['no entries', '{"schema":"risk-overrides/1"}', { code: 'not-overrides', params: {} }],
  [
    'a stray field at the top',
    '{"schema":"risk-overrides/1","overrides":[],"constructor":1}',
    { code: 'unknown-part', params: { field: 'constructor' } },
  ],
  ['an entry that is none', file(MAIL, 7), { code: 'not-an-entry', params: { entry: 2 } }],
  ['nothing in an entry', file({}), { code: 'missing', params: { entry: 1, field: 'permission' } }],
  [
    'a missing reason',
    file(MAIL, { ...MAIL, kind: 'Delegated', reason: undefined }),
    { code: 'missing', params: { entry: 2, field: 'reason' } },
  ],
  [
    'a prototype as a field',
    `{"schema":"risk-overrides/1","overrides":[{"__proto__":{"level":"low"},"permission":"Mail.Read"}]}`,
    { code: 'unknown-field', params: { entry: 1, field: '__proto__' } },
  ],
  [
    'a mistyped field',
    file({ ...MAIL, levle: 'low' }),
    { code: 'unknown-field', params: { entry: 1, field: 'levle' } },
  ],
  [
    'an unknown level',
    file({ ...MAIL, level: 'none' }),
    { code: 'unknown-word', params: { entry: 1, field: 'level', known: 'low, medium, high, critical' } },
  ],
  [
    'a kind in lower case',
    file({ ...MAIL, kind: 'application' }),
    { code: 'unknown-word', params: { entry: 1, field: 'kind', known: 'Delegated, Application' } },
  ],
  [
    'markup for a name',
    file({ ...MAIL, permission: '<img src=x onerror=alert(1)>' }),
    { code: 'bad-value', params: { entry: 1, field: 'permission' } },
  ],
  [
    'two names in one',
    file({ ...MAIL, permission: 'Mail.Read Mail.Send' }),
    { code: 'bad-value', params: { entry: 1, field: 'permission' } },
  ],
  [
    'a name that is longer than any',
    file({ ...MAIL, permission: 'x'.repeat(121) }),
    { code: 'bad-value', params: { entry: 1, field: 'permission' } },
  ],
  [
    'a resource by its name',
    file({ ...MAIL, resourceAppId: 'Exchange' }),
    { code: 'bad-value', params: { entry: 1, field: 'resourceAppId' } },
  ],
  [
    'a blank reason',
    file({ ...MAIL, reason: '  ' }),
    { code: 'bad-value', params: { entry: 1, field: 'reason' } },
  ],
  [
    'a number for a reason',
    file({ ...MAIL, reason: 1 }),
    { code: 'bad-value', params: { entry: 1, field: 'reason' } },
  ],
  [
    'a reason that turns its direction',
    file({ ...MAIL, reason: 'approved \u202Eyb ydobon' }),
    { code: 'hostile-text', params: { entry: 1, field: 'reason' } },
  ],
  [
    'a reason with half a character',
    file({ ...MAIL, reason: 'half \uD83D' }),
    { code: 'hostile-text', params: { entry: 1, field: 'reason' } },
  ],
  [
    'a long reason',
    file({ ...MAIL, reason: 'x'.repeat(REASON_MOST_CHARACTERS + 1) }),
    { code: 'too-long', params: { entry: 1, field: 'reason', limit: REASON_MOST_CHARACTERS } },
  ],
  [
    'one permission rated twice, Microsoft Graph named or not, in any case',
    file(MAIL, { ...MAIL, permission: 'mail.READ', resourceAppId: '00000003-0000-0000-C000-000000000000' }),
    { code: 'duplicate', params: { entry: 2, other: 1 } },
  ],
  [
    'too many',
    file(...Array.from({ length: OVERRIDES_MOST_ENTRIES + 1 }, () => 0)),
    { code: 'too-many', params: { limit: OVERRIDES_MOST_ENTRIES } },
  ],
  [
    'too large',
    ' '.repeat(OVERRIDES_MOST_CHARACTERS + 1),
    { code: 'too-large', params: { limit: OVERRIDES_MOST_CHARACTERS } },
  ],
  [
    'a field whose name breaks lines',
    file({ ...MAIL, ['a\nb\u202E' + 'c'.repeat(99)]: 1 }),
    { code: 'unknown-field', params: { entry: 1, field: `a\uFFFDb\uFFFD${'c'.repeat(36)}` } },
  ],
])('refused: %s', (_name, text, { code, params }) => {
  expect(parseOverrides(text)).toEqual({ error: { code, params: { ...NO_PARAMS, ...params } } })
})

test('deeply nested and cut texts are refused, never thrown at', () => {
  expect(parseOverrides('['.repeat(100_000))).toHaveProperty('error')
  expect(parseOverrides(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toHaveProperty('error')
  const whole = file(MAIL, { ...MAIL, kind: 'Delegated' })
  for (let end = 0; end < whole.length; end++)
    expect(parseOverrides(whole.slice(0, end))).toHaveProperty('error')
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.string({ maxLength: 3, unit: 'binary' }), (at, text) => {
      const parsed = parseOverrides(whole.slice(0, at) + text + whole.slice(at + 1))
      if ('overrides' in parsed) expect(parsed.overrides).toHaveLength(2)
      else expect(parsed.error.code).toMatch(/^[a-z-]+$/u)
    }),
    { numRuns: 500 },
  )
  fc.assert(fc.property(fc.json(), (text) => void expect(parseOverrides(text)).toHaveProperty('error')))
})

test('a file is not read where it is too large', async () => {
  expect(await readOverridesFile(new Blob([file(MAIL)]))).toEqual({ overrides: [MAIL] })
  const huge = { size: 500_000_000, text: () => Promise.reject(new Error('read')) } as unknown as Blob
  expect(await readOverridesFile(huge)).toHaveProperty('error.code', 'too-large')
  const gone = { size: 10, text: () => Promise.reject(new Error('gone')) } as unknown as Blob
  expect(await readOverridesFile(gone)).toHaveProperty('error.code', 'unreadable')
})

test('a rating of the tenant’s own stands in for the console’s, which stays told', () => {
  const rate = applyOverrides([MAIL, { ...MAIL, resourceAppId: EXCHANGE, level: 'critical' }])
  const graph = rate({ kind: 'Application', value: 'mail.read' })
  expect(graph).toEqual({
    ...riskOf({ kind: 'Application', value: 'Mail.Read' }),
    level: 'low',
    overridden: { level: 'low', reason: MAIL.reason, insteadOf: 'high' },
  })
  expect(rate({ kind: 'Application', value: 'Mail.Read', resourceAppId: EXCHANGE.toUpperCase() }).level).toBe(
    'critical',
  )
  const delegated = { kind: 'Delegated', value: 'Mail.Read' } as const
  expect(rate(delegated)).toEqual(riskOf(delegated))
  const hostile = { kind: 'Delegated', value: '__proto__' } as const
  expect(rate(hostile)).toEqual(riskOf(hostile))
})
