import { quotePowerShell } from '../changes/script/quote'
import type { TestRequest } from './types'

/*
 * For Windows PowerShell 5.1 and PowerShell 7, without modules. One script block: pasted line by line, Read-Host would
 * swallow the next line.
 */

const HELPERS = String.raw`
  $ErrorActionPreference = 'Stop'
  [Net.ServicePointManager]::SecurityProtocol = [Net.ServicePointManager]::SecurityProtocol -bor [Net.SecurityProtocolType]::Tls12
  function Read-Hidden([string] $Prompt) { [Net.NetworkCredential]::new('', (Read-Host $Prompt -AsSecureString)).Password }
  function ConvertTo-Base64Url([byte[]] $Bytes) { [Convert]::ToBase64String($Bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_') }
  function Get-Sha256([byte[]] $Bytes) { $hash = [Security.Cryptography.SHA256]::Create(); try { , $hash.ComputeHash($Bytes) } finally { $hash.Dispose() } }
  function Send-Form([string] $Uri, [hashtable] $Body) {
    try { Invoke-RestMethod -Method Post -Uri $Uri -Body $Body }
    catch { $text = "$($_.ErrorDetails.Message)"; if (-not $text) { $text = $_.Exception.Message }; $text }
  }
  function Write-Answer($Answer) {
    if (-not $Answer.access_token) { return "$Answer" }
    $result = [ordered]@{ result = 'success' }
    $part = "$($Answer.access_token)".Split('.')
    if ($part.Count -eq 3) {
      $text = $part[1].Replace('-', '+').Replace('_', '/')
      $text = $text.PadRight($text.Length + (4 - $text.Length % 4) % 4, '=')
      $claims = [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($text)) | ConvertFrom-Json
      foreach ($name in 'aud', 'tid', 'appid', 'scp', 'roles', 'exp') { if ($claims.$name) { $result[$name] = $claims.$name -join ' ' } }
    }
    $result | ConvertTo-Json -Compress
  }
`

/** The test as one command for PowerShell. */
export function powershellTest(request: TestRequest): string {
  return `& {${HELPERS}${STEPS[request.kind](request)
    .map((line) => `  ${line}\n`)
    .join('')}}`
}

const body = (fields: Record<string, string>) =>
  `@{ ${Object.entries(fields)
    .map(([name, value]) => `${name} = ${quotePowerShell(value)}`)
    .join('; ')} }`

const send = (uri: string) => `Write-Answer (Send-Form ${quotePowerShell(uri)} $body)`

