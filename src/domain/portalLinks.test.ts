import { expect, test } from 'vitest'
import { ENVIRONMENT_IDS, ENVIRONMENTS } from './environments'
import { portalLink, type PortalPage } from './portalLinks'

const appId = 'APP'
const servicePrincipalId = 'SP'
const tenantId = 'TENANT'

const VIEWS: Record<PortalPage, string> = {
  overview: 'Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/Overview/appId/APP',
  credentials: 'Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/Credentials/appId/APP',
  authentication: 'Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/Authentication/appId/APP',
  permissions: 'Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/CallAnAPI/appId/APP',
  owners: 'Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/Owners/appId/APP',
  'enterprise-app': 'Microsoft_AAD_IAM/ManagedAppMenuBlade/~/Overview/objectId/SP/appId/APP',
  'enterprise-app-users': 'Microsoft_AAD_IAM/ManagedAppMenuBlade/~/Users/objectId/SP/appId/APP',
  'enterprise-app-permissions': 'Microsoft_AAD_IAM/ManagedAppMenuBlade/~/Permissions/objectId/SP/appId/APP',
  'sign-ins': 'Microsoft_AAD_IAM/ManagedAppMenuBlade/~/SignIns/objectId/SP/appId/APP',
  'directory-overview': 'Microsoft_AAD_IAM/ActiveDirectoryMenuBlade/~/Overview',
  'user-consent-settings': 'Microsoft_AAD_IAM/ConsentPoliciesMenuBlade/~/UserSettings',
  'admin-consent-settings': 'Microsoft_AAD_IAM/ConsentPoliciesMenuBlade/~/AdminConsentSettings',
  'admin-consent-requests': 'Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/~/AccessRequests',
}
const PORTALS = {
  global: 'https://portal.azure.com',
  'usgov-l4': 'https://portal.azure.us',
  'usgov-l5': 'https://portal.azure.us',
  china: 'https://portal.azure.cn',
}
const pages = Object.keys(VIEWS) as PortalPage[]

test.each(ENVIRONMENT_IDS.flatMap((id) => pages.map((page) => [id, page] as const)))('%s: %s', (id, page) => {
  expect(portalLink(ENVIRONMENTS[id], page, { appId, servicePrincipalId })).toBe(
    `${PORTALS[id]}/#view/${VIEWS[page]}`,
  )
  expect(portalLink(ENVIRONMENTS[id], page, { appId, servicePrincipalId, tenantId })).toBe(
    `${PORTALS[id]}/#@TENANT/view/${VIEWS[page]}`,
  )
})

test.each(['enterprise-app', 'enterprise-app-users', 'enterprise-app-permissions'] as const)(
  '%s without an object id is the list of enterprise applications',
  (page) => {
    expect(portalLink(ENVIRONMENTS.global, page, { appId, servicePrincipalId: null })).toBe(
      'https://portal.azure.com/#view/Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/~/AppAppsPreview',
    )
  },
)
