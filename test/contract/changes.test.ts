import { describe, expect, it } from 'vitest'
import { inverseOf, plannedObservation, readsFor, requestFor } from '../../src/domain/changes/requests'
import type { ChangeStep, StepRequest } from '../../src/domain/changes/types'
import { CONTRACT_ABSENT, loadContract } from '../support/contract'

const A = '11111111-1111-4111-8111-111111111111'
const B = '22222222-2222-4222-8222-222222222222'
const base = { id: 'step', dependsOn: [], scopes: [] }
const role = { clientId: A, resourceId: B, resourceAppId: A, resourceName: 'API', appRoleId: B, value: 'X' }
const entry = { resourceAppId: A, id: B, type: 'Scope', value: 'X' } as const
const grant = {
  ...base,
  kind: 'delegated-grant',
  clientId: A,
  resourceId: B,
  resourceName: 'API',
  consentType: 'AllPrincipals',
  principalId: null,
  add: ['X'],
  remove: [],
  before: null,
} as const

const certificate = {
  der: 'MIIB',
  thumbprint: 'AB'.repeat(20),
  displayName: 'Robot',
  notBefore: '2026-11-21T00:00:00Z',
  notAfter: '2027-11-21T00:00:00Z',
}

const STEPS: ChangeStep[] = [
  { ...grant, add: ['X'], remove: [] },
  { ...grant, consentType: 'Principal', principalId: A, add: ['X'], remove: [] },
  { ...grant, add: ['X'], remove: [], before: { grantId: 'abc_-', scope: 'Y' } },
  { ...grant, add: [], remove: ['Y'], before: { grantId: 'abc_-', scope: 'Y' } },
  { ...base, kind: 'create-principal', appId: A, displayName: 'App' },
  { ...base, kind: 'delete-principal', principalId: B, appId: A, displayName: 'App' },
  { ...base, ...role, kind: 'assign-role' },
  { ...base, ...role, kind: 'remove-role', assignmentId: 'abc_-' },
  { ...base, kind: 'declare', applicationObjectId: A, add: [entry], remove: [], before: [] },
  { ...base, kind: 'add-certificate', applicationObjectId: A, certificate, before: [] },
  {
    ...base,
    ...{
      kind: 'add-redirect-uris',
      applicationObjectId: A,
      platform: 'web',
      uris: ['https://a'],
      before: [],
    },
  },
  {
    ...{ ...base, kind: 'add-redirect-uris', applicationObjectId: A, platform: 'public-client' },
    ...{ uris: ['https://a'], before: ['https://b'] },
  },
]

const contract = await loadContract()
if (!contract) console.warn(CONTRACT_ABSENT)

describe.skipIf(!contract)('requests of change plans', () => {
  const problems = ({ method, path, body }: StepRequest) => contract?.checkRequest(method, path, null, body)

  it.each(STEPS)('$kind reads and writes as the contract says', (step) => {
    for (const read of readsFor(step, {})) expect(problems(read)).toEqual([])
    const write = requestFor(step, plannedObservation(step), {})
    expect(write).not.toBeNull()
    if (write) expect(problems(write)).toEqual([])
  })

  it.each(STEPS)('$kind has an inverse that reads as the contract says', (step) => {
    for (const read of readsFor(inverseOf(step), { step: A })) expect(problems(read)).toEqual([])
  })

  it('would notice a body that is not in the contract', () => {
    const wrong: StepRequest = { method: 'POST', path: '/oauth2PermissionGrants', body: { scopes: ['X'] } }
    expect(problems(wrong)).not.toEqual([])
  })
})
