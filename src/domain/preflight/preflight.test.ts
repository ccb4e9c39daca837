import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ALL_CASES } from '../testing/cases/all'
import { runCase, summarize, type Case } from '../testing/cases/case'
import { APP_ID, secret } from '../testing/facts'
import { MICROSOFT_GRAPH_APP_ID } from '../directory'
import { FINDING_IDS, type Finding } from './types'

describe('cases', () => {
  test.each(ALL_CASES.map((one) => [`${one.type}: ${one.name}`, one] as const))('%s', (_name, one) => {
    expect(summarize(runCase(one), one.about)).toEqual(one.expected)
  })
})

test('every finding has a case', () => {
  const seen = new Set(ALL_CASES.flatMap(runCase).map(({ id }) => id))
  expect(FINDING_IDS.filter((id) => !seen.has(id))).toEqual([])
})

test('keys are unique within a connection', () => {
  for (const one of ALL_CASES) {
    const keys = runCase(one).map(({ key }) => key)
    expect(new Set(keys).size, one.name).toBe(keys.length)
  }
})

test('no finding holds the secret that was typed', () => {
  const typed = 'abc-TYPED-SECRET'
  for (const clientSecret of [typed, ` ${typed}`, `"${typed}"`, `\u200b${typed}`, secret().keyId]) {
    for (const one of ALL_CASES) {
      const findings = JSON.stringify(runCase({ ...one, values: { ...one.values, clientSecret } }))
      expect(findings).not.toContain('TYPED')
      expect(findings).not.toContain(secret().keyId)
    }
  }
})

test('judges pasted values without their stray characters', () => {
  const findings = runCase({
    ...sound('oauth-client-credentials'),
    values: { clientId: `\u00a0${APP_ID}\n`, clientSecret: '“abc8Q~x”' },
  })
  expect(ids(findings)).toEqual(expect.arrayContaining(['client-id-found', 'secret-consistent']))
})

test('a permission’s fix grants that very permission and declares it', () => {
  const findings = runCase({ ...sound('oauth-client-credentials'), facts: { granted: [], declared: [] } })
  const [mailRead] = findings.filter(({ id }) => id === 'permission-not-declared')
  expect(mailRead).toMatchObject({
    key: 'permission-not-declared:Application:Mail.Read',
    permission: 'Mail.Read',
    fix: {
      appId: APP_ID,
      grant: [{ resourceAppId: MICROSOFT_GRAPH_APP_ID, kind: 'Application', value: 'Mail.Read' }],
      declareMissing: true,
      revoke: [],
    },
  })
})

test('a missing enterprise application is fixed together with every permission that the connection needs', () => {
  const findings = runCase({
    ...sound('oauth-client-credentials'),
    facts: { servicePrincipal: null, granted: [] },
  })
  const fix = findings.find(({ id }) => id === 'principal-missing')?.fix
  expect(fix?.grant.map(({ value }) => value)).toEqual(['Mail.Read', 'User.Read.All'])
})

test('nothing can be declared on a registration of another tenant', () => {
  const findings = runCase({ ...sound('bring-your-own'), facts: { application: null, granted: [] } })
  const fixes = findings.flatMap(({ fix }) => (fix ? [fix.declareMissing] : []))
  expect(fixes).toEqual([false, false, false, false, false])
})

const ERRORS = new URL('../../../../shared/facts/signin-errors.md', import.meta.url)
test.skipIf(!existsSync(ERRORS))(
  'every AADSTS number is one of ../shared/facts/signin-errors.md (skipped where that is absent)',
  () => {
    const known = new Set(readFileSync(ERRORS, 'utf8').match(/\d{5,}/gu))
    const used = new Set(
      ALL_CASES.flatMap(runCase).flatMap(({ wouldFailWith = '' }) => wouldFailWith.match(/^\d+$/u) ?? []),
    )
    expect(used.size).toBeGreaterThan(10)
    expect([...used].filter((number) => !known.has(number))).toEqual([])
  },
)

function sound(type: Case['type']): Case {
  return { name: 'sound', type, about: [], expected: [] }
}

function ids(findings: Finding[]): string[] {
  return findings.map(({ id }) => id)
}
