import { expect, test } from 'vitest'
import type { AuditRow } from '../report'
import { declaredWord } from './values'
import { createWords } from './words'

const words = createWords('en', {
  'declared.yes': 'Yes',
  'declared.no': 'No',
  'audit.values.unknown': 'Not known',
})

test.each<[AuditRow['status'], AuditRow['publisher'], boolean, string]>([
  ['declared', 'this', true, 'Yes'],
  ['unused', 'this', true, 'Yes'],
  ['unknown', 'this', true, 'Yes'],
  ['sign-in', 'this', true, 'Yes'],
  ['hidden', 'this', false, 'No'],
  ['user', 'this', false, 'No'],
  ['unregistered', 'this', false, 'No'],
  ['sign-in', 'this', false, 'No'],
  ['foreign', 'other', false, 'Not known'],
  ['foreign', 'microsoft', false, 'Not known'],
  ['sign-in', 'other', false, 'Not known'],
  ['unknown', 'unknown', false, 'Not known'],
  ['unknown', 'this', false, 'Not known'],
])('%s, registered by %s, declared: %s', (status, publisher, declared, told) => {
  expect(declaredWord({ status, publisher, declared }, words)).toBe(told)
})
