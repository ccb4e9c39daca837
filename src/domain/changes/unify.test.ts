import { describe, expect, it } from 'vitest'
import type { DelegatedGrant, RegistrationFacts } from '../directory'
import { graphPermissions } from '../permissions/names'
import { GRAPH_PRINCIPAL_ID, PRINCIPAL_ID, registrationFacts, USER_ID } from '../testing/facts'
import { ordered, plan } from './testingLines'
import { unifyConsents } from './unify'

const OTHER_USER = 'f1f1f1f1-0000-4000-8000-000000000001'
const everyone = (scopes: string) => `delegated-grant everyone ${scopes}`
const row = (parts: Partial<DelegatedGrant>): DelegatedGrant => ({
  id: 'g',
  clientId: PRINCIPAL_ID,
  resourceId: GRAPH_PRINCIPAL_ID,
  consentType: 'Principal',
  principalId: USER_ID,
  scope: 'Mail.Read',
  ...parts,
})
const withRows = (...value: DelegatedGrant[]) => registrationFacts({ grants: { state: 'read', value } })

type Case = [string, RegistrationFacts, string[]]
const CASES: Case[] = [
  ['nobody consented', registrationFacts({ granted: ['Delegated Mail.Read'] }), []],
  [
    'what any of them consented to, each once; theirs go only then',
    registrationFacts({
      grantedToUsers: { [USER_ID]: ['mail.read', 'User.Read'], [OTHER_USER]: ['Mail.Read', 'Mail.Send'] },
    }),
    [
      everyone('+Mail.Read +User.Read +Mail.Send'),
      `delegated-grant user -mail.read -User.Read < ${everyone('+Mail.Read +User.Read +Mail.Send')}`,
      `delegated-grant user -Mail.Read -Mail.Send < ${everyone('+Mail.Read +User.Read +Mail.Send')}`,
    ],
  ],
  [
    'what everybody has already needs no waiting',
    registrationFacts({ granted: ['Delegated Mail.Read'], grantedToUsers: { [USER_ID]: ['Mail.Read'] } }),
    ['delegated-grant user -Mail.Read'],
  ],
  [
    'stray spaces; a name that the API does not know and an API that is gone stay with the user',
    withRows(
      row({ scope: '  Mail.Read   Gone.Read ' }),
      row({ id: 'h', resourceId: 'gone', scope: 'Things.Read' }),
    ),
    [everyone('+Mail.Read'), `delegated-grant user -Mail.Read < ${everyone('+Mail.Read')}`],
  ],
  [
    'several rows of one user in an old tenant',
    withRows(row({}), row({ id: 'h' })),
    [
      everyone('+Mail.Read'),
      `delegated-grant user -Mail.Read < ${everyone('+Mail.Read')}`,
      `delegated-grant user -Mail.Read < ${everyone('+Mail.Read')}`,
    ],
  ],
  [
    'grants that cannot be read',
    registrationFacts({ grants: { state: 'unreadable', reason: { kind: 'missing-scope' } } }),
    [],
  ],
]

describe('one consent for everybody', () => {
  it.each(CASES)('%s', (_name, facts, steps) => {
    expect(ordered(plan(facts, unifyConsents(facts)))).toEqual(steps)
  })

  it('of some permissions only', () => {
    const facts = registrationFacts({ grantedToUsers: { [USER_ID]: ['Mail.Read', 'Mail.Send'] } })
    const permissions = graphPermissions('Delegated', ['mail.send'])
    expect(ordered(plan(facts, unifyConsents(facts, { permissions })))).toEqual([
      everyone('+Mail.Send'),
      `delegated-grant user -Mail.Send < ${everyone('+Mail.Send')}`,
    ])
  })
})
