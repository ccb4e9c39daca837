import type { ChangeStep } from '../steps'

const BASIC = String.raw`$created = @{}
$fresh = $false

function Invoke-Graph([string] $Method, [string] $Path, [string] $Body) {
  for ($attempt = 1; ; $attempt++) {
    try {
      if ($Body) { return Invoke-MgGraphRequest -Method $Method -Uri $Path -ContentType 'application/json' -Body $Body }
      return Invoke-MgGraphRequest -Method $Method -Uri $Path
    } catch {
      # What this script has just created may not be seen everywhere yet.
      if (-not $script:fresh -or $attempt -gt 6 -or "$_ $($_.ErrorDetails)" -notmatch 'ResourceNotFound|NoBackingApplicationObject') { throw }
      Start-Sleep -Seconds 5
    }
  }
}
# Every page. With -OrNone an object that is gone has none.
function Get-All([string] $Path, [switch] $OrNone) {
  while ($Path) {
    try { $page = Invoke-Graph GET $Path }
    catch { if ($OrNone -and "$_ $($_.ErrorDetails)" -match 'ResourceNotFound') { return } else { throw } }
    $page['value']
    $Path = $page['@odata.nextLink']
    if ($Path -and -not $Path.StartsWith("$graph/")) { throw "Another host: $Path" }
  }
}
function Get-Value([string] $Path, [string] $Property) {
  $value = Invoke-Graph GET $Path
  foreach ($name in $Property.Split('.')) { if ($null -ne $value) { $value = $value[$name] } }
  if ($null -eq $value) { 'false' } else { ConvertTo-Json -InputObject $value -Compress }
}
function Send([string] $Method, [string] $Path, [string] $Body) {
  Write-Host "$Method $Path"
  Invoke-Graph $Method $Path $Body
}
`

const ENSURE = String.raw`
function Add-IfAbsent([string] $Read, [scriptblock] $Match, [string] $Method, [string] $Path, [string] $Body) {
  if (-not (Get-All $Read | Where-Object $Match)) { Send $Method $Path $Body | Out-Null }
}
function Remove-IfThere([string] $Read, [scriptblock] $Match, [string] $Method, [string] $Path, [string] $Body) {
  if (Get-All $Read -OrNone | Where-Object $Match) { Send $Method $Path $Body | Out-Null }
}
`

const GRANT = String.raw`
# Keeps every scope that is there and not named.
function Set-Grant([string] $Read, [string] $Row, [string] $Client, [string] $Resource, [string] $ConsentType, $Principal, [string[]] $Add, [string[]] $Remove) {
  $rows = @(Get-All $Read -OrNone:(-not $Add) | Where-Object { $_.resourceId -eq $Resource -and $_.consentType -eq $ConsentType -and "$($_.principalId)" -eq "$Principal" })
  $current = $rows | Where-Object { $_.id -ceq $Row } | Select-Object -First 1
  if (-not $current) { $current = $rows | Select-Object -First 1 }
  $before = @(if ($current) { $current.scope -split '\s+' | Where-Object { $_ } })
  $elsewhere = @($rows | Where-Object { $_.id -cne $current.id } | ForEach-Object { $_.scope -split '\s+' })
  $kept = @($before | Where-Object { $Remove -notcontains $_ })
  $after = @($kept + @($Add | Where-Object { $_ -and ($kept + $elsewhere) -notcontains $_ }))
  if ($kept.Count -eq $before.Count -and $after.Count -eq $kept.Count) { return }
  if (-not $current) {
    $body = @{ clientId = $Client; consentType = $ConsentType; principalId = $Principal; resourceId = $Resource; scope = ($after -join ' ') }
    Send POST '/v1.0/oauth2PermissionGrants' (ConvertTo-Json $body) | Out-Null
  } elseif ($after.Count -eq 0) { Send DELETE "/v1.0/oauth2PermissionGrants/$($current.id)" | Out-Null }
  else { Send PATCH "/v1.0/oauth2PermissionGrants/$($current.id)" (ConvertTo-Json @{ scope = ($after -join ' ') }) | Out-Null }
}
`

const DECLARE = String.raw`
# Entries are written resource/type/id; every other entry stays.
function Set-Declared([string] $Read, [string] $Path, [string[]] $Add, [string[]] $Remove) {
  $before = @((Invoke-Graph GET $Read)['requiredResourceAccess'] | ForEach-Object {
    $resource = $_
    $resource.resourceAccess | ForEach-Object { "$($resource.resourceAppId)/$($_.type)/$($_.id)" } })
  $after = @(@($before | Where-Object { $Remove -notcontains $_ }) + @($Add) | Where-Object { $_ } | Select-Object -Unique)
  if (-not (Compare-Object (@('.') + $before) (@('.') + $after))) { return }
  $grouped = @($after | Group-Object { $_.Split('/')[0] } | ForEach-Object {
    @{ resourceAppId = $_.Name; resourceAccess = @($_.Group | ForEach-Object { $part = $_.Split('/'); @{ id = $part[2]; type = $part[1] } }) } })
  Send PATCH $Path (ConvertTo-Json @{ requiredResourceAccess = $grouped } -Depth 6) | Out-Null
}
`

const KEY = String.raw`
# Every other key is sent back as it was read. Without -New the certificate is taken away.
function Set-Key([string] $Read, [string] $Path, [scriptblock] $Match, [string] $New) {
  $before = @((Invoke-Graph GET $Read)['keyCredentials'] | Where-Object { $_ })
  $own = @($before | Where-Object $Match)
  if (($own.Count -gt 0) -eq [bool] $New) { return }
  $kept = @($before | Where-Object { $own -notcontains $_ } | ForEach-Object {
    $entry = @{}
    foreach ($part in $_.GetEnumerator()) {
      $entry[$part.Key] = if ($part.Value -is [datetime]) { $part.Value.ToUniversalTime().ToString('o') } else { $part.Value }
    }
    ConvertTo-Json $entry -Depth 6 })
  Send PATCH $Path ('{"keyCredentials":[' + (@($kept + @($New) | Where-Object { $_ }) -join ',') + ']}') | Out-Null
}
`

