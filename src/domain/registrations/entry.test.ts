import { expect, test } from 'vitest'
import { emptyEntry, ownerOf } from './entry'

test.each([
  ['public', 'f8cdef31-a31e-4b4a-93e4-5f571e91255a', 'microsoft'],
  ['US Government', 'cab8a31a-1906-4287-a0d8-4eef66b95f6e', 'microsoft'],
  ['China', 'a55a4d5b-9241-49b1-b4ff-befa8db00269', 'microsoft'],
  ['somebody else', 'eeeeeeee-0000-4000-8000-000000000001', 'other'],
  ['not told', null, 'other'],
])('whose registration it is: %s', (_, ownerTenantId, owner) => {
  const principal = { objectId: 'p', enabled: true, ownerTenantId, managedIdentity: false }
  expect(ownerOf({ ...emptyEntry('a'), principal }, null)).toBe(owner)
  if (ownerTenantId) expect(ownerOf({ ...emptyEntry('a'), principal }, ownerTenantId)).toBe('this')
})
