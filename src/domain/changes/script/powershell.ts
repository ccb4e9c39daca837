import type { Environment, EnvironmentId } from '../../environments'
import { splitAtReferences } from '../references'
import { newKey, PLATFORM_PROPERTY } from '../additions'
import { readsFor, removalPath } from '../requests'
import { type ChangeStep, declaredKey } from '../steps'
import { type ChangePlan } from '../types'
import { alternate, oneLine, quotePowerShell } from './quote'

/** What Connect-MgGraph calls each environment. https://learn.microsoft.com/powershell/microsoftgraph/authentication-commands#use-connect-mggraph */
export const MG_ENVIRONMENTS: Readonly<Record<EnvironmentId, string>> = {
  global: 'Global',
  'usgov-l4': 'USGov',
  'usgov-l5': 'USGovDoD',
  china: 'China',
}

const HELPERS = String.raw`$created = @{}

function Get-All([string] $Path) {
  while ($Path) {
    $page = Invoke-MgGraphRequest -Method GET -Uri $Path
    $page['value']
    $Path = $page['@odata.nextLink']
  }
}
function Send([string] $Method, [string] $Path, $Body) {
  Write-Host "$Method $Path"
  if ($null -eq $Body) { Invoke-MgGraphRequest -Method $Method -Uri $Path }
  else { Invoke-MgGraphRequest -Method $Method -Uri $Path -ContentType 'application/json' -Body ($Body | ConvertTo-Json -Depth 6) }
}
`

const GRANT_HELPER = String.raw`
# Keeps every scope that is there and not named.
function Set-Grant([string] $Read, [string] $Row, [string] $Client, [string] $Resource, [string] $ConsentType, $Principal, [string[]] $Add, [string[]] $Remove) {
  $rows = @(Get-All $Read | Where-Object { $_.resourceId -eq $Resource -and $_.consentType -eq $ConsentType -and "$($_.principalId)" -eq "$Principal" })
  $current = $rows | Where-Object { $_.id -ceq $Row } | Select-Object -First 1
  if (-not $current) { $current = $rows | Select-Object -First 1 }
  $before = @(if ($current) { $current.scope -split '\s+' | Where-Object { $_ } })
  $after = @(@($before | Where-Object { $Remove -cnotcontains $_ }) + @($Add) | Where-Object { $_ } | Select-Object -Unique)
  if (-not (Compare-Object (@('.') + $before) (@('.') + $after) -CaseSensitive)) { return }
  if (-not $current) {
    Send POST '/v1.0/oauth2PermissionGrants' @{ clientId = $Client; consentType = $ConsentType; principalId = $Principal; resourceId = $Resource; scope = ($after -join ' ') } | Out-Null
  } elseif ($after.Count -eq 0) { Send DELETE "/v1.0/oauth2PermissionGrants/$($current.id)" }
  else { Send PATCH "/v1.0/oauth2PermissionGrants/$($current.id)" @{ scope = ($after -join ' ') } }
}
`

const DECLARE_HELPER = String.raw`
# Entries are written resource/type/id; every other entry stays.
function Set-Declared([string] $Read, [string] $Path, [string[]] $Add, [string[]] $Remove) {
  $before = @((Invoke-MgGraphRequest -Method GET -Uri $Read)['requiredResourceAccess'] | ForEach-Object {
    $resource = $_
    $resource.resourceAccess | ForEach-Object { "$($resource.resourceAppId)/$($_.type)/$($_.id)" } })
  $after = @(@($before | Where-Object { $Remove -notcontains $_ }) + @($Add) | Where-Object { $_ } | Select-Object -Unique)
  if (-not (Compare-Object (@('.') + $before) (@('.') + $after))) { return }
  $grouped = @($after | Group-Object { $_.Split('/')[0] } | ForEach-Object {
    @{ resourceAppId = $_.Name; resourceAccess = @($_.Group | ForEach-Object { $part = $_.Split('/'); @{ id = $part[2]; type = $part[1] } }) } })
  Send PATCH $Path @{ requiredResourceAccess = $grouped }
}
`

