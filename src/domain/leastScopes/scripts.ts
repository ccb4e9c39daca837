import { MG_ENVIRONMENTS } from '../changes/script/powershell'
import { oneLine, quotePowerShell } from '../changes/script/quote'
import type { Environment, EnvironmentId } from '../environments'

/** The enterprise application that is to be narrowed. */
export interface NarrowedApplication {
  appId: string
  /** Of the enterprise application, not of the registration. */
  objectId: string
  displayName: string
}

/** https://learn.microsoft.com/powershell/exchange/connect-to-exchange-online-powershell */
const EXCHANGE_ENVIRONMENTS: Readonly<Record<EnvironmentId, string>> = {
  global: 'O365Default',
  'usgov-l4': 'O365USGovGCCHigh',
  'usgov-l5': 'O365USGovDoD',
  china: 'O365China',
}

/**
 * PowerShell that gives an application Exchange roles over the direct members of a mail-enabled group, and shows for one
 * mailbox whether it holds. Running it twice does no harm. Needs ExchangeOnlineManagement and Organization Management.
 * https://learn.microsoft.com/exchange/permissions-exo/application-rbac
 */
export function exchangeScript(
  application: NarrowedApplication,
  { roles, group, mailbox }: { roles: readonly string[]; group: string; mailbox: string },
  environment: Environment,
): string {
  const { appId, objectId, displayName } = application
  const scope = `Graph ${oneLine(appId)}`
  return [
    ...head(application, 'ExchangeOnlineManagement'),
    `Connect-ExchangeOnline -ExchangeEnvironmentName ${EXCHANGE_ENVIRONMENTS[environment.id]} -ShowBanner:$false`,
    '',
    `$appId = ${quotePowerShell(appId)}`,
    `$objectId = ${quotePowerShell(objectId)}`,
    'if (-not (Get-ServicePrincipal | Where-Object { $_.AppId -eq $appId })) {',
    `  New-ServicePrincipal -AppId $appId -ObjectId $objectId -DisplayName ${quotePowerShell(displayName)} | Out-Null`,
    '}',
    '',
    `$group = Get-Group -Identity ${quotePowerShell(group)}`,
    `$scope = ${quotePowerShell(scope)}`,
    `$name = $group.DistinguishedName.Replace("'", "''")`,
    `$filter = "MemberOfGroup -eq '$name'"`,
    'if (Get-ManagementScope -Identity $scope -ErrorAction SilentlyContinue) {',
    '  Set-ManagementScope -Identity $scope -RecipientRestrictionFilter $filter',
    '} else {',
    '  New-ManagementScope -Name $scope -RecipientRestrictionFilter $filter | Out-Null',
    '}',
    '',
    `foreach ($role in @(${roles.map(quotePowerShell).join(', ')})) {`,
    `  $assignment = "$appId $($role.Replace('Application ', ''))"`,
    '  if (-not (Get-ManagementRoleAssignment -Identity $assignment -ErrorAction SilentlyContinue)) {',
    '    New-ManagementRoleAssignment -Name $assignment -App $objectId -Role $role -CustomResourceScope $scope | Out-Null',
    '  }',
    '}',
    '',
    `Test-ServicePrincipalAuthorization -Identity $objectId -Resource ${quotePowerShell(mailbox)} | Format-Table`,
    '',
  ].join('\n')
}

/**
 * PowerShell that grants an application that has Sites.Selected one site, or changes what it was granted there. Needs
 * Microsoft.Graph.Authentication and a SharePoint administrator. https://learn.microsoft.com/graph/api/site-post-permissions
 */
export function siteScript(
  application: NarrowedApplication,
  { site, role, tenantId }: { site: string; role: 'read' | 'write'; tenantId: string },
  environment: Environment,
): string {
  const { appId, displayName } = application
  return [
    ...head(application, 'Microsoft.Graph.Authentication'),
    `Connect-MgGraph -Environment ${MG_ENVIRONMENTS[environment.id]} -TenantId ${quotePowerShell(tenantId)} -Scopes 'Sites.FullControl.All' -NoWelcome`,
    '',
    `$appId = ${quotePowerShell(appId)}`,
    `$site = Invoke-MgGraphRequest -Method GET -Uri ${quotePowerShell(`/v1.0/sites/${site}`)}`,
    '$path = "/v1.0/sites/$($site.id)/permissions"',
    "$granted = (Invoke-MgGraphRequest -Method GET -Uri $path)['value'] |",
    '  Where-Object { $_.grantedToIdentitiesV2.application.id -contains $appId } | Select-Object -First 1',
    `$body = @{ roles = @(${quotePowerShell(role)}) }`,
    'if ($granted) {',
    '  Invoke-MgGraphRequest -Method PATCH -Uri "$path/$($granted.id)" -ContentType \'application/json\' -Body ($body | ConvertTo-Json)',
    '} else {',
    `  $body.grantedToIdentities = @(@{ application = @{ id = $appId; displayName = ${quotePowerShell(displayName)} } })`,
    "  Invoke-MgGraphRequest -Method POST -Uri $path -ContentType 'application/json' -Body ($body | ConvertTo-Json -Depth 5)",
    '}',
    '',
  ].join('\n')
}

function head({ appId, displayName }: NarrowedApplication, module: string): string[] {
  return [
    `# ${oneLine(displayName)} (${oneLine(appId)})`,
    `#Requires -Modules ${module}`,
    "$ErrorActionPreference = 'Stop'",
  ]
}
