import { expect, test } from 'vitest'
import type { RegistrationFacts } from '../directory'
import { registrationFacts, USER_ID } from '../testing/facts'
import { compareWithLeast } from './compare'
import { leastScopes } from './leastScopes'
import { GRAPH_TASKS } from './tasks'

const tasks = (...ids: string[]) => GRAPH_TASKS.filter(({ id }) => ids.includes(id))

function compared(
  kind: 'Delegated' | 'Application',
  chosen: ReturnType<typeof tasks>,
  facts: RegistrationFacts,
) {
  const least = leastScopes(chosen)
  return compareWithLeast(kind, kind === 'Delegated' ? least.delegated : least.application, chosen, facts)
}
const brief = (...given: Parameters<typeof compared>) =>
  compared(...given).map(
    ({ verdict, value, declared, granted }) =>
      `${verdict} ${value}: ${declared ? 'declared' : 'undeclared'}, ${granted}`,
  )

const facts = registrationFacts({
  declared: ['Delegated Mail.Read', 'Delegated Mail.Send', 'Application Mail.Read'],
  granted: [
    'Delegated Mail.Read',
    'Delegated Mail.ReadWrite',
    'Delegated offline_access',
    'Application Mail.Read',
  ],
  grantedToUsers: { [USER_ID]: ['Calendars.Read', 'Mail.Send'] },
})

test('keeps what is needed and there, adds what lacks something, takes away the rest; the other kind is not judged', () => {
  expect(brief('Delegated', tasks('mail-read', 'mail-send', 'stay-signed-in'), facts)).toEqual([
    'add Mail.Send: declared, users',
    'remove Calendars.Read: undeclared, users',
    'remove Mail.ReadWrite: undeclared, everybody',
    'keep Mail.Read: declared, everybody',
    'keep offline_access: undeclared, everybody',
  ])
})

test('what is granted without being declared still has to be declared', () => {
  expect(brief('Delegated', tasks('mail-organise'), facts)[0]).toBe(
    'add Mail.ReadWrite: undeclared, everybody',
  )
})

test('what signing in takes is not in the way', () => {
  const basic = registrationFacts({
    granted: ['Delegated openid', 'Delegated User.Read', 'Delegated Mail.Send'],
  })
  expect(brief('Delegated', [], basic)).toEqual(['remove Mail.Send: undeclared, everybody'])
})

test('says which broader permission serves today', () => {
  const broad = registrationFacts({
    granted: ['Application Mail.ReadWrite'],
    declared: ['Application Mail.ReadWrite'],
  })
  const [add] = compared('Application', tasks('mail-read'), broad)
  expect(add).toMatchObject({ verdict: 'add', value: 'Mail.Read', servedBy: ['Mail.ReadWrite'] })
  const [send] = compared('Application', tasks('mail-send'), broad)
  expect(send).toMatchObject({ verdict: 'add', value: 'Mail.Send', servedBy: [] })
})

test('taking away takes every grant, everybody’s and each person’s', () => {
  const both = registrationFacts({
    granted: ['Delegated Mail.Read'],
    grantedToUsers: { [USER_ID]: ['Mail.Read'] },
  })
  const [row] = compared('Delegated', [], both)
  expect(row?.revoke.map(({ value, userId }) => [value, userId])).toEqual([
    ['Mail.Read', null],
    ['Mail.Read', USER_ID],
  ])
})

test('grants that could not be read are unknown, not missing', () => {
  const unreadable = { state: 'unreadable', reason: { kind: 'missing-scope' } } as const
  expect(
    brief(
      'Delegated',
      tasks('mail-read'),
      registrationFacts({ declared: ['Delegated Mail.Read'], grants: unreadable }),
    ),
  ).toEqual(['keep Mail.Read: declared, unknown'])
})

test('a registration of another tenant declares nothing here', () => {
  const foreign = registrationFacts({ granted: ['Delegated Mail.Read'] })
  expect(brief('Delegated', tasks('mail-read'), { ...foreign, application: null })).toEqual([
    'keep Mail.Read: undeclared, everybody',
  ])
})
