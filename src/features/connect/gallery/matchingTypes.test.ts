import { expect, test } from 'vitest'
import { CONNECTORS } from '../../../domain/connectors/catalogue'
import { answersOf, withAnswer } from './galleryUrl'
import { matchingTypes } from './matchingTypes'

test.each([
  ['', 10],
  ['entra', 3],
  ['STUDIO', 2],
  ['propre application', 1],
  ['identification', 1],
  ['certificate', 2],
  ['outlook certificat', 1],
  ['presence.read', 1],
  ['RoleManagement', 1],
  ['shared mailbox', 5],
  ['salesforce', 0],
])('%s finds %i types', (text, count) => {
  expect(matchingTypes(CONNECTORS, text).flatMap(({ authTypes }) => authTypes)).toHaveLength(count)
})

test('answers come from the address and go there; what is none is ignored', () => {
  const search = new URLSearchParams('unattended=yes&data=everything&q=mail')
  expect(answersOf(search)).toEqual({ unattended: 'yes', data: null, keep: null })
  const next = withAnswer(search, 'keep', 'certificate')
  expect(answersOf(next).keep).toBe('certificate')
  expect(next.get('q')).toBe('mail')
  expect(withAnswer(next, 'keep', null).has('keep')).toBe(false)
})
