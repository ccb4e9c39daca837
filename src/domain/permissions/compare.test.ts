import { expect, test } from 'vitest'
import type { RegistrationFacts } from '../directory'
import { MICROSOFT_GRAPH_APP_ID } from '../directory'
import {
  GRAPH_PRINCIPAL_ID,
  graphPrincipal,
  PRINCIPAL_ID,
  registrationFacts,
  USER_ID,
} from '../testing/facts'
import { comparePermissions } from './compare'

/** `kind value: D (declared) T (tenant-wide) U (users) ? (not known)` */
function brief(facts: RegistrationFacts): string[] {
  return comparePermissions(facts).map(
    ({ kind, value, declared, grantedTenantWide, grantedToUsers, known }) =>
      `${kind} ${value}: ${declared ? 'D' : ''}${grantedTenantWide ? 'T' : ''}${'U'.repeat(grantedToUsers.length)}${known ? '' : '?'}`,
  )
}

const grant = (scope: string, parts: object = {}) => ({
  id: scope,
  clientId: PRINCIPAL_ID,
  resourceId: GRAPH_PRINCIPAL_ID,
  consentType: 'AllPrincipals' as const,
  principalId: null,
  scope,
  ...parts,
})
const withGrants = (...value: ReturnType<typeof grant>[]) =>
  registrationFacts({ grants: { state: 'read', value } })
const UNKNOWN_ID = '11111111-2222-4333-8444-555555555555'

test('declared, granted, both and neither', () => {
  expect(
    brief(
      registrationFacts({
        declared: ['Delegated Mail.Read', 'Application Mail.Read', 'Delegated User.Read'],
        granted: ['Delegated Mail.Read', 'Application Mail.Send', 'Delegated openid'],
        grantedToUsers: { [USER_ID]: ['User.Read', 'Mail.Send'] },
      }),
    ),
  ).toEqual([
    'Application Mail.Read: D',
    'Application Mail.Send: T',
    'Delegated Mail.Read: DT',
    'Delegated Mail.Send: U',
    'Delegated openid: T',
    'Delegated User.Read: DU',
  ])
})

test.each([
  [
    'substrings are not tokens',
    'Mail.ReadWrite Mail.Read.Shared',
    ['Delegated Mail.Read.Shared: T', 'Delegated Mail.ReadWrite: T'],
  ],
  [
    'stray spaces and duplicates',
    '  Mail.Read   User.Read Mail.Read ',
    ['Delegated Mail.Read: T', 'Delegated User.Read: T'],
  ],
  ['another case is the same permission, in the catalogue’s case', 'mail.READ', ['Delegated Mail.Read: T']],
  ['unknown tokens keep their case', 'Mail.Reed', ['Delegated Mail.Reed: T?']],
  [
    'an application-only name is unknown as delegated',
    'Nonsense.All User.Read',
    ['Delegated Nonsense.All: T?', 'Delegated User.Read: T'],
  ],
  ['empty grant', ' ', []],
])('%s', (_name, scope, expected) => {
  expect(brief(withGrants(grant(scope)))).toEqual(expected)
})

test('rows of several grants are joined; a user counts once', () => {
  const users = { consentType: 'Principal' as const, principalId: USER_ID }
  expect(
    brief(
      withGrants(
        grant('Mail.Read'),
        grant('User.Read'),
        grant('Mail.Read ', users),
        grant('mail.read', users),
        grant('Mail.Read', { ...users, principalId: 'someone-else' }),
      ),
    ),
  ).toEqual(['Delegated Mail.Read: TUU', 'Delegated User.Read: T'])
})

