import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DEFAULT_SETUP } from '../connectors/setup'
import { ALL_CASES } from '../testing/cases/all'
import { runCase, type Case } from '../testing/cases/case'
import { CASE_TYPES } from '../testing/cases/types'
import { failedReading } from '../testing/certificates'
import { APP_ID, TENANT_ID } from '../testing/facts'
import type { PreflightContext } from './types'

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    APP_ID,
    TENANT_ID,
    'common',
    'a@b.co',
    'a@b.co, c@d.co',
    '__proto__',
    'constructor',
    '{{given}}',
  ),
)
const values = fc.record({
  clientId: text,
  tenantId: text,
  account: text,
  sharedMailbox: text,
  scope: fc.array(text, { maxLength: 5 }),
})
const uris = fc.record({ redirectUris: fc.array(text, { maxLength: 3 }) })
const anything: fc.Arbitrary<Case> = fc.record({
  name: fc.constant(''),
  type: fc.constantFrom(...CASE_TYPES),
  values,
  facts: fc.option(
    fc.record({
      application: fc.option(
        fc.record({ spa: uris, publicClient: uris, displayName: text, isFallbackPublicClient: fc.boolean() }),
      ),
    }),
  ),
  context: fc.record({
    setup: fc.record({
      baseUrl: fc.oneof(text, fc.constant(DEFAULT_SETUP.baseUrl)),
      targetFramework: fc.constantFrom('net5', 'legacy'),
    }),
    accounts: fc.constantFrom<PreflightContext['accounts']>({}, { 'a@b.co': { state: 'not-found' } }),
  }),
  about: fc.constant([]),
  expected: fc.constant([]),
})

test('whatever is typed: no check throws, keys are unique, what is right is proven or consistent', () => {
  fc.assert(
    fc.property(anything, (one) => {
      const findings = runCase(one)
      const keys = findings.map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
      expect(findings.every(({ severity, certainty }) => severity !== 'fine' || certainty)).toBe(true)
      expect(
        findings.every(({ params }) => Object.values(params).every((value) => value !== undefined)),
      ).toBe(true)
    }),
    { numRuns: 400 },
  )
})

test('no finding holds the secret, certificate or password that was typed', () => {
  const marked = fc
    .tuple(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }))
    .map(([before, after]) => `${before}TYPED${after}`)
  fc.assert(
    fc.property(fc.constantFrom(...ALL_CASES), marked, fc.boolean(), (one, secret, unread) => {
      const findings = runCase({
        ...one,
        values: { ...one.values, clientSecret: secret, certificate: secret, certificatePassword: secret },
        context: unread
          ? { ...one.context, certificate: failedReading({ reason: 'not-base64' }) }
          : one.context,
      })
      expect(JSON.stringify(findings)).not.toContain('TYPED')
    }),
    { numRuns: 400 },
  )
})

test('an optional value never turns a connection that is blocked into one that is not', () => {
  // Findings are about values given; leaving Shared mailbox empty says nothing of the rest.
  for (const one of ALL_CASES.filter(({ values: given }) => given?.sharedMailbox)) {
    const without = runCase({ ...one, values: { ...one.values, sharedMailbox: '' } }).map(({ key }) => key)
    const keys = runCase(one).map(({ key }) => key)
    expect(keys.filter((key) => !key.endsWith(':sharedMailbox') && key !== 'scope-lacks-shared')).toEqual(
      without,
    )
  }
})
