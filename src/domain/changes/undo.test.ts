import { describe, expect, it } from 'vitest'
import { NOW, registrationFacts } from '../testing/facts'
import { planConsent } from './plan'
import type { StepOutcome } from './types'
import { undoPlan } from './undo'

const NEW = {
  ...{ der: 'AQID', thumbprint: 'A'.repeat(40), displayName: 'CN=new' },
  ...{ notBefore: '2026-01-01T00:00:00Z', notAfter: '2036-01-01T00:00:00Z' },
}
const OLD = { ...NEW, der: 'BAUG', thumbprint: 'B'.repeat(40), displayName: 'CN=old' }
const KEY_ID = '90000000-0000-4000-8000-000000000001'

describe('the undo of a rotation', () => {
  const { application, ...rest } = registrationFacts({})
  if (!application) throw new Error('no registration')
  const key = {
    ...{ keyId: KEY_ID, displayName: OLD.displayName, thumbprint: OLD.thumbprint, usage: 'Verify' },
    ...{ type: 'AsymmetricX509Cert', startDateTime: OLD.notBefore, endDateTime: OLD.notAfter },
  }
  const facts = { ...rest, application: { ...application, keyCredentials: [key] } }
  const intent = { appId: facts.appId, grant: [], declareMissing: false, revoke: [] }
  const plan = planConsent(facts, { ...intent, addCertificate: NEW, removeCertificates: [KEY_ID] }, [], {
    now: NOW,
    id: 'rotate',
  })
  const outcomes = plan.steps.map((step): StepOutcome => ({
    ...{ stepId: step.id, state: 'applied', objectId: null, createdId: null, requestIds: [] },
    ...(step.kind === 'add-certificate'
      ? { added: [NEW.thumbprint], removed: [] }
      : { added: [], removed: [OLD.thumbprint], removedCertificate: OLD }),
  }))

  it('takes the new one away only when the old one is back', () => {
    expect(plan.steps.map((step) => step.kind)).toEqual(['add-certificate', 'remove-certificate'])
    const [back, gone] = undoPlan(plan, outcomes, { now: NOW, id: 'undo' }).steps
    expect([back?.kind, gone?.kind]).toEqual(['add-certificate', 'remove-certificate'])
    expect(gone?.dependsOn).toEqual([back?.id])
    expect(back?.dependsOn).toEqual([])
  })
})
