import { describe, expect, it } from 'vitest'
import type { SignInAudience } from '../directory'
import { registrationFacts } from '../testing/facts'
import { plan } from './testingLines'
import type { ChangeIntent } from './types'

const audience = (value: SignInAudience): Partial<ChangeIntent> => ({
  set: [{ property: 'signInAudience', value }],
})
const both = 'AzureADandPersonalMicrosoftAccount'

type Case = [string, SignInAudience, Partial<ChangeIntent>, string[]]
const CASES: Case[] = [
  ['nothing', 'AzureADMyOrg', {}, []],
  ['sign-in switched off', 'AzureADMyOrg', { principal: { accountEnabled: false } }, ['disables-sign-in']],
  [
    'assignment asked for',
    'AzureADMyOrg',
    { principal: { appRoleAssignmentRequired: true } },
    ['requires-assignment'],
  ],
  [
    'implicit grant',
    'AzureADMyOrg',
    { set: [{ property: 'implicitIdTokens', value: true }] },
    ['implicit-grant'],
  ],
  [
    'public client',
    'AzureADMyOrg',
    { set: [{ property: 'isFallbackPublicClient', value: true }] },
    ['public-client'],
  ],
  ['to all organisations', 'AzureADMyOrg', audience('AzureADMultipleOrgs'), ['opens-to-organizations']],
  ['to everybody', 'AzureADMyOrg', audience(both), ['opens-to-organizations', 'opens-to-personal-accounts']],
  ['back to the own', both, audience('AzureADMyOrg'), ['shuts-out-accounts']],
  [
    'to personal accounts alone',
    'AzureADMultipleOrgs',
    audience('PersonalMicrosoftAccount'),
    ['opens-to-personal-accounts', 'shuts-out-accounts'],
  ],
  ['the same', both, audience(both), []],
]

describe('warnings', () => {
  it.each(CASES)('%s', (_name, signInAudience, wish, codes) => {
    const made = plan(registrationFacts({ application: { signInAudience } }), wish)
    expect((made.warnings ?? []).map(({ code }) => code)).toEqual(codes)
    const ids = made.steps.map(({ id }) => id)
    for (const { stepIds } of made.warnings ?? []) expect(ids).toEqual(expect.arrayContaining(stepIds))
  })

  it.each(['implicitIdTokens', 'implicitAccessTokens', 'isFallbackPublicClient'] as const)(
    'says nothing of what is switched off: %s',
    (property) => {
      const web = { redirectUris: [], implicitGrant: { accessTokens: true, idTokens: true } }
      const facts = registrationFacts({ application: { web, isFallbackPublicClient: true } })
      const made = plan(facts, { set: [{ property, value: false }], principal: { accountEnabled: true } })
      expect(made.steps).toHaveLength(1)
      expect(made.warnings).toBeUndefined()
    },
  )
})
