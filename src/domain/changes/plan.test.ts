import { describe, expect, it } from 'vitest'
import { MICROSOFT_GRAPH_APP_ID, type RegistrationFacts } from '../directory'
import { graphPermissions } from '../permissions/names'
import type { PermissionRef } from '../permissions/types'
import {
  APP_ID,
  graphPrincipal,
  GRAPH_PRINCIPAL_ID,
  PRINCIPAL_ID,
  registrationFacts,
  USER_ID,
} from '../testing/facts'
import { planConsent } from './plan'
import { line, plan } from './testingLines'
import type { ChangeIntent } from './types'

const delegated = (...values: string[]) => graphPermissions('Delegated', values)
const roles = (...values: string[]) => graphPermissions('Application', values)
const OTHER_API = '9a9a9a9a-0000-4000-8000-000000000001'
const UNREADABLE = { state: 'unreadable', reason: { kind: 'missing-scope' } } as const

const grantOnGone = (scope: string) => ({
  id: 'g',
  clientId: PRINCIPAL_ID,
  resourceId: 'gone',
  consentType: 'AllPrincipals' as const,
  principalId: null,
  scope,
})

const CASES: [string, RegistrationFacts, Partial<ChangeIntent>, string[]][] = [
  [
    'what is granted needs no step, whatever else the row holds and however it is spaced and spelled',
    registrationFacts({
      grants: {
        state: 'read',
        value: [
          {
            id: 'g',
            clientId: PRINCIPAL_ID,
            resourceId: GRAPH_PRINCIPAL_ID,
            consentType: 'AllPrincipals',
            principalId: null,
            scope: '  mail.read   User.Read ',
          },
        ],
      },
    }),
    { grant: delegated('Mail.Read', 'User.Read') },
    [],
  ],
  [
    'Mail.ReadWrite is not Mail.Read',
    registrationFacts({ granted: ['Delegated Mail.ReadWrite'] }),
    { grant: delegated('Mail.Read') },
    ['delegated-grant everyone +Mail.Read'],
  ],
  [
    'a grant for one user is none for everyone',
    registrationFacts({ grantedToUsers: { [USER_ID]: ['Mail.Read'] } }),
    { grant: delegated('Mail.Read') },
    ['delegated-grant everyone +Mail.Read'],
  ],
  [
    'sign-in scopes go into the same row of Microsoft Graph and are not declared',
    registrationFacts(),
    { grant: delegated('offline_access', 'Mail.Read', 'openid'), declareMissing: true },
    ['declare +Scope:Mail.Read', 'delegated-grant everyone +offline_access +Mail.Read +openid'],
  ],
  [
    'application permissions one by one, those held left out',
    registrationFacts({ granted: ['Application Mail.Read'] }),
    { grant: roles('Mail.Read', 'Mail.Send', 'Calendars.Read') },
    ['assign-role Mail.Send', 'assign-role Calendars.Read'],
  ],
  [
    'the delegated permission of the same name does not stand for the application permission',
    registrationFacts({ granted: ['Delegated Mail.Read'] }),
    { grant: roles('Mail.Read') },
    ['assign-role Mail.Read'],
  ],
  [
    'declaring adds what is lacking only, granted or not',
    registrationFacts({ declared: ['Delegated Mail.Read'], granted: ['Delegated Mail.Send'] }),
    { grant: delegated('Mail.Read', 'Mail.Send'), declareMissing: true },
    ['declare +Scope:Mail.Send', 'delegated-grant everyone +Mail.Read'],
  ],
  [
    'nothing is declared where the registration is in another tenant',
    registrationFacts({ application: null }),
    { grant: delegated('Mail.Read'), declareMissing: true },
    ['delegated-grant everyone +Mail.Read'],
  ],
  [
    'a missing enterprise application is created first',
    registrationFacts({ servicePrincipal: null }),
    { grant: [...delegated('Mail.Read'), ...roles('Mail.Send')] },
    [`create-principal ${APP_ID}`, 'delegated-grant everyone +Mail.Read', 'assign-role Mail.Send'],
  ],
  [
    'wanting nothing of an application without enterprise application means to create it',
    registrationFacts({ servicePrincipal: null }),
    {},
    [`create-principal ${APP_ID}`],
  ],
  ['wanting nothing of a sound application is an empty plan', registrationFacts(), {}, []],
  [
    'revoking from an application that has no enterprise application is an empty plan',
    registrationFacts({ servicePrincipal: null }),
    { revoke: delegated('Mail.Read') },
    [],
  ],
  [
    'revoking touches the row that is meant',
    registrationFacts({
      granted: ['Delegated Mail.Read', 'Application Mail.Read'],
      grantedToUsers: { [USER_ID]: ['Mail.Read', 'Mail.Send'] },
    }),
    { revoke: [{ ...delegated('Mail.Read')[0]!, userId: USER_ID }] },
    ['delegated-grant user -Mail.Read'],
  ],
  [
    'revoking an application permission',
    registrationFacts({ granted: ['Application Mail.Read', 'Application Mail.Send'] }),
    { revoke: roles('Mail.Send') },
    ['remove-role Mail.Send'],
  ],
  [
    'of an API that is gone, by its object id: a delegated permission',
    registrationFacts({ grants: { state: 'read', value: [grantOnGone('read write')] } }),
    { revoke: [{ resourceAppId: '', resourceObjectId: 'gone', kind: 'Delegated', value: 'write' }] },
    ['delegated-grant everyone -write'],
  ],
  [
    'of an API that is gone, by its object id: an application permission, by its own id',
    registrationFacts({
      assignments: {
        state: 'read',
        value: [
          {
            id: 'a',
            principalId: PRINCIPAL_ID,
            resourceId: 'gone',
            appRoleId: OTHER_API,
            createdDateTime: null,
          },
        ],
      },
    }),
    { revoke: [{ resourceAppId: '', resourceObjectId: 'gone', kind: 'Application', value: OTHER_API }] },
    [`remove-role ${OTHER_API}`],
  ],
  [
    'what is expected to be granted by then is removed without being there',
    registrationFacts({ granted: ['Delegated Mail.Read'] }),
    {
      revoke: [
        ...delegated('Mail.Read'),
        ...delegated('Mail.Send').flatMap((one) => [
          { ...one, expected: true },
          { ...one, userId: USER_ID, expected: true },
        ]),
      ],
    },
    ['delegated-grant everyone -Mail.Read -Mail.Send', 'delegated-grant user -Mail.Send'],
  ],
  ['revoking what is not granted is nothing', registrationFacts(), { revoke: delegated('Mail.Read') }, []],
  [
    'named in both, it stays',
    registrationFacts({ granted: ['Delegated Mail.Read'] }),
    { grant: delegated('Mail.Read'), revoke: delegated('Mail.Read') },
    [],
  ],
  [
    'one row takes both what comes and what goes',
    registrationFacts({ granted: ['Delegated Mail.Read'] }),
    { grant: delegated('Mail.Send'), revoke: delegated('Mail.Read') },
    ['delegated-grant everyone +Mail.Send -Mail.Read'],
  ],
  [
    'an API that is not here is created before the grant on it',
    registrationFacts(),
    { grant: [{ resourceAppId: OTHER_API, kind: 'Delegated', value: 'Things.Read' }] },
    [`create-principal ${OTHER_API}`, 'delegated-grant everyone +Things.Read'],
  ],
  [
    'where the grants cannot be read the write reads them itself',
    registrationFacts({ grants: UNREADABLE, assignments: UNREADABLE }),
    { grant: [...delegated('Mail.Read'), ...roles('Mail.Send')] },
    ['delegated-grant everyone +Mail.Read', 'assign-role Mail.Send'],
  ],
]

