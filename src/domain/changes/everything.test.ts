import { expect, test } from 'vitest'
import { graphPrincipal, registrationFacts } from '../testing/facts'
import { everythingGranted } from './everything'

const graph = graphPrincipal()
const [role] = graph.applicationPermissions
const facts = registrationFacts()
const clientId = facts.servicePrincipal?.objectId ?? ''
const USER = '00000000-0000-4000-8000-0000000000a1'
const GONE = '00000000-0000-4000-8000-0000000000a2'
const grant = { clientId, resourceId: graph.objectId }

const all = registrationFacts({
  resources: [graph],
  grants: {
    state: 'read',
    value: [
      { ...grant, id: 'g1', consentType: 'AllPrincipals', principalId: null, scope: ' openid  Mail.Read ' },
      { ...grant, id: 'g2', consentType: 'Principal', principalId: USER, scope: 'Mail.Read' },
      { ...grant, id: 'g3', consentType: 'AllPrincipals', principalId: null, resourceId: GONE, scope: 'x' },
    ],
  },
  assignments: {
    state: 'read',
    value: [role?.id ?? '', '00000000-0000-0000-0000-000000000000'].map((appRoleId, index) => ({
      id: `r${index}`,
      appRoleId,
      principalId: clientId,
      resourceId: graph.objectId,
      createdDateTime: null,
    })),
  },
})

test('every grant of an application, sign-in scopes and users’ own among them, default access not', () => {
  expect(
    everythingGranted(all).map(({ kind, value, userId, grantId, assignmentId, resourceAppId }) => [
      kind,
      value,
      userId,
      grantId ?? assignmentId,
      resourceAppId,
    ]),
  ).toEqual([
    ['Delegated', 'openid', null, 'g1', graph.appId],
    ['Delegated', 'Mail.Read', null, 'g1', graph.appId],
    ['Delegated', 'Mail.Read', USER, 'g2', graph.appId],
    ['Delegated', 'x', null, 'g3', ''],
    ['Application', role?.value, null, 'r0', graph.appId],
  ])
})

test('nothing without an enterprise application, and nothing of what could not be read', () => {
  const unread = { state: 'unreadable' as const, reason: { kind: 'missing-role' as const } }
  expect(everythingGranted({ ...all, servicePrincipal: null })).toEqual([])
  expect(everythingGranted({ ...all, grants: unread, assignments: unread })).toEqual([])
})
