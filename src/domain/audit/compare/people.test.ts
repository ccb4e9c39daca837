import { expect, test } from 'vitest'
import { READ_ID, ADA, graph, snapshot, LATER, grant, declares, compare, told } from './testingSnapshots'

test.each([
  ['by name', [{ objectId: ADA, displayName: 'Ada', userPrincipalName: 'ada@contoso.com' }], 'Ada'],
  [
    'by address where the name is empty',
    [{ objectId: ADA, displayName: '', userPrincipalName: 'a@b.c' }],
    'a@b.c',
  ],
  ['not at all where nobody read names', [], undefined],
])('says whose consent it was: %s', (_case, users, userName) => {
  const [granted] = compare(
    snapshot(),
    snapshot({ ...LATER, grants: [grant('Mail.Read', ADA)], users }),
  ).entries
  expect(granted).toMatchObject({ change: 'granted', userId: ADA })
  expect(granted?.userName).toBe(userName)
})

test('a declaration names no user, whoever consented', () => {
  const users = [{ objectId: ADA, displayName: 'Ada', userPrincipalName: null }]
  const grants = [grant('Mail.Read', ADA)]
  const newer = snapshot({ ...LATER, grants, users, applications: [declares(READ_ID)] })
  expect(compare(snapshot({ grants, users }), newer).entries).toEqual([
    expect.not.objectContaining({ userName: 'Ada' }),
  ])
})

test('a new application is two objects, which can be told apart', () => {
  const none = snapshot({ applications: [], principals: [graph] })
  expect(told(none, snapshot(LATER))).toEqual(['created application', 'created servicePrincipal'])
})
