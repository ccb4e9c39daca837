import { expect, test } from 'vitest'
import { consentSetting } from './setting'
import { policies } from './testing/policies'
import type { ConsentPolicies } from './types'

const of = (assigned: ConsentPolicies['assigned']) => consentSetting({ ...policies(), assigned })

test.each<[string[], string]>([
  [[], 'none'],
  [['microsoft-user-default-low'], 'low'],
  [['Microsoft-User-Default-Legacy'], 'all'],
  [['microsoft-user-default-recommended'], 'managed'],
  [['microsoft-user-default-recommended', 'microsoft-user-default-allow-consent-apps'], 'managed'],
  [['microsoft-user-default-low', 'tier-1'], 'own'],
  [['just-user-read'], 'own'],
])('%j is %s', (ids, setting) => expect(of({ state: 'read', value: ids })).toBe(setting))

test('is not guessed', () => {
  expect(of({ state: 'unreadable', reason: { kind: 'missing-role' } })).toBeNull()
})