test('an API that the tenant does not have: declared ids stand for themselves', () => {
  const facts = registrationFacts({
    resources: [],
    application: {
      requiredResourceAccess: [
        { resourceAppId: 'some-api', resourceAccess: [{ id: UNKNOWN_ID, type: 'Scope' }] },
        {
          resourceAppId: MICROSOFT_GRAPH_APP_ID,
          resourceAccess: [{ id: '570282fd-fa5c-430d-a7fd-fc8dc98a9dca', type: 'Scope' }],
        },
      ],
    },
  })
  expect(comparePermissions(facts)).toMatchObject([
    {
      resourceAppId: MICROSOFT_GRAPH_APP_ID,
      resourceName: 'Microsoft Graph',
      resourceObjectId: null,
      value: 'Mail.Read',
      known: true,
    },
    {
      resourceAppId: 'some-api',
      resourceName: 'some-api',
      value: UNKNOWN_ID,
      id: UNKNOWN_ID,
      known: false,
      declared: true,
    },
  ])
})

test('a grant on an API that is gone', () => {
  const facts = registrationFacts({
    grants: { state: 'read', value: [grant('Things.Read', { resourceId: 'gone' })] },
    assignments: {
      state: 'read',
      value: [
        {
          id: '1',
          appRoleId: UNKNOWN_ID,
          principalId: PRINCIPAL_ID,
          resourceId: 'gone',
          createdDateTime: null,
        },
      ],
    },
  })
  expect(comparePermissions(facts)).toMatchObject([
    {
      resourceAppId: '',
      resourceObjectId: 'gone',
      kind: 'Application',
      value: UNKNOWN_ID,
      grantedTenantWide: true,
      known: false,
    },
    {
      resourceAppId: '',
      resourceObjectId: 'gone',
      kind: 'Delegated',
      value: 'Things.Read',
      id: null,
      known: false,
    },
  ])
})

test('the same name on two APIs, and the same id as scope and role, stay apart', () => {
  const twin = { id: UNKNOWN_ID, value: 'Things.Read', displayName: '', description: '', isEnabled: true }
  const api = graphPrincipal({
    objectId: 'api-object',
    appId: 'api',
    displayName: 'An API',
    delegatedPermissions: [{ ...twin, adminConsentRequired: false }],
    applicationPermissions: [twin],
  })
  const other = { ...api, objectId: 'other-object', appId: 'other', displayName: 'Other API' }
  const facts = registrationFacts({
    resources: [api, other],
    application: {
      requiredResourceAccess: [{ resourceAppId: 'API', resourceAccess: [{ id: UNKNOWN_ID, type: 'Scope' }] }],
    },
    grants: { state: 'read', value: [grant('Things.Read', { resourceId: 'other-object' })] },
    assignments: {
      state: 'read',
      value: [
        {
          id: '1',
          appRoleId: UNKNOWN_ID,
          principalId: PRINCIPAL_ID,
          resourceId: 'api-object',
          createdDateTime: null,
        },
      ],
    },
  })
  expect(brief(facts)).toEqual([
    'Application Things.Read: T',
    'Delegated Things.Read: D',
    'Delegated Things.Read: T',
  ])
  expect(new Set(comparePermissions(facts).map(({ key }) => key)).size).toBe(3)
})

test('"default access" is no permission', () => {
  const facts = registrationFacts({
    assignments: {
      state: 'read',
      value: [
        {
          id: '1',
          appRoleId: '00000000-0000-0000-0000-000000000000',
          principalId: PRINCIPAL_ID,
          resourceId: GRAPH_PRINCIPAL_ID,
          createdDateTime: null,
        },
      ],
    },
  })
  expect(brief(facts)).toEqual([])
})

test('a permission that is switched off is not known, but described', () => {
  const [first] = graphPrincipal().delegatedPermissions
  if (!first) throw new Error('no permission')
  const facts = registrationFacts({
    granted: [`Delegated ${first.value}`],
    resources: [graphPrincipal({ delegatedPermissions: [{ ...first, isEnabled: false }] })],
  })
  expect(comparePermissions(facts)).toMatchObject([
    { value: first.value, known: false, description: first.description, grantedTenantWide: true },
  ])
})

test('unreadable grants leave what is declared', () => {
  const unreadable = { state: 'unreadable', reason: { kind: 'missing-scope' } } as const
  expect(
    brief(
      registrationFacts({ declared: ['Delegated Mail.Read'], grants: unreadable, assignments: unreadable }),
    ),
  ).toEqual(['Delegated Mail.Read: D'])
})
