import { describe, expect, it } from 'vitest'
import type { RegistrationFacts } from '../directory'
import { graphPermissions } from '../permissions/names'
import { APP_ID, graphPrincipal, registrationFacts } from '../testing/facts'
import { changeIntent } from './intent'
import { planConsent } from './plan'
import type { ChangeIntent } from './types'
import { unreadParts } from './unread'

const reason = { kind: 'missing-role', code: 'Authorization_RequestDenied' } as const
const unreadable = { state: 'unreadable', reason } as const
const both = [
  ...graphPermissions('Delegated', ['Mail.Read']),
  ...graphPermissions('Application', ['Mail.Read']),
]

function partsOf(facts: Partial<RegistrationFacts>, wish: Partial<ChangeIntent>, everything = false) {
  const all = { ...registrationFacts({}), ...facts }
  const options = { now: new Date(0), id: 'p' }
  const plan = planConsent(all, changeIntent(APP_ID, wish), [graphPrincipal()], options)
  return unreadParts(all, plan.steps, everything).map(({ kind, planned }) =>
    `${kind} ${planned.join()}`.trim(),
  )
}

describe('what a plan was made without knowing', () => {
  it.each<[string, Partial<RegistrationFacts>, Partial<ChangeIntent>, boolean, string[]]>([
    ['everything was read', {}, { grant: both }, false, []],
    ['delegated grants', { grants: unreadable }, { grant: both }, false, ['Delegated Mail.Read']],
    ['assignments', { assignments: unreadable }, { grant: both }, false, ['Application Mail.Read']],
    ['none that it is about', { grants: unreadable }, { grant: both.slice(1) }, false, []],
    ['a repair without consent', { grants: unreadable }, { removeSecrets: [] }, false, []],
    ['a revocation', { grants: unreadable }, { revoke: both.slice(0, 1) }, false, ['Delegated Mail.Read']],
    ['all that there is', { grants: unreadable }, { revoke: [] }, true, ['Delegated']],
    ['all that there is, and all was read', {}, { revoke: [] }, true, []],
  ])('%s', (_what, facts, wish, everything, expected) =>
    expect(partsOf(facts, wish, everything)).toEqual(expected),
  )
})
