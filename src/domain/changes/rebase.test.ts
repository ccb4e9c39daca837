import { describe, expect, it } from 'vitest'
import { APP_OBJECT_ID, registrationFacts } from '../testing/facts'
import { rebase, withoutSteps } from './rebase'
import type { ChangeStep } from './steps'
import type { ChangePlan } from './types'

const base = { dependsOn: [], scopes: [], applicationObjectId: APP_OBJECT_ID }
const planOf = (...steps: ChangeStep[]): ChangePlan => ({
  ...{ id: 'p', tenantId: 't', appId: null, appDisplayName: '', createdAt: '', steps, impossible: [] },
})
const add: ChangeStep = {
  ...base,
  ...{ id: 'add', kind: 'add-redirect-uris', platform: 'spa', uris: ['https://a'], before: ['https://old'] },
}
const implicit: ChangeStep = {
  ...{ ...base, id: 'set', kind: 'set-application' },
  ...{
    setting: { property: 'implicitIdTokens', value: false },
    before: { property: 'implicitIdTokens', value: true },
  },
}

describe('rebase', () => {
  const facts = registrationFacts({})
  const application = facts.application && { ...facts.application, spa: { redirectUris: ['https://now'] } }

  it('shows what is there now', () => {
    const steps = rebase(planOf(add, implicit), { ...facts, application }).steps
    expect(steps).toMatchObject([
      { before: ['https://now'] },
      { before: { value: true }, implicitGrant: application?.web.implicitGrant },
    ])
  })

  it('leaves steps of other registrations alone', () => {
    const theirs = { ...add, applicationObjectId: 'another' }
    expect(rebase(planOf(theirs), { ...facts, application }).steps).toEqual([theirs])
  })
})

describe('withoutSteps', () => {
  it('leaves out what depends on what is left out, wherever it stands', () => {
    const steps = [
      { ...add, id: 'third', dependsOn: ['second'] },
      { ...add, id: 'first' },
      { ...add, id: 'second', dependsOn: ['first'] },
      { ...add, id: 'else' },
    ]
    expect(withoutSteps(planOf(...steps), new Set(['first'])).steps.map(({ id }) => id)).toEqual(['else'])
  })
})
