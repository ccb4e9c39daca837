import { describe, expect, it } from 'vitest'
import { inverseOf } from '../../src/domain/changes/inverse'
import { plannedObservation, readsFor, removalOfSecret, requestFor } from '../../src/domain/changes/requests'
import type { ChangeStep, StepRequest } from '../../src/domain/changes/steps'
import { EVERY_STEP } from '../../src/graph/changes/testing/everyStep'
import { APP_OBJECT } from '../../src/graph/changes/testing/tenant'
import { CONTRACT_ABSENT, loadContract, REMOVE_OWNER } from '../support/contract'

const ID = '11111111-1111-4111-8111-111111111111'

const contract = await loadContract()
if (!contract) console.warn(CONTRACT_ABSENT)

describe.skipIf(!contract)('requests of change plans', () => {
  const problems = ({ method, path, body }: StepRequest) =>
    contract?.checkRequest(method, path, null, body).filter((problem) => !REMOVE_OWNER.test(problem))

  it.each(EVERY_STEP)('$id reads and writes as the contract says', (step) => {
    for (const read of readsFor(step, {})) expect(problems(read)).toEqual([])
    const write = requestFor(step, plannedObservation(step), {})
    expect(write).not.toBeNull()
    if (write) expect(problems(write)).toEqual([])
  })

  it.each(EVERY_STEP)('$id is taken back by reads and writes as the contract says', (step) => {
    const inverse = inverseOf(step)
    if (!inverse) return expect(['remove-secret', 'delete-application']).toContain(step.kind)
    const bindings = { [step.id]: ID, [`${step.id}.appId`]: ID }
    for (const read of readsFor(inverse, bindings)) expect(problems(read)).toEqual([])
    const write = requestFor(inverse, plannedObservation(inverse), bindings)
    if (write) expect(problems(write)).toEqual([])
  })

  it('takes away a secret of which nobody has the value', () => {
    expect(problems(removalOfSecret({ applicationObjectId: APP_OBJECT }, ID))).toEqual([])
  })

  it('knows every kind of step', () => {
    const kinds: Record<ChangeStep['kind'], true> = {
      'create-application': true,
      'delete-application': true,
      'create-principal': true,
      'delete-principal': true,
      'set-principal': true,
      'set-application': true,
      'delegated-grant': true,
      'assign-role': true,
      'remove-role': true,
      declare: true,
      'add-certificate': true,
      'remove-certificate': true,
      'add-secret': true,
      'remove-secret': true,
      'add-redirect-uris': true,
      'remove-redirect-uris': true,
      'move-redirect-uris': true,
      'add-owner': true,
      'remove-owner': true,
    }
    expect(new Set(EVERY_STEP.map((step) => step.kind))).toEqual(new Set(Object.keys(kinds)))
  })

  it('would notice a body that is not in the contract', () => {
    const wrong: StepRequest = { method: 'POST', path: '/oauth2PermissionGrants', body: { scopes: ['X'] } }
    expect(problems(wrong)).not.toEqual([])
  })
})
