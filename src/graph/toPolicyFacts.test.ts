import { expect, test } from 'vitest'
import { toAssigned, toConsentWorkflow } from './toPolicyFacts'

const ID = '0000000A-0000-4000-8000-000000000001'
const id = ID.toLowerCase()

test.each([
  [`/v1.0/users/${ID}`, { kind: 'user', id }],
  [`/beta/groups/${ID}/transitiveMembers/microsoft.graph.user`, { kind: 'group', id }],
  [
    `/beta/roleManagement/directory/roleAssignments?$filter=roleDefinitionId eq '${ID}'`,
    { kind: 'role', id },
  ],
  ['./manager', { kind: 'other', query: './manager' }],
])('a reviewer by %s', (query, reviewer) => {
  expect(toConsentWorkflow({ isEnabled: true, reviewers: [{ query }] })).toMatchObject({
    reviewers: [reviewer],
    reviewerCount: 1,
    durationDays: null,
  })
})

test('policies for oneself and for what one owns are told apart', () => {
  const permissionGrantPoliciesAssigned = [
    'ManagePermissionGrantsForSelf.low',
    'managePermissionGrantsForOwnedResource.microsoft-dynamically-managed-permissions-for-chat',
    'plain',
  ]
  expect(toAssigned({ defaultUserRolePermissions: { permissionGrantPoliciesAssigned } })).toEqual({
    assigned: ['low', 'plain'],
    assignedToOwners: ['microsoft-dynamically-managed-permissions-for-chat'],
    riskyAppsAllowed: false,
  })
})