describe('planConsent', () => {
  it.each(CASES)('%s', (_name, facts, intent, expected) => {
    expect(plan(facts, intent).steps.map(line)).toEqual(expected)
  })

  it('makes everything that needs a new enterprise application wait for it', () => {
    const made = plan(registrationFacts({ servicePrincipal: null }), {
      grant: [...delegated('Mail.Read'), ...roles('Mail.Send')],
    })
    expect(made.steps.slice(1).map((step) => step.dependsOn)).toEqual([
      [`create:${APP_ID}`],
      [`create:${APP_ID}`],
    ])
    expect(made.steps[1]).toMatchObject({ clientId: `{{create:${APP_ID}}}` })
  })

  it('takes a token out of each row where an old tenant holds several', () => {
    const row = { clientId: PRINCIPAL_ID, resourceId: GRAPH_PRINCIPAL_ID, principalId: null }
    const value = [
      { ...row, id: 'one', consentType: 'AllPrincipals' as const, scope: 'Mail.Read' },
      { ...row, id: 'two', consentType: 'AllPrincipals' as const, scope: 'Mail.Read Mail.Send' },
    ]
    const facts = registrationFacts({ grants: { state: 'read', value } })
    const made = plan(facts, { grant: delegated('Mail.Send', 'User.Read'), revoke: delegated('Mail.Read') })
    expect(made.steps.map(line)).toEqual([
      'delegated-grant everyone +User.Read -Mail.Read',
      'delegated-grant everyone -Mail.Read',
    ])
  })

  const long = (characters: number) => `A.${'x'.repeat(characters - 2)}`
  const atLimit = long(3850 - ' Mail.Read'.length)
  const IMPOSSIBLE: [string, RegistrationFacts, Partial<ChangeIntent>, string | null][] = [
    [
      'a name that the API does not know',
      registrationFacts(),
      { grant: delegated('Mail.Raed') },
      'unknown-permission',
    ],
    [
      'a permission that is switched off',
      registrationFacts({
        resources: [
          graphPrincipal({
            applicationPermissions: [
              { id: 'x', value: 'Mail.Read', displayName: '', description: '', isEnabled: false },
            ],
          }),
        ],
      }),
      { grant: roles('Mail.Read') },
      'unknown-permission',
    ],
    [
      'an application permission of an API that is not here',
      registrationFacts(),
      { grant: [{ resourceAppId: OTHER_API, kind: 'Application', value: 'Things.Read' } as PermissionRef] },
      'resource-missing',
    ],
    [
      'a row of 3,850 characters is still possible',
      registrationFacts({ granted: [`Delegated ${atLimit}`] }),
      { grant: delegated('Mail.Read') },
      null,
    ],
    [
      'one character more is not',
      registrationFacts({ granted: [`Delegated ${atLimit}x`] }),
      { grant: delegated('Mail.Read') },
      'scope-too-long',
    ],
    [
      'assignments that cannot be read cannot be taken away',
      registrationFacts({ assignments: UNREADABLE }),
      { revoke: roles('Mail.Read') },
      'unreadable',
    ],
    [
      'the registration is full',
      registrationFacts({
        application: {
          requiredResourceAccess: [
            {
              resourceAppId: MICROSOFT_GRAPH_APP_ID,
              resourceAccess: Array.from({ length: 400 }, (_, index) => ({
                id: `id-${index}`,
                type: 'Scope',
              })),
            },
          ],
        },
        granted: ['Delegated Mail.Read'],
      }),
      { grant: delegated('Mail.Read'), declareMissing: true },
      'declaration-limit',
    ],
    [
      'with personal accounts an API may have 30',
      registrationFacts({
        application: {
          signInAudience: 'AzureADandPersonalMicrosoftAccount',
          requiredResourceAccess: [
            {
              resourceAppId: MICROSOFT_GRAPH_APP_ID,
              resourceAccess: Array.from({ length: 30 }, (_, index) => ({
                id: `id-${index}`,
                type: 'Scope',
              })),
            },
          ],
        },
        granted: ['Delegated Mail.Read'],
      }),
      { grant: delegated('Mail.Read'), declareMissing: true },
      'declaration-limit',
    ],
  ]
  it.each(IMPOSSIBLE)('%s', (_name, facts, intent, reason) => {
    const made = plan(facts, intent)
    expect(made.impossible.map((one) => one.reason)).toEqual(reason ? [reason] : [])
    expect(made.steps.filter((step) => step.kind !== 'create-principal')).toHaveLength(reason ? 0 : 1)
  })
})

describe('the name of what is changed', () => {
  const gone = registrationFacts({ application: null, servicePrincipal: null })
  const named = (facts: RegistrationFacts, appName?: string) => {
    const intent = { appId: APP_ID, grant: delegated('Mail.Read'), declareMissing: false, revoke: [] }
    const made = planConsent(facts, intent, [graphPrincipal()], { now: new Date(0), id: 'p', appName })
    const created = made.steps.find((step) => step.kind === 'create-principal')
    return [made.appDisplayName, created?.kind === 'create-principal' ? created.displayName : null]
  }
  it.each([
    ['pending, named where the wish comes from', gone, 'Relecloud', ['Relecloud', 'Relecloud']],
    ['named nowhere', gone, undefined, [APP_ID, APP_ID]],
    ['a name of spaces is none', gone, '  ', [APP_ID, APP_ID]],
    ['the tenant knows better', registrationFacts({}), 'Other', ['UiPath Outlook', null]],
  ])('%s', (_what, facts, appName, expected) => expect(named(facts, appName)).toEqual(expected))
})