const KEY_HELPER = String.raw`
# Every other key is sent back as it was read. Without -New the certificate is taken away.
function Set-Key([string] $Read, [string] $Path, [string] $Thumbprint, [string] $Key, $New) {
  $before = @((Invoke-MgGraphRequest -Method GET -Uri $Read)['keyCredentials'] | Where-Object { $_ })
  $others = @($before | Where-Object { $_.key -cne $Key -and "$($_.customKeyIdentifier)" -ne $Thumbprint })
  if (($others.Count -lt $before.Count) -eq ($null -ne $New)) { return }
  $kept = @($others | ForEach-Object {
    $entry = @{}
    foreach ($part in $_.GetEnumerator()) {
      $entry[$part.Key] = if ($part.Value -is [datetime]) { $part.Value.ToUniversalTime().ToString('o') } else { $part.Value }
    }
    $entry })
  Send PATCH $Path @{ keyCredentials = @($kept + @($New) | Where-Object { $_ }) }
}
`

const REDIRECT_HELPER = String.raw`
# Every other redirect URI stays.
function Set-RedirectUri([string] $Read, [string] $Path, [string] $Platform, [string[]] $Add, [string[]] $Remove) {
  $before = @((Invoke-MgGraphRequest -Method GET -Uri $Read)[$Platform]['redirectUris'] | Where-Object { $_ })
  $after = @(@($before | Where-Object { $Remove -cnotcontains $_ }) + @($Add | Where-Object { $before -cnotcontains $_ }) | Where-Object { $_ })
  if (-not (Compare-Object (@('.') + $before) (@('.') + $after) -CaseSensitive)) { return }
  Send PATCH $Path @{ $Platform = @{ redirectUris = $after } }
}
`

/**
 * The plan as a PowerShell script for somebody who may apply it; needs Microsoft.Graph.Authentication only. Each step
 * reads before it writes, so that running it twice does no harm.
 */
export function planAsPowerShell(plan: ChangePlan, environment: Environment): string {
  const scopes = [...new Set(plan.steps.flatMap((step) => step.scopes))].map(quotePowerShell).join(',')
  const kinds = new Set(plan.steps.map((step) => step.kind))
  const head = [
    `# ${oneLine(plan.appDisplayName)} (${oneLine(plan.appId)})`,
    '#Requires -Modules Microsoft.Graph.Authentication',
    "$ErrorActionPreference = 'Stop'",
    `Connect-MgGraph -Environment ${MG_ENVIRONMENTS[environment.id]} -TenantId ${quotePowerShell(plan.tenantId)} -Scopes ${scopes} -NoWelcome`,
    HELPERS,
  ].join('\n')
  const helpers =
    (kinds.has('delegated-grant') ? GRANT_HELPER : '') +
    (kinds.has('declare') ? DECLARE_HELPER : '') +
    (kinds.has('add-certificate') || kinds.has('remove-certificate') ? KEY_HELPER : '') +
    (kinds.has('add-redirect-uris') || kinds.has('remove-redirect-uris') ? REDIRECT_HELPER : '')
  const steps = plan.steps.map((step, index) => `# ${index + 1}. ${stepComment(step)}\n${stepScript(step)}\n`)
  return `${head}${helpers}\n${steps.join('\n')}`
}

/** What a step does, for the comment above it. */
export function stepComment(step: ChangeStep): string {
  const resource = 'resourceName' in step ? `${step.resourceName} ` : ''
  return oneLine(`${step.kind}: ${resource}${changesOf(step)}`)
}

function changesOf(step: ChangeStep): string {
  if ('add' in step) {
    const added = step.add.map((one) => `+${nameOf(one)}`)
    return [...added, ...step.remove.map((one) => `-${nameOf(one)}`)].join(' ')
  }
  if ('value' in step) return step.value
  if ('certificate' in step) return `${step.certificate.displayName} ${step.certificate.thumbprint}`
  return 'uris' in step ? step.uris.join(' ') : step.displayName
}

function nameOf(entry: string | { value: string }): string {
  return typeof entry === 'string' ? entry : entry.value
}

