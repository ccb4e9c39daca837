import { describe, expect, it } from 'vitest'
import { findAuthType } from '../connectors/catalogue'
import type { RegistrationFacts } from '../directory'
import { graphPermissions } from '../permissions/names'
import { registrationFacts, secret, USER_ID } from '../testing/facts'
import { affectedBy } from './affected'
import { factsAfter } from './project'
import { plan } from './testingLines'
import type { ChangeIntent } from './types'

const OTHER_USER = 'f1f1f1f1-0000-4000-8000-000000000001'
const delegated = (...values: string[]) => graphPermissions('Delegated', values)
const roles = (...values: string[]) => graphPermissions('Application', values)
const own = (userId: string, ...values: string[]) => delegated(...values).map((one) => ({ ...one, userId }))
const consented = registrationFacts({
  granted: ['Delegated Mail.Read', 'Application Mail.Read'],
  grantedToUsers: { [USER_ID]: ['Mail.Read'], [OTHER_USER]: ['Mail.Read', 'Mail.Send'] },
})

describe('how many users a plan concerns', () => {
  type Case = [string, Partial<ChangeIntent>, number | 'everyone' | null]
  const CASES: Case[] = [
    ['nothing', {}, null],
    [
      'two users’ own consent',
      { revoke: [...own(USER_ID, 'Mail.Read'), ...own(OTHER_USER, 'Mail.Read', 'Mail.Send')] },
      2,
    ],
    ['the tenant-wide grant', { revoke: delegated('Mail.Read') }, 'everyone'],
    [
      'a tenant-wide grant beside one user’s',
      { grant: [...delegated('User.Read'), ...own(USER_ID, 'User.Read')] },
      'everyone',
    ],
    ['an application permission', { revoke: roles('Mail.Read') }, null],
    ['sign-in switched off', { principal: { accountEnabled: false } }, 'everyone'],
    ['account types', { set: [{ property: 'signInAudience', value: 'AzureADMultipleOrgs' }] }, 'everyone'],
    ['a setting of the registration', { set: [{ property: 'implicitIdTokens', value: true }] }, null],
  ]
  it.each(CASES)('%s', (_name, wish, users) => {
    expect(affectedBy(plan(consented, wish), consented).users).toBe(users)
  })

  it('names users once', () => {
    const made = plan(consented, { revoke: own(OTHER_USER, 'Mail.Read', 'Mail.Send') })
    expect(affectedBy(made, consented).userIds).toEqual([OTHER_USER])
  })
})

describe('which connections a plan concerns', () => {
  const SECRET = '0a1b2c3d-4e5f-4a6b-8c7d-8e9f0a1b2c3d'
  const KEY = 'outlook-365/oauth-client-credentials'
  const live = { passwordCredentials: [secret({ keyId: SECRET })] }
  const minimum = findAuthType('outlook-365', 'oauth-client-credentials')?.authType.minimum ?? []
  const sound = {
    application: live,
    granted: minimum.map(({ kind, value }) => `${kind} ${value}` as const),
    declared: minimum.map(({ kind, value }) => `${kind} ${value}` as const),
  }
  const ready = registrationFacts(sound)
  const connectionOf = (facts: RegistrationFacts, wish: Partial<ChangeIntent>) =>
    affectedBy(plan(facts, wish), facts).connections.find(({ key }) => key === KEY)

  it('breaks one with its last secret', () => {
    expect(connectionOf(ready, { removeSecrets: [SECRET] })?.after).toBe('blocked')
  })

  it('leaves it where a new secret comes', () => {
    const rotated = {
      removeSecrets: [SECRET],
      addSecret: { displayName: 'new', endDateTime: '2027-11-20T00:00:00Z' },
    }
    expect(connectionOf(ready, rotated)).toBeUndefined()
  })

  it('breaks one with sign-in switched off, and mends it', () => {
    expect(connectionOf(ready, { principal: { accountEnabled: false } })?.after).toBe('blocked')
    const off = registrationFacts({ ...sound, servicePrincipal: { accountEnabled: false } })
    expect(connectionOf(off, { principal: { accountEnabled: true } })?.before).toBe('blocked')
  })

  it('says nothing of connections without the facts, or with another application’s', () => {
    const made = plan(ready, { removeSecrets: [SECRET] })
    expect(affectedBy(made, null).connections).toEqual([])
    expect(affectedBy({ ...made, appId: OTHER_USER }, ready).connections).toEqual([])
  })
})

describe('the facts after a plan', () => {
  it('need no further step', () => {
    const wish: Partial<ChangeIntent> = {
      grant: [...delegated('Mail.Send'), ...roles('Mail.Send'), ...own(USER_ID, 'User.Read')],
      declareMissing: true,
      revoke: [
        ...delegated('Mail.Read'),
        ...roles('Mail.Read'),
        ...own(OTHER_USER, 'Mail.Read', 'Mail.Send'),
      ],
      addRedirectUris: [{ platform: 'spa', uri: 'https://a' }],
      addCertificate: {
        ...{ der: 'MIIB', thumbprint: 'AB'.repeat(20), displayName: 'robot.cer' },
        ...{ notBefore: '2026-11-20T00:00:00Z', notAfter: '2027-11-20T00:00:00Z' },
      },
      set: [
        { property: 'implicitIdTokens', value: true },
        { property: 'implicitAccessTokens', value: true },
        { property: 'isFallbackPublicClient', value: true },
        { property: 'signInAudience', value: 'AzureADMultipleOrgs' },
      ],
      principal: { accountEnabled: false, appRoleAssignmentRequired: true },
      addOwners: [{ objectId: OTHER_USER, displayName: 'Grace' }],
    }
    for (const before of [consented, registrationFacts({ servicePrincipal: null })]) {
      const { steps } = plan(before, wish)
      expect(steps.length).toBeGreaterThan(10)
      const after = factsAfter(before, steps)
      expect(plan(after, wish).steps).toEqual([])
    }
  })

  it('are without what goes: secrets, certificates, redirect URIs, rows without a token', () => {
    const { keyId } = secret()
    const before = consented
    const uri = 'https://cloud.uipath.com/provisioning_/callback'
    const steps = plan(before, {
      removeSecrets: [keyId],
      removeRedirectUris: [{ platform: 'web', uri }],
      revoke: own(OTHER_USER, 'Mail.Read', 'Mail.Send'),
    }).steps
    const { application, grants } = factsAfter(before, steps)
    expect(application).toMatchObject({ passwordCredentials: [], web: { redirectUris: [] } })
    expect(grants.state === 'read' && grants.value.map(({ principalId }) => principalId)).toEqual([
      null,
      USER_ID,
    ])
    const moved = plan(before, { moveRedirectUris: [{ uri, from: 'web', to: 'spa' }] }).steps
    expect(factsAfter(before, moved).application).toMatchObject({
      web: { redirectUris: [] },
      spa: { redirectUris: [uri] },
    })
  })
})
