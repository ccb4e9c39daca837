import type { Guid } from './directory'
import type { Environment } from './environments'
import type { Finding } from './preflight/types'

/** A page of the Azure portal about one application, or (`directory-overview` and the settings) about the tenant. */
export type PortalPage =
  | NonNullable<Finding['portal']>
  | 'owners'
  | 'enterprise-app-permissions'
  | 'sign-ins'
  | keyof typeof TENANT_PAGES

const REGISTRATION_BLADE = 'Microsoft_AAD_RegisteredApps/ApplicationMenuBlade'
const ENTERPRISE_BLADE = 'Microsoft_AAD_IAM/ManagedAppMenuBlade'
// The list of enterprise applications: where one looks when there is no object to open.
const ENTERPRISE_LIST = 'Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/~/AppAppsPreview'

const TENANT_PAGES = {
  'directory-overview': 'Microsoft_AAD_IAM/ActiveDirectoryMenuBlade/~/Overview',
  'user-consent-settings': 'Microsoft_AAD_IAM/ConsentPoliciesMenuBlade/~/UserSettings',
  'admin-consent-settings': 'Microsoft_AAD_IAM/ConsentPoliciesMenuBlade/~/AdminConsentSettings',
  'admin-consent-requests': 'Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/~/AccessRequests',
} as const

const REGISTRATION_TABS = {
  overview: 'Overview',
  credentials: 'Credentials',
  authentication: 'Authentication',
  permissions: 'CallAnAPI',
  owners: 'Owners',
} as const satisfies Partial<Record<PortalPage, string>>

const ENTERPRISE_TABS = {
  'enterprise-app': 'Overview',
  'enterprise-app-users': 'Users',
  'enterprise-app-permissions': 'Permissions',
  'sign-ins': 'SignIns',
} as const satisfies Partial<Record<PortalPage, string>>

function view(page: PortalPage, ids: { appId: Guid; servicePrincipalId?: Guid | null }): string {
  if (page in TENANT_PAGES) return TENANT_PAGES[page as keyof typeof TENANT_PAGES]
  if (page in REGISTRATION_TABS) {
    const tab = REGISTRATION_TABS[page as keyof typeof REGISTRATION_TABS]
    return `${REGISTRATION_BLADE}/~/${tab}/appId/${ids.appId}`
  }
  const tab = ENTERPRISE_TABS[page as keyof typeof ENTERPRISE_TABS]
  return ids.servicePrincipalId
    ? `${ENTERPRISE_BLADE}/~/${tab}/objectId/${ids.servicePrincipalId}/appId/${ids.appId}`
    : ENTERPRISE_LIST
}

/**
 * Address of a page of the Azure portal in one environment. With `tenantId` the portal opens that tenant, not the
 * person's last one. An enterprise application's page without its object id is the list of all of them.
 * Microsoft documents no list of these addresses; they are the ones that the portal itself shows and that Microsoft's
 * Zero Trust Assessment and Maester link to: https://github.com/microsoft/zerotrustassessment , https://maester.dev
 */
export function portalLink(
  environment: Environment,
  page: PortalPage,
  ids: { appId: Guid; servicePrincipalId?: Guid | null; tenantId?: Guid },
): string {
  const tenant = ids.tenantId ? `@${ids.tenantId}/` : ''
  return `${environment.portal}/#${tenant}view/${view(page, ids)}`
}
