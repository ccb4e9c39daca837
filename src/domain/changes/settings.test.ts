import { describe, expect, it } from 'vitest'
import { type RegistrationFacts } from '../directory'

import { APP_ID, registrationFacts, USER_ID } from '../testing/facts'
import { line, ordered, plan, refusals } from './testingLines'
import type { ChangeIntent } from './types'

const UNREADABLE = { state: 'unreadable', reason: { kind: 'missing-scope' } } as const

describe('planConsent, the enterprise application', () => {
  type Case = [string, RegistrationFacts, Partial<ChangeIntent>, string[]]
  const create = `create-principal ${APP_ID}`
  const gone = registrationFacts({ servicePrincipal: null })
  const off = registrationFacts({ servicePrincipal: { accountEnabled: false } })
  const PRINCIPAL: Case[] = [
    ['to be there and there', registrationFacts(), { principal: {} }, []],
    ['to be there and gone', gone, { principal: {} }, [create]],
    [
      'enabled where it is off',
      off,
      { principal: { accountEnabled: true } },
      ['set-principal accountEnabled false>true'],
    ],
    ['enabled where it is on', registrationFacts(), { principal: { accountEnabled: true } }, []],
    [
      'enabled where it is gone: created, which enables it',
      gone,
      { principal: { accountEnabled: true } },
      [create],
    ],
    [
      'closed where it is gone: created and then closed',
      gone,
      { principal: { accountEnabled: false, appRoleAssignmentRequired: true } },
      [
        create,
        `set-principal accountEnabled true>false < ${create}`,
        `set-principal appRoleAssignmentRequired false>true < ${create}`,
      ],
    ],
    [
      'not created for what only the registration is about',
      gone,
      { set: [{ property: 'isFallbackPublicClient', value: true }], addSecret: undefined },
      ['set-application isFallbackPublicClient false>true'],
    ],
    [
      'created where nothing at all is wanted, whatever is named as empty',
      gone,
      { addOwners: [], set: [] },
      [create],
    ],
  ]
  it.each(PRINCIPAL)('%s', (_name, facts, wish, steps) => {
    expect(ordered(plan(facts, wish))).toEqual(steps)
  })
})

describe('planConsent, the registration', () => {
  const ownerId = 'F2F2F2F2-0000-4000-8000-000000000001'
  const owner = { objectId: ownerId, displayName: 'Grace' }
  type Case = [string, RegistrationFacts, Partial<ChangeIntent>, string[], string[]?]
  const REGISTRATION: Case[] = [
    [
      'settings: only what is otherwise, the last word of each',
      registrationFacts({ application: { isFallbackPublicClient: true } }),
      {
        set: [
          { property: 'isFallbackPublicClient', value: true },
          { property: 'implicitIdTokens', value: false },
          { property: 'implicitAccessTokens', value: false },
          { property: 'implicitAccessTokens', value: true },
          { property: 'signInAudience', value: 'AzureADMultipleOrgs' },
        ],
      },
      [
        'set-application implicitAccessTokens false>true',
        'set-application signInAudience AzureADMyOrg>AzureADMultipleOrgs',
      ],
    ],
    [
      'owners: who is one already is not added, twins once',
      registrationFacts(),
      {
        addOwners: [
          owner,
          { ...owner, objectId: ownerId.toLowerCase() },
          { objectId: USER_ID.toUpperCase(), displayName: 'Adele' },
        ],
      },
      ['add-owner Grace'],
    ],
    [
      'owners that cannot be read',
      registrationFacts({ owners: UNREADABLE }),
      { addOwners: [owner] },
      ['add-owner Grace'],
    ],
    [
      'owners: a hundred at most',
      registrationFacts({
        owners: {
          state: 'read',
          value: Array.from({ length: 100 }, (_, at) => ({
            ...{ objectId: `o-${at}`, displayName: '', userPrincipalName: null },
          })),
        },
      }),
      { addOwners: [owner] },
      [],
      ['Grace too-many'],
    ],
    [
      'in another tenant',
      registrationFacts({ application: null }),
      { addOwners: [owner], set: [{ property: 'implicitIdTokens', value: true }], removeSecrets: ['k'] },
      [],
      ['k no-registration', 'implicitIdTokens no-registration', 'Grace no-registration'],
    ],
  ]
  it.each(REGISTRATION)('%s', (_name, facts, wish, steps, refused = []) => {
    const made = plan(facts, wish)
    expect(made.steps.map(line)).toEqual(steps)
    expect(refusals(made)).toEqual(refused)
  })
})