function stepScript(step: ChangeStep): string {
  const reads = readsFor(step, {}).map((read) => value(`/v1.0${read.path}`))
  const [read] = reads
  switch (step.kind) {
    case 'create-principal': {
      const own = `$created[${quotePowerShell(step.id)}]`
      return [
        `${own} = (Get-All ${read} | Select-Object -First 1).id`,
        `if (-not ${own}) { ${own} = (Send POST '/v1.0/servicePrincipals' @{ appId = ${quotePowerShell(step.appId)} }).id }`,
      ].join('\n')
    }
    case 'delete-principal':
      return [
        `if (@(${reads.map((one) => `Get-All ${one}`).join('; ')}).Count -gt 0) { Write-Warning 'In use by others: it stays.' }`,
        `else { Send DELETE ${value(`/v1.0/servicePrincipals/${step.principalId}`)} }`,
      ].join('\n')
    case 'delegated-grant':
      return [
        `Set-Grant -Read ${read} -Row ${quotePowerShell(step.before?.grantId ?? '')} -Client ${value(step.clientId)} -Resource ${value(step.resourceId)} \``,
        `  -ConsentType ${step.consentType} -Principal ${step.principalId ? quotePowerShell(step.principalId) : '$null'} \``,
        `  -Add ${list(step.add)} -Remove ${list(step.remove)}`,
      ].join('\n')
    case 'assign-role':
      return [
        `if (-not (Get-All ${read} | Where-Object { $_.resourceId -eq ${value(step.resourceId)} -and $_.appRoleId -eq ${quotePowerShell(step.appRoleId)} })) {`,
        `  Send POST ${value(`/v1.0/servicePrincipals/${step.resourceId}/appRoleAssignedTo`)} @{ principalId = ${value(step.clientId)}; resourceId = ${value(step.resourceId)}; appRoleId = ${quotePowerShell(step.appRoleId)} } | Out-Null`,
        '}',
      ].join('\n')
    case 'remove-role':
      return [
        `if (Get-All ${read} | Where-Object { $_.id -ceq ${value(step.assignmentId)} }) {`,
        `  Send DELETE ${value(`/v1.0${removalPath(step)}`)}`,
        '}',
      ].join('\n')
    case 'declare': {
      const path = value(`/v1.0/applications/${step.applicationObjectId}`)
      return `Set-Declared -Read ${read} -Path ${path} -Add ${list(step.add.map(declaredKey))} -Remove ${list(step.remove.map(declaredKey))}`
    }
    case 'add-certificate':
    case 'remove-certificate': {
      const { thumbprint, der } = step.certificate
      const path = value(`/v1.0/applications/${step.applicationObjectId}`)
      const named = `-Thumbprint ${quotePowerShell(thumbprint)} -Key ${quotePowerShell(der)}`
      const entries = Object.entries(newKey(step.certificate))
      const fresh = `@{ ${entries.map(([name, text]) => `${name} = ${quotePowerShell(text)}`).join('; ')} }`
      return `Set-Key -Read ${read} -Path ${path} ${named}${step.kind === 'add-certificate' ? ` -New ${fresh}` : ''}`
    }
    case 'add-redirect-uris':
    case 'remove-redirect-uris': {
      const path = value(`/v1.0/applications/${step.applicationObjectId}`)
      const uris = `${step.kind === 'add-redirect-uris' ? '-Add' : '-Remove'} ${list(step.uris)}`
      return `Set-RedirectUri -Read ${read} -Path ${path} -Platform ${PLATFORM_PROPERTY[step.platform]} ${uris}`
    }
  }
}

/** A text whose references become the ids of what the script itself created. */
function value(text: string): string {
  const variable = (stepId: string) => `$created[${quotePowerShell(stepId)}]`
  const parts = alternate(splitAtReferences(text), quotePowerShell, variable)
  // A leading literal makes the sum a text.
  return parts.length === 1 ? (parts[0] ?? "''") : `('' + ${parts.join(' + ')})`
}

function list(values: readonly string[]): string {
  return `@(${values.map(quotePowerShell).join(', ')})`
}
