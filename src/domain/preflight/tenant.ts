import { changeIntent } from '../changes/intent'
import { accountTypeOf, AUDIENCE_OF } from '../connectors/accountTypes'
import { isGuid, parseTenant, sameGuid } from '../identifiers'
import { fieldOf, finding, tenantTarget, type Check, type CheckInput } from './input'
import type { Finding } from './types'

const OF_SHARED_ENDPOINT = { blocks: '50194', grant: '9001023', noTenant: '50059' } as const

/**
 * Does the Tenant ID fit the registration's supported account types and the tenant that one is signed in to?
 * https://learn.microsoft.com/entra/identity-platform/howto-convert-app-to-be-multi-tenant
 */
export const checkTenant: Check = (input) => [...checkAudience(input), ...checkTenantValue(input)]

/** Do the registration's supported account types serve this authentication type? */
export const checkAudience: Check = ({ application, authType }) => {
  if (!application) return []
  const { signInAudience, displayName: name } = application
  const accountType = accountTypeOf(signInAudience)
  if (accountType && authType.accountTypes.includes(accountType)) return []
  const [wanted] = authType.accountTypes
  const about = {
    id: 'audience-mismatch',
    field: 'registration',
    portal: 'authentication',
    ...(wanted && {
      fix: changeIntent(application.appId, {
        set: [{ property: 'signInAudience', value: AUDIENCE_OF[wanted] }],
      }),
    }),
  } as const
  if (!accountType) {
    // A type for personal accounts too may be used with one; nobody of the organization can.
    const personal = authType.accountTypes.includes('multi-tenant-and-personal')
    return [
      finding({
        ...about,
        severity: personal ? 'warns' : 'blocks',
        params: personal ? { name, context: 'personalOnly' } : { name },
      }),
    ]
  }
  // It works: accounts of organizations are among those that it accepts.
  return [finding({ ...about, severity: 'explains', params: { name, context: 'personalToo' } })]
}

function checkTenantValue(input: CheckInput): Finding[] {
  const { authType, values, context, application } = input
  const field = fieldOf(authType, 'tenantId', 'tenant')
  const given = values.tenantId
  const target = tenantTarget(input)
  if (!field) return []
  if (target.kind === 'none') return field.required ? [] : checkEmpty(input)

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
    const params: Finding['params'] = authType.publicApplication
      ? { given, context: 'mayStayEmpty' }
      : { given }
    return [finding({ id: 'tenant-fits', severity: 'fine', field: 'tenantId', params })]
  }
  const clientId = fieldOf(authType, 'clientId', 'guid') ? values.clientId : null
  const mixedUp = sameGuid(given, clientId)
    ? 'clientId'
    : isGuid(given) && sameGuid(clientId, expected)
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

/** Without a tenant the sign-in goes to any organization's, which suits a multi-tenant application only. */
function checkEmpty({ authType, application, facts, context }: CheckInput): Finding[] {
  if (application?.signInAudience === 'AzureADMyOrg') {
    return [
      finding({
        id: 'tenant-required-single-tenant',
        severity: 'blocks',
        field: 'tenantId',
        params: { name: application.displayName, expected: context.tenantId, context: 'empty' },
        wouldFailWith: OF_SHARED_ENDPOINT.blocks,
        portal: 'overview',
      }),
    ]
  }
  const anyOrganization = application
    ? application.signInAudience !== 'PersonalMicrosoftAccount'
    : authType.publicApplication !== null || facts?.servicePrincipal
  if (!anyOrganization) return []
  return [finding({ id: 'tenant-fits', severity: 'fine', field: 'tenantId', params: { context: 'empty' } })]
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
