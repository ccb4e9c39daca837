import { INITIAL_DOMAIN, TENANT_DOMAIN, TENANT_ID, TENANT_NAME } from '../seed/wellKnown'
import { list, single, type ListSource } from './odata/query'
import { badRequest, notFound } from './errors'
import type { WireType } from './odata/types'
import { ok, type Route } from './route'
import { DOMAINS_READ, ORGANIZATION_READ, TENANT_INFORMATION_READ } from './scopes'

const ORGANIZATION: WireType = {
  name: 'microsoft.graph.organization',
  defaults: {
    id: TENANT_ID,
    deletedDateTime: null,
    businessPhones: ['+33 1 23 45 67 89'],
    city: 'Lyon',
    country: null,
    countryLetterCode: 'FR',
    createdDateTime: '2016-03-01T08:00:00Z',
    defaultUsageLocation: null,
    displayName: TENANT_NAME,
    marketingNotificationEmails: [],
    onPremisesLastSyncDateTime: null,
    onPremisesSyncEnabled: null,
    postalCode: '69002',
    preferredLanguage: 'fr',
    securityComplianceNotificationMails: [],
    securityComplianceNotificationPhones: [],
    state: null,
    street: 'Quai de la Pêcherie',
    technicalNotificationMails: [`it@${TENANT_DOMAIN}`],
    tenantType: 'AAD',
    assignedPlans: [],
    provisionedPlans: [],
    verifiedDomains: [
      {
        capabilities: 'Email, OfficeCommunicationsOnline',
        isDefault: true,
        isInitial: false,
        name: TENANT_DOMAIN,
        type: 'Managed',
      },
      {
        capabilities: 'Email, OfficeCommunicationsOnline',
        isDefault: false,
        isInitial: true,
        name: INITIAL_DOMAIN,
        type: 'Managed',
      },
    ],
  },
  filter: {},
}

const DOMAIN: WireType = {
  name: 'microsoft.graph.domain',
  defaults: {
    id: null,
    authenticationType: 'Managed',
    availabilityStatus: null,
    isAdminManaged: true,
    isDefault: false,
    isInitial: false,
    isRoot: true,
    isVerified: true,
    passwordNotificationWindowInDays: 14,
    passwordValidityPeriodInDays: 2147483647,
    supportedServices: ['Email', 'OfficeCommunicationsOnline'],
  },
  filter: {},
}

const organizations: ListSource = { name: 'organization', type: ORGANIZATION, items: [{}] }
const domains: ListSource = {
  name: 'domains',
  type: DOMAIN,
  items: [
    { id: TENANT_DOMAIN, isDefault: true },
    { id: INITIAL_DOMAIN, isInitial: true },
  ],
}

/** https://learn.microsoft.com/graph/api/resources/organization */
export const organizationRoutes: readonly Route[] = [
  {
    method: 'GET',
    paths: ['/organization'],
    scopes: ORGANIZATION_READ,
    run: ({ request }) => ok(list(request, organizations)),
  },
  {
    method: 'GET',
    paths: ['/organization/{id}'],
    scopes: { any: ['User.Read.All'] },
    run: ({ request, params }) => {
      if (params['id'] !== TENANT_ID) throw notFound(params['id'] ?? '')
      return ok(single(request, organizations))
    },
  },
]

/** https://learn.microsoft.com/graph/api/domain-list */
export const domainRoutes: readonly Route[] = [
  {
    method: 'GET',
    paths: ['/domains'],
    scopes: DOMAINS_READ,
    run: ({ request }) => ok(list(request, domains)),
  },
]

/** https://learn.microsoft.com/graph/api/tenantrelationship-findtenantinformationbytenantid */
export const tenantRelationshipRoutes: readonly Route[] = [
  {
    method: 'GET',
    paths: ["/tenantRelationships/findTenantInformationByTenantId(tenantId='{tenantId}')"],
    scopes: TENANT_INFORMATION_READ,
    run: ({ request, params }) => {
      if (params['tenantId'] !== TENANT_ID) throw badRequest('Unable to find a tenant with this id.')
      return ok({
        '@odata.context': `${new URL(request.url).origin}/v1.0/$metadata#microsoft.graph.tenantInformation`,
        tenantId: TENANT_ID,
        displayName: TENANT_NAME,
        federationBrandName: null,
        defaultDomainName: TENANT_DOMAIN,
      })
    },
  },
]
