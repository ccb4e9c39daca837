import { describe, expect, it } from 'vitest'
import type { RegistrationFacts } from '../directory'
import type { PermissionRow } from '../permissions/types'
import { application } from '../testing/facts'
import { canGrant, isToGrant, permissionStatus } from './permissionStatus'

const read = { state: 'read', value: [] } as const
const unreadable = { state: 'unreadable', reason: { kind: 'missing-role' } } as const
const FACTS: Pick<RegistrationFacts, 'application' | 'grants' | 'assignments'> = {
  application: application(),
  grants: { ...read, value: [] },
  assignments: { ...read, value: [] },
}
const ROW: PermissionRow = {
  key: 'x',
  resourceAppId: 'api',
  kind: 'Delegated',
  value: 'Mail.Read',
  id: 'id',
  resourceName: 'API',
  resourceObjectId: 'object',
  displayName: 'Read mail',
  description: '',
  adminConsentRequired: false,
  known: true,
  declared: true,
  grantedTenantWide: false,
  grantedToUsers: [],
}

describe('permissionStatus', () => {
  it.each<[string, Partial<PermissionRow>, Partial<typeof FACTS>, string, string[], boolean]>([
    ['declared and granted', { grantedTenantWide: true }, {}, 'everyone', [], false],
    ['declared only', {}, {}, 'nobody', ['declared-not-granted'], true],
    ['declared, one user consented', { grantedToUsers: ['u'] }, {}, 'users', ['declared-not-granted'], true],
    [
      'granted only',
      { declared: false, grantedTenantWide: true },
      {},
      'everyone',
      ['granted-not-declared'],
      false,
    ],
    [
      'a user’s consent only',
      { declared: false, grantedToUsers: ['u'] },
      {},
      'users',
      ['granted-not-declared'],
      false,
    ],
    [
      'a sign-in scope',
      { declared: false, grantedTenantWide: true, value: 'openid' },
      {},
      'everyone',
      [],
      false,
    ],
    [
      'a role named like one',
      { declared: false, grantedTenantWide: true, value: 'openid', kind: 'Application' },
      {},
      'everyone',
      ['granted-not-declared'],
      false,
    ],
    ['grants unreadable', {}, { grants: unreadable }, 'unreadable', [], false],
    ['the other kind unreadable', {}, { assignments: unreadable }, 'nobody', ['declared-not-granted'], true],
    ['assignments unreadable', { kind: 'Application' }, { assignments: unreadable }, 'unreadable', [], false],
    [
      'unknown to the API',
      { known: false },
      {},
      'nobody',
      ['unknown-permission', 'declared-not-granted'],
      false,
    ],
    ['the API is not here', { resourceObjectId: null }, {}, 'nobody', ['declared-not-granted'], false],
    [
      'registered elsewhere',
      { declared: false, grantedTenantWide: true },
      { application: null },
      'everyone',
      [],
      false,
    ],
  ])('%s', (_name, row, facts, granted, flags, grantable) => {
    const status = permissionStatus({ ...ROW, ...row }, { ...FACTS, ...facts })
    expect(status).toMatchObject({ granted, flags })
    expect(canGrant(status)).toBe(grantable)
  })

  it.each<[string, Partial<PermissionRow>, Partial<typeof FACTS>, boolean]>([
    ['declared, grants unreadable', {}, { grants: unreadable }, true],
    ['declared, the other kind unreadable', {}, { assignments: unreadable }, true],
    ['declared and granted', { grantedTenantWide: true }, {}, false],
    ['not declared, grants unreadable', { declared: false }, { grants: unreadable }, false],
    ['unknown to the API, grants unreadable', { known: false }, { grants: unreadable }, false],
    ['the API is not here', { resourceObjectId: null }, { grants: unreadable }, false],
  ])('consent to everything that is declared has it in: %s', (_name, row, facts, expected) => {
    expect(isToGrant(permissionStatus({ ...ROW, ...row }, { ...FACTS, ...facts }))).toBe(expected)
  })
})