const REDIRECT = String.raw`
# Every other redirect URI stays.
function Set-RedirectUri([string] $Read, [string] $Path, [string] $Platform, [string[]] $Add, [string[]] $Remove) {
  $before = @((Invoke-Graph GET $Read)[$Platform]['redirectUris'] | Where-Object { $_ })
  $after = @(@($before | Where-Object { $Remove -cnotcontains $_ }) + @($Add | Where-Object { $before -cnotcontains $_ }) | Where-Object { $_ })
  if (-not (Compare-Object (@('.') + $before) (@('.') + $after) -CaseSensitive)) { return }
  Send PATCH $Path (ConvertTo-Json @{ $Platform = @{ redirectUris = $after } } -Depth 6) | Out-Null
}
# Both platforms in one write.
function Move-RedirectUri([string] $Read, [string] $Path, [string] $From, [string] $To, [string[]] $Uris) {
  $object = Invoke-Graph GET $Read
  $old = @($object[$From]['redirectUris'] | Where-Object { $_ })
  $new = @($object[$To]['redirectUris'] | Where-Object { $_ })
  $gone = @($Uris | Where-Object { $old -cnotcontains $_ -and $new -cnotcontains $_ })
  if ($gone) { throw "Gone meanwhile, so nothing is moved: $gone" }
  $moved = @($Uris | Where-Object { $old -ccontains $_ })
  if (-not $moved) { return }
  $stay = @($old | Where-Object { $moved -cnotcontains $_ })
  $arrived = @($new + @($moved | Where-Object { $new -cnotcontains $_ }))
  Send PATCH $Path (ConvertTo-Json @{ $From = @{ redirectUris = $stay }; $To = @{ redirectUris = $arrived } } -Depth 6) | Out-Null
}
`

const SETTING = String.raw`
# Sets one property, unless it has a third value by now. Values are JSON; -Other is sent along as it is read.
function Set-Property([string] $Read, [string] $Path, [string] $Property, [string] $Before, [string] $To, [string] $Body, [string] $Other, [string] $End) {
  $now = Get-Value $Read $Property
  if ($now -ceq $To) { return }
  if ($now -cne $Before) { throw "$Property was changed meanwhile, to $($now): nothing is written." }
  if ($Other) { $Body = $Body + (Get-Value $Read $Other) + $End }
  Send PATCH $Path $Body | Out-Null
}
`

const SECRET = String.raw`
# Lets Entra make a client secret and shows it here, once.
function Add-Secret([string] $Read, [string] $Name, [string] $End, [string] $Path, [string] $Body) {
  $same = @((Invoke-Graph GET $Read)['passwordCredentials'] | Where-Object { $_ -and $_.displayName -ceq $Name -and ([datetime] $_.endDateTime).ToUniversalTime().ToString('s') -eq $End })
  if ($same) { Write-Warning 'A secret of this name and end is there already; nobody can read its value any more.'; return $same[0].keyId }
  $made = Send POST $Path $Body
  Write-Host 'The new client secret, shown this once. Put it where it is used:'
  Write-Host $made.secretText
  $made.keyId
}
`

const DELETION = String.raw`
# Deletes a registration only while it carries nothing but what is named; without -Own whatever it carries.
function Remove-Unused([string] $Read, [string] $Path, [string[]] $Own) {
  try { $object = Invoke-Graph GET $Read }
  catch { if ("$_ $($_.ErrorDetails)" -match 'ResourceNotFound') { return } else { throw } }
  $carried = @($object.passwordCredentials | ForEach-Object { $_.keyId }) +
    @($object.keyCredentials | ForEach-Object { if ($_.customKeyIdentifier) { $_.customKeyIdentifier } else { $_.keyId } }) +
    @('web', 'spa', 'publicClient' | ForEach-Object { $object[$_].redirectUris }) +
    @($object.requiredResourceAccess | ForEach-Object { $_.resourceAccess | ForEach-Object { $_.id } }) +
    @($object.identifierUris) + @($object.appRoles | ForEach-Object { $_.id }) + @($object.api.oauth2PermissionScopes | ForEach-Object { $_.id })
  if ($PSBoundParameters.ContainsKey('Own') -and @($carried | Where-Object { $_ -and $Own -cnotcontains $_ })) {
    Write-Warning 'It carries more than was put there: it stays.'
  } else { Send DELETE $Path | Out-Null }
}
`

const NEEDED: readonly (readonly [helper: string, users: readonly ChangeStep['kind'][]])[] = [
  [ENSURE, ['assign-role', 'remove-role', 'add-owner', 'remove-owner']],
  [GRANT, ['delegated-grant']],
  [DECLARE, ['declare']],
  [KEY, ['add-certificate', 'remove-certificate']],
  [REDIRECT, ['add-redirect-uris', 'remove-redirect-uris', 'move-redirect-uris']],
  [SETTING, ['set-application', 'set-principal']],
  [SECRET, ['add-secret']],
  [DELETION, ['delete-application']],
]

/** The functions that steps of these kinds call. */
export function powerShellHelpers(kinds: ReadonlySet<ChangeStep['kind']>): string {
  const needed = NEEDED.filter(([, users]) => users.some((kind) => kinds.has(kind)))
  return BASIC + needed.map(([text]) => text).join('')
}
