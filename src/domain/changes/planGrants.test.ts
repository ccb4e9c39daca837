import { describe, expect, it } from 'vitest'
import { MICROSOFT_GRAPH_APP_ID, type RegistrationFacts } from '../directory'
import { graphPermissions } from '../permissions/names'
import type { PermissionRef } from '../permissions/types'
import { GRAPH_PRINCIPAL_ID, registrationFacts, USER_ID } from '../testing/facts'
import { line, ordered, plan, refusals } from './testingLines'
import type { ChangeIntent } from './types'

const delegated = (...values: string[]) => graphPermissions('Delegated', values)
const roles = (...values: string[]) => graphPermissions('Application', values)
const OTHER_API = '9a9a9a9a-0000-4000-8000-000000000001'

describe('planConsent, consent for one user and for everybody', () => {
  const OTHER_USER = 'f1f1f1f1-0000-4000-8000-000000000001'
  const [read] = delegated('Mail.Read')
  const [send] = delegated('Mail.Send')
  const forUser = (ref: PermissionRef | undefined, userId = USER_ID) => (ref ? [{ ...ref, userId }] : [])
  type Case = [string, RegistrationFacts, Partial<ChangeIntent>, string[], string[]?]
  const CASES_OF_USERS: Case[] = [
    ['for one user', registrationFacts(), { grant: forUser(read) }, ['delegated-grant user +Mail.Read']],
    [
      'for one user beside the tenant-wide one: each row is wanted for itself',
      registrationFacts({
        granted: ['Delegated Mail.Read'],
        grantedToUsers: { [OTHER_USER]: ['Mail.Read'] },
      }),
      { grant: forUser(read) },
      ['delegated-grant user +Mail.Read'],
    ],
    [
      'joins the row that the user has, known by an id in upper case',
      registrationFacts({ grantedToUsers: { [USER_ID]: ['User.Read'] } }),
      { grant: [...forUser(read, USER_ID.toUpperCase()), ...forUser(send)] },
      ['delegated-grant user +Mail.Read +Mail.Send'],
    ],
    [
      'an application permission is nobody’s own',
      registrationFacts(),
      { grant: roles('Mail.Send').flatMap((one) => forUser(one)) },
      ['assign-role Mail.Send'],
    ],
    [
      'from one user’s own consent to everybody’s: the user’s goes only then',
      registrationFacts({ grantedToUsers: { [USER_ID]: ['mail.read', 'User.Read'] } }),
      { grant: delegated('Mail.Read'), revoke: forUser(read) },
      [
        'delegated-grant everyone +Mail.Read',
        'delegated-grant user -mail.read < delegated-grant everyone +Mail.Read',
      ],
    ],
    [
      'from everybody’s to one user’s: the tenant-wide one goes only then',
      registrationFacts({ granted: ['Delegated Mail.Read'] }),
      { grant: forUser(read), revoke: delegated('Mail.Read') },
      [
        'delegated-grant user +Mail.Read',
        'delegated-grant everyone -Mail.Read < delegated-grant user +Mail.Read',
      ],
    ],
    [
      'swapped: one of both waits, not each for the other',
      registrationFacts({ granted: ['Delegated Mail.Read'], grantedToUsers: { [USER_ID]: ['Mail.Send'] } }),
      {
        grant: [...forUser(read), ...delegated('Mail.Send')],
        revoke: [...forUser(send), ...delegated('Mail.Read')],
      },
      [
        'delegated-grant everyone +Mail.Send -Mail.Read',
        'delegated-grant user +Mail.Read -Mail.Send < delegated-grant everyone +Mail.Send -Mail.Read',
      ],
    ],
    [
      'what cannot be granted to everybody stays the user’s',
      registrationFacts({
        granted: [`Delegated A.${'x'.repeat(3845)}`],
        grantedToUsers: { [USER_ID]: ['Mail.Read', 'Mail.Send'] },
      }),
      { grant: delegated('Mail.Read'), revoke: [...forUser(read), ...forUser(send)] },
      ['delegated-grant user -Mail.Send'],
      ['Mail.Read scope-too-long'],
    ],
    [
      'nor goes what the API no longer exposes',
      registrationFacts({ grantedToUsers: { [USER_ID]: ['Gone.Read'] } }),
      { grant: delegated('Gone.Read'), revoke: delegated('Gone.Read').flatMap((one) => forUser(one)) },
      [],
      ['Gone.Read unknown-permission'],
    ],
  ]
  it.each(CASES_OF_USERS)('%s', (_name, facts, wish, steps, refused = []) => {
    const made = plan(facts, wish)
    expect(ordered(made)).toEqual(steps)
    expect(refusals(made)).toEqual(refused)
  })
})

describe('planConsent, hostile wishes', () => {
  const missing = (value: string, resourceAppId = OTHER_API): PermissionRef => ({
    ...{ resourceAppId, kind: 'Delegated', value },
  })
  type Case = [string, Partial<ChangeIntent>, string[], string[]]
  const HOSTILE: Case[] = [
    [
      'stray spaces, twins, other case, ids in upper case',
      {
        grant: [
          ...delegated(' Mail.Read', 'mail.read', 'MAIL.READ '),
          { ...missing('Mail.Read'), resourceAppId: MICROSOFT_GRAPH_APP_ID.toUpperCase() },
        ],
      },
      ['delegated-grant everyone +Mail.Read'],
      [],
    ],
    [
      'a second name behind a first one is not granted along with it',
      { grant: [missing('Things.Read Directory.ReadWrite.All')] },
      [],
      ['Things.Read Directory.ReadWrite.All unknown-permission'],
    ],
    ['no name at all', { grant: [missing('  ')] }, [], [' unknown-permission']],
    [
      'an API that is no client ID is not created',
      { grant: [missing('Things.Read', 'https://graph.microsoft.com')] },
      [],
      ['Things.Read resource-missing'],
    ],
    [
      'revoked in other case and with spaces, and twice',
      { revoke: [...delegated(' user.read '), ...delegated('USER.READ')] },
      ['delegated-grant everyone -User.Read'],
      [],
    ],
    [
      'by the API’s object id alone, in upper case',
      {
        revoke: [
          {
            resourceAppId: '',
            resourceObjectId: GRAPH_PRINCIPAL_ID.toUpperCase(),
            kind: 'Application',
            value: 'Mail.Send',
          },
        ],
      },
      ['remove-role Mail.Send'],
      [],
    ],
    [
      'of an API of which nothing is known',
      { revoke: [missing('User.Read', 'x'), { ...missing(''), resourceObjectId: 'y' }] },
      [],
      [],
    ],
  ]
  const facts = registrationFacts({ granted: ['Delegated User.Read', 'Application Mail.Send'] })
  it.each(HOSTILE)('%s', (_name, wish, steps, refused) => {
    const made = plan(facts, wish)
    expect(made.steps.map(line)).toEqual(steps)
    expect(refusals(made)).toEqual(refused)
  })
})
