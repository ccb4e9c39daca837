import { describe, expect, it } from 'vitest'
import type { SignInAudience } from '../directory'
import { NOW, registrationFacts } from '../testing/facts'
import { plan } from './testingLines'
import type { ChangeIntent, StepOutcome } from './types'
import { undoPlan } from './undo'
import { warningsOf } from './warnings'

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

  const KEY_ID = '90000000-0000-4000-8000-000000000001'
  const certificate = {
    ...{ der: 'AQID', thumbprint: 'A'.repeat(40), displayName: 'robot.cer' },
    ...{ notBefore: '2026-01-01T00:00:00Z', notAfter: '2036-01-01T00:00:00Z' },
  }
  const dates = { startDateTime: certificate.notBefore, endDateTime: certificate.notAfter }
  const secret = { keyId: KEY_ID, displayName: 'new', hint: 'abc', ...dates }
  const key = {
    ...{ keyId: KEY_ID, displayName: 'robot.cer', thumbprint: certificate.thumbprint, ...dates },
    ...{ type: 'AsymmetricX509Cert', usage: 'Verify' },
  }
  const addSecret = { displayName: 'new', endDateTime: dates.endDateTime }
  it.each([
    ['a secret', { addSecret }, { passwordCredentials: [secret] }, true],
    [
      'a certificate',
      { addCertificate: certificate },
      { keyCredentials: [key], passwordCredentials: [] },
      true,
    ],
    [
      'a certificate beside a secret',
      { addCertificate: certificate },
      { keyCredentials: [key], passwordCredentials: [{ ...secret, keyId: 'other' }] },
      false,
    ],
  ])('says of the way back of %s whether it was the last credential', (_name, wish, after, isLast) => {
    const made = plan(registrationFacts({}), wish)
    const outcomes = made.steps.map((step): StepOutcome => ({
      ...{ stepId: step.id, state: 'applied', objectId: KEY_ID, createdId: KEY_ID, requestIds: [] },
      ...{ added: [step.kind === 'add-certificate' ? certificate.thumbprint : KEY_ID], removed: [] },
    }))
    const { steps } = undoPlan(made, outcomes, { now: NOW, id: 'undo' })
    expect(steps).toHaveLength(1)
    const codes = warningsOf(registrationFacts({ application: after }), steps, NOW).map(({ code }) => code)
    expect(codes).toEqual(isLast ? ['last-credential'] : [])
  })
})
