import { expect, test } from 'vitest'
import { runCase, type Case } from '../testing/cases/case'
import { APP_ID, registrationFacts, servicePrincipal } from '../testing/facts'
import { comparePermissions } from '../permissions/compare'
import { connectionIntent, missingDeclarations, missingGrants } from './missing'
import { readiness } from './summary'

const base = { about: [], expected: [] }
test.each<[string, Partial<Case>]>([
  ['ready', { type: 'bring-your-own' }],
  ['ready', { type: 'oauth-client-credentials' }],
  ['attention', { type: 'bring-your-own', facts: { granted: [] } }],
  ['blocked', { type: 'oauth-client-credentials', facts: { granted: [] } }],
  ['blocked', { type: 'bring-your-own', values: { account: '', clientSecret: 'zzz-wrong' } }],
  ['blocked', { type: 'oauth-client-credentials', values: { account: '', tenantId: 'x y' } }],
  ['incomplete', { type: 'oauth-client-credentials', values: { account: '' } }],
  ['incomplete', { type: 'bring-your-own', facts: null }],
  ['incomplete', { type: 'bring-your-own', facts: null, context: { registration: { state: 'failed' } } }],
])('%s: %j', (expected, parts) => {
  expect(readiness(runCase({ name: '', type: 'bring-your-own', ...base, ...parts }))).toBe(expected)
})

test('one intent for a whole connection: what is not granted and what is not declared, sign-in names only if not granted', () => {
  const rows = comparePermissions(
    registrationFacts({
      servicePrincipal: servicePrincipal(),
      declared: ['Delegated Mail.Read', 'Delegated Mail.Send', 'Delegated email'],
      granted: ['Delegated Mail.Read', 'Delegated User.Read', 'Delegated openid', 'Delegated Not.AThing'],
    }),
  )
  const names = (list: readonly { value: string }[]) => list.map(({ value }) => value)
  expect(names(missingGrants(rows))).toEqual(['email', 'Mail.Send'])
  expect(names(missingDeclarations(rows))).toEqual(['User.Read'])
  const intent = connectionIntent(APP_ID, rows)
  expect(names(intent.grant)).toEqual(['email', 'Mail.Send', 'User.Read'])
  expect(intent).toMatchObject({ appId: APP_ID, declareMissing: true, revoke: [] })
})
