import { describe, expect, it } from 'vitest'
import { findAuthType } from '../connectors/catalogue'
import { DEFAULT_SETUP } from '../connectors/setup'
import type { ConnectionValues } from '../connectors/types'
import { filledFrom } from './fill'
import { passedOn, passOn } from './passOn'
import type { HandOff } from './types'

const CLIENT = '6f1a3c52-9b0e-4d7c-8a41-2f5d0c9e7b13'
const SAMPLE: HandOff = {
  version: 1,
  purpose: 'paste',
  connectorId: 'outlook-365',
  authTypeId: 'bring-your-own',
  clientId: CLIENT,
  tenantId: 'c0c0a000-5a4d-4b0c-a11d-c0175050c0de',
  environment: 'global',
  values: { tenantId: 'contoso.com', environment: 'global', account: '', sharedMailbox: 'a@contoso.com' },
  setup: DEFAULT_SETUP,
  permissions: ['mail.read', 'Mail.Send'],
  createdAt: '2026-11-21T08:00:00.000Z',
  from: 'Ada',
}
const present: ConnectionValues = {
  clientId: CLIENT.toUpperCase(),
  clientSecret: 'typed here',
  certificate: '',
  certificatePassword: '',
  tenantId: 'common',
  scope: ['Files.Read'],
  environment: 'china',
  account: '',
  sharedMailbox: '',
}
const authType = findAuthType('outlook-365', 'bring-your-own')?.authType
if (!authType) throw new Error('No such type')

describe('filling a form', () => {
  it('takes every field, keeps the minimum, and a secret typed for the same registration', () => {
    const filled = filledFrom(SAMPLE, authType, present)
    expect(filled).toMatchObject({
      clientId: CLIENT,
      clientSecret: 'typed here',
      tenantId: 'contoso.com',
      environment: 'global',
      sharedMailbox: 'a@contoso.com',
    })
    expect(filled.scope).toEqual(expect.arrayContaining(['openid', 'Mail.Read', 'Mail.Send']))
    expect(filled.scope).not.toContain('mail.read')
    expect(filled.scope).not.toContain('Files.Read')
  })

  it.each([[''], ['11111111-2222-4333-8444-555555555555']])(
    'drops a secret that was typed for another registration (%j)',
    (clientId) => {
      expect(filledFrom({ ...SAMPLE, clientId }, authType, present).clientSecret).toBe('')
    },
  )

  it('comes through the router’s state, and nothing else does', () => {
    expect(passedOn(passOn(SAMPLE))).toEqual(SAMPLE)
    for (const state of [null, undefined, 'x', {}, { handOff: 7 }, { handOff: '{}' }, { handOff: SAMPLE }]) {
      expect(passedOn(state)).toBeNull()
    }
  })
})
