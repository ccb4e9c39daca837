import { describe, expect, it } from 'vitest'
import { DEFAULT_SETUP } from '../connectors/setup'
import { judgeHandOff, type OpenedIn } from './judge'
import type { HandOff } from './types'

const TENANT = 'c0c0a000-5a4d-4b0c-a11d-c0175050c0de'
const OTHER = '11111111-2222-4333-8444-555555555555'
const here: OpenedIn = {
  tenantId: TENANT,
  environment: 'global',
  domains: ['contoso.com', 'contoso.onmicrosoft.com'],
  now: new Date('2026-11-21T12:00:00Z'),
}
const SAMPLE: HandOff = {
  version: 1,
  purpose: 'consent',
  connectorId: 'outlook-365',
  authTypeId: 'bring-your-own',
  clientId: '6f1a3c52-9b0e-4d7c-8a41-2f5d0c9e7b13',
  tenantId: TENANT,
  environment: 'global',
  values: { tenantId: 'common', environment: 'global', account: '', sharedMailbox: '' },
  setup: DEFAULT_SETUP,
  permissions: ['offline_access', 'Mail.Read'],
  createdAt: '2026-11-21T08:00:00.000Z',
  from: null,
}
const judge = (change: Partial<HandOff>) => judgeHandOff({ ...SAMPLE, ...change }, here)

describe('judging a hand-off', () => {
  it('finds nothing wrong with one of this tenant that asks for what its connector asks for', () => {
    expect(judge({})).toMatchObject({
      refused: [],
      warnings: [],
      target: { authType: { id: 'bring-your-own' } },
    })
    expect(judge({ tenantId: TENANT.toUpperCase() }).refused).toEqual([])
  })

  it.each([
    ['another tenant', { tenantId: OTHER }, ['other-tenant']],
    ['another environment', { environment: 'china' }, ['other-environment']],
    ['a connector that there is not', { connectorId: 'gmail' }, ['unknown-connector']],
    ['a type that there is not', { authTypeId: 'basic' }, ['unknown-type']],
    [
      'everything',
      { tenantId: OTHER, environment: 'china', connectorId: 'gmail' },
      ['other-environment', 'other-tenant', 'unknown-connector'],
    ],
  ] satisfies [string, Partial<HandOff>, string[]][])('refuses %s', (_what, change, refused) => {
    expect(judge(change).refused).toEqual(refused)
  })

  it.each([
    [
      'a callback elsewhere',
      { setup: { ...DEFAULT_SETUP, baseUrl: 'uipath.com.evil.example' } },
      ['foreign-callback'],
    ],
    [
      'a suite of one’s own',
      { setup: { ...DEFAULT_SETUP, baseUrl: 'uipath.acme.internal' } },
      ['foreign-callback'],
    ],
    [
      'the Tenant ID of another tenant',
      { values: { ...SAMPLE.values, tenantId: OTHER } },
      ['foreign-tenant'],
    ],
    [
      'a domain of another tenant',
      { values: { ...SAMPLE.values, tenantId: 'evil.onmicrosoft.com' } },
      ['foreign-tenant'],
    ],
    ['no registration', { clientId: '' }, ['no-client-id']],
    ['age', { createdAt: '2026-10-01T00:00:00Z' }, ['old']],
    ['a time to come', { createdAt: '2027-01-01T00:00:00Z' }, ['from-the-future']],
    ['more than the connector asks for', { permissions: ['Directory.ReadWrite.All'] }, ['beyond']],
  ] satisfies [string, Partial<HandOff>, string[]][])('warns about %s', (_what, change, warnings) => {
    expect(judge(change).warnings).toEqual(warnings)
  })

  it('takes the tenant’s own domains for its own, and says nothing of a domain where they cannot be read', () => {
    const values = { ...SAMPLE.values, tenantId: 'Contoso.com' }
    expect(judge({ values }).warnings).toEqual([])
    const elsewhere = { ...SAMPLE, values: { ...values, tenantId: 'evil.onmicrosoft.com' } }
    expect(judgeHandOff(elsewhere, { ...here, domains: null }).warnings).toEqual([])
  })

  it('tells why each permission is asked for, each once, whatever its case', () => {
    const { permissions } = judge({
      permissions: [
        'mail.read',
        'Mail.Read',
        'profile',
        'Mail.Send',
        'Calendars.Read',
        'Sites.FullControl.All',
      ],
    })
    expect(permissions).toEqual([
      { value: 'mail.read', origin: 'minimum' },
      { value: 'profile', origin: 'sign-in' },
      { value: 'Mail.Send', origin: 'optional' },
      { value: 'Calendars.Read', origin: 'trigger' },
      { value: 'Sites.FullControl.All', origin: 'beyond' },
    ])
  })
})
