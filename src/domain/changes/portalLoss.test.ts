import { describe, expect, it } from 'vitest'
import { registrationFacts, USER_ID } from '../testing/facts'
import { portalLoss } from './portalLoss'

describe('portalLoss', () => {
  it('is what everybody is granted and the registration does not declare', () => {
    const facts = registrationFacts({
      declared: ['Delegated Mail.Read'],
      granted: [
        'Delegated Mail.Read',
        'Delegated Mail.Send',
        'Delegated offline_access',
        'Application Mail.Read',
      ],
      grantedToUsers: { [USER_ID]: ['User.Read'] },
    })
    expect(portalLoss(facts)?.map((row) => `${row.kind} ${row.value}`)).toEqual([
      'Application Mail.Read',
      'Delegated Mail.Send',
    ])
  })

  it('is unknown where the registration or its grants cannot be seen', () => {
    const unread = { state: 'unreadable', reason: { kind: 'missing-scope' } } as const
    expect(portalLoss(registrationFacts({ application: null }))).toBeNull()
    expect(portalLoss(registrationFacts({ grants: unread }))).toBeNull()
    expect(portalLoss(registrationFacts({ assignments: unread }))).toBeNull()
  })
})
