import { quoteShell } from '../changes/script/quote'
import type { TestRequest } from './types'

/*
 * For bash and zsh with curl and openssl. One compound command: pasted line by line, `read` would swallow the next line.
 * No comments, which zsh does not know at its prompt. Whatever is secret reaches curl and openssl by pipes: arguments are
 * seen in the list of processes, and a here-document may be a file.
 */

const HELPERS = String.raw`
  field() { printf 'data-urlencode = "%s=%s"\n' "$1" "$(printf '%s' "$2" | sed 's/[\\"]/\\&/g')"; }
  post() { curl --silent --show-error --proto '=https' --config - "$1"; }
  encode() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }
  hidden() { printf '%s: ' "$1" >&2; IFS= read -rs entered; echo >&2; }
  part() { sed -n 's/.*"'"$1"'" *: *"\([^"]*\)".*/\1/p'; }
  report() {
    token=$(printf '%s' "$1" | part access_token)
    if [ -z "$token" ]; then printf '%s\n' "$1"; return 1; fi
    payload=$(printf '%s' "$token" | cut -s -d . -f 2 | tr '_-' '/+')
    while [ $(( ${'$'}{#payload} % 4 )) -ne 0 ]; do payload="$payload="; done
    claims=$(printf '%s' "$payload" | openssl base64 -d -A | grep -oE '"(aud|tid|appid|scp|roles|exp)" *: *("[^"]*"|[0-9]+|\[[^]]*\])' | paste -sd , -)
    printf '{"result":"success"%s}\n' "${'$'}{claims:+,$claims}"
  }
`

/** The test as one command for a POSIX shell such as bash or zsh. */
export function bashTest(request: TestRequest): string {
  return `(${HELPERS}${STEPS[request.kind](request)
    .map((line) => `  ${line}\n`)
    .join('')})`
}

const fieldsOf = (fields: Record<string, string>) =>
  Object.entries(fields)
    .map(([name, value]) => `field ${name} ${quoteShell(value)};`)
    .join(' ')

const STEPS: Record<TestRequest['kind'], (request: TestRequest) => string[]> = {
  'app-secret': (request) => [`hidden 'Client secret (not shown)'; secret=$entered`, secretAlone(request)],
  'app-certificate': ({ tokenUrl, clientId, scope }) => [
    `printf 'Path of the .pfx file: ' >&2; IFS= read -r file`,
    `hidden 'Password of the .pfx file (not shown)'; password=$entered`,
    // Unquoted, an empty option is none at all.
    String.raw`legacy=; unpack() { printf '%s\n' "$password" | openssl pkcs12 $legacy -in "$file" -passin stdin "$@"; }`,
    'unpack -nokeys > /dev/null 2>&1 || legacy=-legacy',
    'key=$(unpack -nocerts -nodes) && certificate=$(unpack -clcerts -nokeys) || exit 1',
    `thumbprint=$(printf '%s\\n' "$certificate" | openssl x509 -outform DER | openssl dgst -sha256 -binary | encode)`,
    'now=$(date +%s)',
    `header=$(printf '{"alg":"PS256","typ":"JWT","x5t#S256":"%s"}' "$thumbprint" | encode)`,
    `claims=$(printf '{"aud":"%s","iss":"%s","sub":"%s","jti":"%s","nbf":%d,"iat":%d,"exp":%d}' ${quoteShell(tokenUrl)} ${quoteShell(clientId)} ${quoteShell(clientId)} "$(openssl rand -hex 16)" "$now" "$now" "$((now + 300))" | encode)`,
    // dgst reads the key from one pipe and what is signed from the other: neither becomes a file.
    `signature=$(openssl dgst -sha256 -sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:-1 -sign <(printf '%s\\n' "$key") -binary <(printf '%s' "$header.$claims") | encode)`,
    `if [ -z "$signature" ]; then echo 'The key did not sign: it must be an RSA key.' >&2; exit 1; fi`,
    `report "$({ ${fieldsOf({ client_id: clientId, grant_type: 'client_credentials', scope, client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer' })} field client_assertion "$header.$claims.$signature"; } | post ${quoteShell(tokenUrl)})"`,
  ],
  'code-secret': (request) => [
    ...signIn(request),
    `hidden 'Client secret (not shown)'; secret=$entered`,
    `if [ -z "$landed" ]; then ${secretAlone({ ...request, tokenUrl: request.tenantTokenUrl, scope: request.defaultScope })}; exit; fi`,
    redeem(request, 'field client_secret "$secret";'),
  ],
  'code-public': (request) => [...signIn(request), redeem(request, '')],
  device: ({ tokenUrl, clientId, scope }) => [
    `device=$({ ${fieldsOf({ client_id: clientId, scope })} } | post ${quoteShell(tokenUrl.replace(/token$/u, 'devicecode'))})`,
    `code=$(printf '%s' "$device" | part device_code)`,
    `if [ -z "$code" ]; then printf '%s\\n' "$device"; exit 1; fi`,
    `printf 'Open %s and enter %s\\n' "$(printf '%s' "$device" | part verification_uri)" "$(printf '%s' "$device" | part user_code)" >&2`,
    'while :; do',
    '  sleep 5',
    `  answer=$({ ${fieldsOf({ client_id: clientId, grant_type: 'urn:ietf:params:oauth:grant-type:device_code' })} field device_code "$code"; } | post ${quoteShell(tokenUrl)})`,
    '  case $answer in *authorization_pending*|*slow_down*) ;; *) break ;; esac',
    'done',
    'report "$answer"',
  ],
}

function secretAlone({ tokenUrl, clientId, scope }: TestRequest): string {
  const fields = fieldsOf({ client_id: clientId, grant_type: 'client_credentials', scope })
  return `report "$({ ${fields} field client_secret "$secret"; } | post ${quoteShell(tokenUrl)})"`
}

function signIn({ authorizeUrl }: TestRequest): string[] {
  return [
    'verifier=$(openssl rand 48 | encode)',
    `challenge=$(printf '%s' "$verifier" | openssl dgst -sha256 -binary | encode)`,
    `printf 'Sign in here:\\n%s&code_challenge=%s\\nPaste the whole address of the page you end on (not shown): ' ${quoteShell(authorizeUrl ?? '')} "$challenge" >&2`,
    // A line of a terminal holds 1,024 characters on some systems, an address with a code more.
    'saved=$(stty -g 2> /dev/null); stty -icanon -echo 2> /dev/null; IFS= read -r landed; stty "$saved" 2> /dev/null; echo >&2',
    `code=$(printf '%s' "$landed" | sed -n 's/.*[?#&]code=\\([^&#]*\\).*/\\1/p')`,
    String.raw`code=$(printf '%b' "$(printf '%s' "$code" | sed 's/%/\\x/g')")`,
    `if [ -n "$landed" ] && [ -z "$code" ]; then printf '%s\\n' "$landed"; exit 1; fi`,
  ]
}

function redeem({ tokenUrl, clientId, redirectUri, scope }: TestRequest, more: string): string {
  const fields = fieldsOf({
    client_id: clientId,
    grant_type: 'authorization_code',
    redirect_uri: redirectUri ?? '',
    scope,
  })
  return `report "$({ ${fields} field code "$code"; field code_verifier "$verifier"; ${more} } | post ${quoteShell(tokenUrl)})"`
}
