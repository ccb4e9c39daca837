import { describe, expect, it } from 'vitest'
import { CONNECTORS } from '../connectors/catalogue'
import type { AuthType } from '../connectors/types'
import type { Application, KeyCredential, PasswordCredential } from '../directory'
import { causesOf } from './causes'
import { expiriesOf } from './expiries'

const NOW = new Date('2026-11-21T12:00:00Z')
const THUMBPRINT = 'A1'.repeat(20)

function secret(keyId: string, hint: string | null, endDateTime: string | null): PasswordCredential {
  return { keyId, hint, endDateTime, startDateTime: null, displayName: ` ${keyId} ` }
}
function key(keyId: string, thumbprint: string | null, endDateTime: string | null): KeyCredential {
  return { keyId, thumbprint, endDateTime, startDateTime: null, displayName: null, type: null, usage: null }
}
const application = {
  passwordCredentials: [
    secret('far', 'aB1', '2028-01-01T00:00:00Z'),
    secret('soon', 'xY2', '2026-12-01T00:00:00Z'),
    secret('gone', 'zZ3', '2026-01-01T00:00:00Z'),
    secret('hintless', null, '2027-06-01T00:00:00Z'),
  ],
  keyCredentials: [key('endless', 'B2'.repeat(20), null), key('mine', THUMBPRINT, '2027-01-01T00:00:00Z')],
} as unknown as Application
const typeWith = (change: Partial<AuthType>): AuthType => ({
  ...(CONNECTORS[0]?.authTypes[0] as AuthType),
  ...change,
})
const names = (authType: AuthType, form: { secret: string; thumbprint: string | null }) =>
  expiriesOf(authType, application, form, NOW).map(({ name, state, role }) => `${name} ${state} ${role}`)

describe('expiries', () => {
  const bySecret = typeWith({ credential: 'secret' })
  const byCertificate = typeWith({ credential: 'certificate' })

  it.each([
    ['xY2~rest', ['soon expiring in-use']],
    ['zZ3~rest', ['gone expired in-use']],
    ['', ['soon expiring one-of', 'hintless live one-of', 'far live one-of']],
    ['qq9~rest', ['soon expiring one-of', 'hintless live one-of', 'far live one-of']],
  ])('of the secret %j', (typed, expected) => {
    expect(names(bySecret, { secret: typed, thumbprint: THUMBPRINT })).toEqual(expected)
  })

  it('of the certificate in the form, else of all, those without an end last', () => {
    expect(names(byCertificate, { secret: '', thumbprint: THUMBPRINT })).toEqual(['mine live in-use'])
    expect(names(byCertificate, { secret: 'aB1', thumbprint: null })).toEqual([
      'mine live one-of',
      'endless live one-of',
    ])
  })

  it('are none without a registration or without a credential', () => {
    expect(expiriesOf(bySecret, null, { secret: '', thumbprint: null }, NOW)).toEqual([])
    expect(names(typeWith({ credential: 'none' }), { secret: 'aB1', thumbprint: null })).toEqual([])
  })
})

describe('causes without a date', () => {
  const lifecycle: AuthType['lifecycle'] = ['refresh-token-revoked', 'acts-as-its-maker']
  it('are those of a delegated connection only', () => {
    expect(causesOf(typeWith({ tokenKind: 'Application', lifecycle: ['secret-expires'] }))).toEqual([])
    expect(causesOf(typeWith({ tokenKind: 'Delegated', lifecycle }))).toContain('person-leaves')
  })
  it('a changed password is one for a public client, not for a confidential one', () => {
    const changed = (credential: AuthType['credential']) =>
      causesOf(typeWith({ tokenKind: 'Delegated', lifecycle, credential })).includes('password-changed')
    expect([changed('none'), changed('secret'), changed('certificate')]).toEqual([true, false, false])
  })
})