const STEPS: Record<TestRequest['kind'], (request: TestRequest) => string[]> = {
  'app-secret': ({ tokenUrl, clientId, scope }) => [
    `$body = ${body({ client_id: clientId, grant_type: 'client_credentials', scope })}`,
    `$body['client_secret'] = Read-Hidden 'Client secret'`,
    send(tokenUrl),
  ],
  'app-certificate': ({ tokenUrl, clientId, scope }) => [
    `$file = (Resolve-Path -LiteralPath (Read-Host 'Path of the .pfx file').Trim('"')).ProviderPath`,
    `$password = Read-Host 'Password of the .pfx file' -AsSecureString`,
    // EphemeralKeySet keeps the key in memory; macOS, which has no such thing, puts it into a temporary key chain.
    `$flags = if ($IsMacOS) { 'DefaultKeySet' } else { 'EphemeralKeySet' }`,
    '$certificate = [Security.Cryptography.X509Certificates.X509Certificate2]::new($file, $password, [Security.Cryptography.X509Certificates.X509KeyStorageFlags]$flags)',
    '$key = [Security.Cryptography.X509Certificates.RSACertificateExtensions]::GetRSAPrivateKey($certificate)',
    `if ($null -eq $key) { throw 'The file holds no private RSA key.' }`,
    '$now = [DateTimeOffset]::UtcNow.ToUnixTimeSeconds()',
    `$header = [ordered]@{ alg = 'PS256'; typ = 'JWT'; 'x5t#S256' = ConvertTo-Base64Url (Get-Sha256 $certificate.RawData) }`,
    `$claims = [ordered]@{ aud = ${quotePowerShell(tokenUrl)}; iss = ${quotePowerShell(clientId)}; sub = ${quotePowerShell(clientId)}; jti = [guid]::NewGuid().ToString(); nbf = $now; iat = $now; exp = $now + 300 }`,
    `$signed = (($header, $claims) | ForEach-Object { ConvertTo-Base64Url ([Text.Encoding]::UTF8.GetBytes(($_ | ConvertTo-Json -Compress))) }) -join '.'`,
    '$signature = $key.SignData([Text.Encoding]::ASCII.GetBytes($signed), [Security.Cryptography.HashAlgorithmName]::SHA256, [Security.Cryptography.RSASignaturePadding]::Pss)',
    `$body = ${body({ client_id: clientId, grant_type: 'client_credentials', scope, client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer' })}`,
    `$body['client_assertion'] = "$signed.$(ConvertTo-Base64Url $signature)"`,
    '$certificate.Dispose()',
    send(tokenUrl),
  ],
  'code-secret': (request) => [
    ...signIn(request),
    `$secret = Read-Hidden 'Client secret'`,
    'if (-not $landed) {',
    `  $body = ${body({ client_id: request.clientId, grant_type: 'client_credentials', scope: request.defaultScope })}`,
    `  $body['client_secret'] = $secret`,
    `  return ${send(request.tenantTokenUrl)}`,
    '}',
    ...redeem(request, [`$body['client_secret'] = $secret`]),
  ],
  'code-public': (request) => [...signIn(request), ...redeem(request, [])],
  device: ({ tokenUrl, clientId, scope }) => [
    `$device = Send-Form ${quotePowerShell(tokenUrl.replace(/token$/u, 'devicecode'))} ${body({ client_id: clientId, scope })}`,
    'if (-not $device.device_code) { return "$device" }',
    'Write-Host "Open $($device.verification_uri) and enter $($device.user_code)"',
    `$body = ${body({ client_id: clientId, grant_type: 'urn:ietf:params:oauth:grant-type:device_code' })}`,
    `$body['device_code'] = $device.device_code`,
    `do { Start-Sleep -Seconds 5; $answer = Send-Form ${quotePowerShell(tokenUrl)} $body } while ("$answer" -match 'authorization_pending|slow_down')`,
    'Write-Answer $answer',
  ],
}

function signIn({ authorizeUrl }: TestRequest): string[] {
  return [
    '$random = [byte[]]::new(48)',
    '$generator = [Security.Cryptography.RandomNumberGenerator]::Create(); $generator.GetBytes($random); $generator.Dispose()',
    '$verifier = ConvertTo-Base64Url $random',
    '$challenge = ConvertTo-Base64Url (Get-Sha256 ([Text.Encoding]::ASCII.GetBytes($verifier)))',
    `Write-Host ('Sign in here:', (${quotePowerShell(authorizeUrl ?? '')} + '&code_challenge=' + $challenge) -join [Environment]::NewLine)`,
    `$landed = Read-Hidden 'Paste the whole address of the page you end on'`,
    `$code = if ($landed -match '[?#&]code=([^&#]+)') { [Uri]::UnescapeDataString($Matches[1]) }`,
    'if ($landed -and -not $code) { return $landed }',
  ]
}

function redeem({ tokenUrl, clientId, redirectUri, scope }: TestRequest, more: string[]): string[] {
  return [
    `$body = ${body({ client_id: clientId, grant_type: 'authorization_code', redirect_uri: redirectUri ?? '', scope })}`,
    `$body['code'] = $code`,
    `$body['code_verifier'] = $verifier`,
    ...more,
    send(tokenUrl),
  ]
}
