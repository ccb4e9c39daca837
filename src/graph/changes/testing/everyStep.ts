import type { ChangeStep } from '../../../domain/changes/steps'
import type { ChangePlan } from '../../../domain/changes/types'
import type { MemoryState } from './memoryGraph'
import { API_OBJECTS, APP, APP_OBJECT, CLIENT, emptyTenant, OTHER_API, TENANT, USER } from './tenant'

export const RESOURCE = API_OBJECTS[OTHER_API] ?? ''
const GONE = '70000000-0000-4000-8000-000000000001'
const KEY = '70000000-0000-4000-8000-000000000002'
const HELD_KEY = '70000000-0000-4000-8000-000000000004'
const ROLE = '70000000-0000-4000-8000-000000000003'
const END = '2027-11-21T00:00:00Z'
const base = { dependsOn: [], scopes: ['Application.ReadWrite.All'] }
const registration = { ...base, applicationObjectId: APP_OBJECT }
const role = { clientId: CLIENT, resourceId: RESOURCE, resourceAppId: OTHER_API, resourceName: 'Payroll' }
const permission = { ...role, appRoleId: ROLE, value: 'Mail.Read' }
const grant = {
  ...base,
  ...role,
  kind: 'delegated-grant',
  consentType: 'AllPrincipals',
  principalId: null,
} as const
const entry = { resourceAppId: OTHER_API, id: ROLE, type: 'Scope', value: 'X' } as const
const certificate = {
  der: 'ABCD',
  thumbprint: 'ABCD'.padEnd(40, '0'),
  displayName: 'Robot',
  notBefore: '2026-11-21T00:00:00Z',
  notAfter: END,
}
const uris = ['https://robot.example/']

/** A tenant in which every one of {@link EVERY_STEP} has something to do. */
export function tenantForEveryStep(): MemoryState {
  const state = emptyTenant()
  const [application] = state.applications
  if (!application) throw new Error('no registration')
  application.publicClient.redirectUris = ['https://old.example/']
  application.owners = [USER]
  application.passwordCredentials = [{ keyId: KEY, displayName: 'old', endDateTime: END, hint: 'abc' }]
  application.keyCredentials = [
    {
      keyId: HELD_KEY,
      key: 'FEED',
      customKeyIdentifier: 'FEED'.padEnd(40, '0'),
      displayName: 'old',
      startDateTime: '2026-01-01T00:00:00Z',
      endDateTime: END,
    },
  ]
  state.principals.push({ id: GONE, appId: GONE })
  state.applications.push({ ...structuredClone(application), id: GONE, appId: ROLE, displayName: 'Old' })
  state.grants.push({
    id: 'row',
    clientId: CLIENT,
    resourceId: RESOURCE,
    consentType: 'Principal',
    principalId: USER,
    scope: 'A B',
  })
  state.assignments.push({ id: 'held', principalId: CLIENT, resourceId: RESOURCE, appRoleId: KEY })
  return state
}
const row = {
  ...grant,
  consentType: 'Principal',
  principalId: USER,
  before: { grantId: 'row', scope: 'A B' },
} as const

/** One step of each kind; of grants one that makes a row, one that changes it and one that deletes it. */
export const EVERY_STEP: ChangeStep[] = [
  {
    ...base,
    ...{
      kind: 'create-application',
      id: 'create-application',
      displayName: 'New',
      signInAudience: 'AzureADMyOrg',
    },
    ...{ redirectUris: [{ platform: 'web', uri: 'https://new.example/' }], isFallbackPublicClient: false },
    ...{ declared: [entry], certificate, owners: [], marker: 'plan:1' },
  },
  {
    ...base,
    kind: 'delete-application',
    id: 'delete-application',
    applicationObjectId: GONE,
    displayName: 'Old',
  },
  { ...base, kind: 'create-principal', id: 'create-principal', appId: ROLE, displayName: 'App' },
  {
    ...base,
    kind: 'delete-principal',
    id: 'delete-principal',
    principalId: GONE,
    appId: GONE,
    displayName: 'Old',
  },
  {
    ...{ ...base, kind: 'set-principal', id: 'set-principal', principalId: CLIENT, displayName: 'App' },
    ...{ property: 'accountEnabled', to: false, before: true },
  },
  {
    ...{ ...registration, kind: 'set-application', id: 'set-application' },
    setting: { property: 'implicitIdTokens', value: true },
    before: { property: 'implicitIdTokens', value: false },
  },
  { ...grant, id: 'grant: new row', add: ['Mail.Read'], remove: [], before: null },
  { ...row, id: 'grant: change a row', add: ['C'], remove: ['A'] },
  { ...row, id: 'grant: delete a row', add: [], remove: ['A', 'B'] },
  { ...base, ...permission, kind: 'assign-role', id: 'assign-role' },
  { ...base, ...permission, kind: 'remove-role', id: 'remove-role', appRoleId: KEY, assignmentId: 'held' },
  { ...registration, kind: 'declare', id: 'declare', add: [entry], remove: [], before: [] },
  { ...registration, kind: 'add-certificate', id: 'add-certificate', certificate, before: [] },
  {
    ...{ ...registration, kind: 'remove-certificate', id: 'remove-certificate', keyId: HELD_KEY },
    certificate: { ...certificate, der: 'FEED', thumbprint: 'FEED'.padEnd(40, '0') },
    before: [
      {
        ...{ keyId: HELD_KEY, displayName: 'old', thumbprint: 'FEED'.padEnd(40, '0'), usage: 'Verify' },
        ...{ type: 'AsymmetricX509Cert', startDateTime: null, endDateTime: END },
      },
    ],
  },
  { ...registration, kind: 'add-secret', id: 'add-secret', displayName: 'new', endDateTime: END },
  {
    ...{ ...registration, kind: 'remove-secret', id: 'remove-secret', keyId: KEY, displayName: 'old' },
    ...{ hint: null, endDateTime: END },
  },
  { ...registration, kind: 'add-redirect-uris', id: 'add-redirect-uris', platform: 'web', uris, before: [] },
  {
    ...{
      ...registration,
      kind: 'remove-redirect-uris',
      id: 'remove-redirect-uris',
      platform: 'public-client',
    },
    ...{ uris: ['https://old.example/'], before: ['https://old.example/'] },
  },
  {
    ...{
      ...registration,
      kind: 'move-redirect-uris',
      id: 'move-redirect-uris',
      from: 'public-client',
      to: 'web',
    },
    ...{ uris: ['https://old.example/'], before: { from: ['https://old.example/'], to: [] } },
  },
  { ...registration, kind: 'add-owner', id: 'add-owner', ownerId: CLIENT, ownerName: 'Robot' },
  { ...registration, kind: 'remove-owner', id: 'remove-owner', ownerId: USER, ownerName: 'Ada' },
]

/** Another step with the same scopes, so that the one in question travels in a $batch. */
export const COMPANION: ChangeStep = {
  ...{ ...base, kind: 'set-principal', id: 'companion', principalId: RESOURCE, displayName: 'Payroll' },
  ...{ property: 'appRoleAssignmentRequired', to: true, before: false },
}

/** A plan of these steps about the tenant's registration. */
export function planOfSteps(steps: ChangeStep[], id = 'plan'): ChangePlan {
  return { id, tenantId: TENANT, appId: APP, appDisplayName: 'Robot', createdAt: '', impossible: [], steps }
}
