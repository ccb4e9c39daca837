import { describe, expect, it } from 'vitest'
import { findAuthType } from '../../domain/connectors/catalogue'
import type { AuthType } from '../../domain/connectors/types'
import type { Application, SignInAudience } from '../../domain/directory'
import { presetValues } from './presetValues'
import { proposedTenantId } from './proposedTenant'
import { registrationOf } from './registrationOf'
import { defaultValues } from './values'

const HERE = '11111111-1111-4111-8111-111111111111'
const APP = '22222222-2222-4222-8222-222222222222'

function preset(type: string, audience: SignInAudience | null, typed: string) {
  const found = findAuthType('outlook-365', type)
  if (!found) throw new Error(type)
  const application = audience && ({ signInAudience: audience } as Application)
  return presetValues(
    found.authType,
    { ...defaultValues(found.authType), tenantId: typed },
    APP,
    application,
    HERE,
  )
}

describe('a registration fills in the form', () => {
  it.each([
    ['single-tenant takes the place of common', 'bring-your-own', 'AzureADMyOrg', 'common', HERE],
    ['multi-tenant keeps common', 'bring-your-own', 'AzureADMultipleOrgs', 'common', 'common'],
    ['multi-tenant after a single-tenant one', 'bring-your-own', 'AzureADMultipleOrgs', HERE, 'common'],
    ['app-only never takes common', 'oauth-client-credentials', 'AzureADMultipleOrgs', '', HERE],
    ['what somebody typed stays', 'bring-your-own', 'AzureADMyOrg', 'fabrikam.com', 'fabrikam.com'],
    ['not of this tenant: nothing is proposed', 'bring-your-own', null, 'common', 'common'],
  ] as const)('%s', (_name, type, audience, typed, expected) => {
    expect(preset(type, audience, typed)).toMatchObject({ clientId: APP, tenantId: expected })
  })
})

describe('how far the registration is', () => {
  it.each([
    ['', false, 'absent'],
    ['not a guid', true, 'absent'],
    [APP, false, 'loading'],
    [APP, true, 'failed'],
  ] as const)('%j, failed %s', (typed, failed, expected) => {
    expect(registrationOf(typed, null, failed).state).toBe(expected)
  })
})

describe('a tenant field that may stay empty', () => {
  const type = (vendors: boolean) =>
    ({
      publicApplication: vendors ? { name: null, clientId: null, scopes: [] } : null,
      fields: [{ id: 'tenantId', kind: 'tenant', label: 'Tenant', required: false, acceptsCommon: true }],
    }) as unknown as AuthType
  it.each([
    ['single-tenant names it', false, 'AzureADMyOrg', HERE],
    ['multi-tenant leaves it empty', false, 'AzureADMultipleOrgs', ''],
    ['not of this tenant: nothing is proposed', false, null, null],
    ['the vendor’s application leaves it empty', true, null, ''],
  ] as const)('%s', (_name, vendors, audience, expected) => {
    const application = audience && ({ signInAudience: audience } as Application)
    expect(proposedTenantId(type(vendors), application, HERE)).toBe(expected)
  })
})
