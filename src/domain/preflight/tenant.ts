import { isGuid, parseTenant, sameGuid } from '../identifiers'
import { fieldOf, finding, tenantTarget, type Check, type CheckInput } from './input'
import type { Finding } from './types'

const OF_SHARED_ENDPOINT = { blocks: '50194', grant: '9001023', noTenant: '50059' } as const

/**
 * Does the Tenant ID fit the registration's supported account types and the tenant that one is signed in to?
 * https://learn.microsoft.com/entra/identity-platform/howto-convert-app-to-be-multi-tenant
 */
export const checkTenant: Check = (input) => [...checkAudience(input), ...checkTenantValue(input)]

function checkAudience({ application }: CheckInput): Finding[] {
  if (application?.signInAudience !== 'PersonalMicrosoftAccount') return []
  return [
    finding({
      id: 'audience-mismatch',
      severity: 'blocks',
      field: 'registration',
      params: { name: application.displayName },
      portal: 'authentication',
    }),
  ]
}

function checkTenantValue(input: CheckInput): Finding[] {
  const { authType, values, context, application } = input
  const field = fieldOf(authType, 'tenantId', 'tenant')
  const given = values.tenantId
  const target = tenantTarget(input)
  if (!field || target.kind === 'none') return []

  const expected = context.tenantId
  const blame = { severity: 'blocks', field: 'tenantId' } as const
  if (target.kind === 'malformed') {
    const tenant = parseTenant(given)
    const found = tenant.kind === 'malformed' ? tenant.guid : null
    return [
      finding({
        ...blame,
        id: 'tenant-malformed',
        params: found ? { given, expected: found, context: 'found' } : { given, expected },
        wouldFailWith: '90002',
        portal: 'overview',
      }),
    ]
  }
  if (target.kind === 'shared') return checkSharedEndpoint(input, target.name, field.acceptsCommon)
  if (target.kind === 'here') {
    return [finding({ id: 'tenant-fits', severity: 'fine', field: 'tenantId', params: { given } })]
  }
  const mixedUp = sameGuid(given, values.clientId)
    ? 'clientId'
    : isGuid(given) && sameGuid(values.clientId, expected)
      ? 'swapped'
      : null
  if (mixedUp) {
    return [
      finding({
        ...blame,
        id: 'tenant-mismatch',
        params: { given, expected, context: mixedUp },
        wouldFailWith: '90002',
        portal: 'overview',
      }),
    ]
  }
  const singleTenant = application?.signInAudience === 'AzureADMyOrg'
  const surelyWrong = singleTenant && target.verified
  return [
    finding({
      id: 'tenant-mismatch',
      severity: surelyWrong ? 'blocks' : 'warns',
      field: 'tenantId',
      params: surelyWrong
        ? { given, expected }
        : { given, expected, context: target.verified ? 'elsewhere' : 'unverified' },
      wouldFailWith: singleTenant ? '700016' : '90002',
      portal: 'overview',
    }),
  ]
}

function checkSharedEndpoint(
  { values, context, application, facts }: CheckInput,
  name: 'common' | 'organizations' | 'consumers',
  accepted: boolean,
): Finding[] {
  const params = { given: values.tenantId, expected: context.tenantId }
  const blame = { severity: 'blocks', field: 'tenantId', portal: 'overview' } as const
  const singleTenant = application?.signInAudience === 'AzureADMyOrg'
  if (!accepted || name === 'consumers') {
    const wouldFailWith =
      !accepted && name === 'organizations' ? OF_SHARED_ENDPOINT.noTenant : OF_SHARED_ENDPOINT.grant
    return [
      finding({
        ...blame,
        id: 'tenant-common-not-accepted',
        params: accepted ? { ...params, context: 'consumers' } : params,
        wouldFailWith: singleTenant ? OF_SHARED_ENDPOINT.blocks : wouldFailWith,
      }),
    ]
  }
  if (singleTenant) {
    return [
      finding({
        ...blame,
        id: name === 'common' ? 'tenant-common-single-tenant' : 'tenant-required-single-tenant',
        params: { ...params, name: application.displayName },
        wouldFailWith: OF_SHARED_ENDPOINT.blocks,
      }),
    ]
  }
  // An enterprise application without a registration here belongs to a multi-tenant registration elsewhere.
  if (!application && !facts?.servicePrincipal) return []
  return [
    finding({
      id: 'tenant-fits',
      severity: 'fine',
      field: 'tenantId',
      params: { given: params.given, context: 'shared' },
    }),
  ]
}
