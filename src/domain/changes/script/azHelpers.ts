import type { ChangeStep } from '../steps'

/** Bash as it stands, but that `\${` stands for `${`. */
function bash(strings: TemplateStringsArray): string {
  return String.raw(strings).replaceAll('\\${', '${')
}

const BASIC = bash`
errors=$(mktemp)
trap 'rm -f "$errors"' EXIT
fresh=''
shopt -s nocasematch

# usage: call METHOD URL [OPTION...]
call() {
  local method=$1 url=$2 attempt=0
  shift 2
  while ! az rest --method "$method" --url "$url" --resource "$graph/" "$@" 2> "$errors" | tr -d '\r'; do
    attempt=$((attempt + 1))
    # What this script has just created may not be seen everywhere yet.
    if [ -z "$fresh" ] || [ "$attempt" -gt 6 ] || ! grep -q -E 'ResourceNotFound|NoBackingApplicationObject' "$errors"; then return 1; fi
    sleep 5
  done
}
fail() { cat "$errors" >&2; return 1; }
# usage: get PATH QUERY [or-none]: every page. A read that fails never passes for an empty list; with or-none an object that is gone has none.
get() {
  local url="$graph/v1.0$1"
  while [ -n "$url" ]; do
    if ! call get "$url" --query "$2" --output tsv; then
      if [ -n "\${3:-}" ] && grep -q ResourceNotFound "$errors"; then return 0; fi
      fail || return 1
    fi
    url=$(call get "$url" --query '"@odata.nextLink"' --output tsv) || fail || return 1
    case $url in "$graph"/*) ;; *) url='' ;; esac
  done
}
json_of() { call get "$graph/v1.0$1" --query "$2" --output json || fail; }
# usage: send METHOD PATH BODY [QUERY]
send() {
  echo "$1 $2" >&2
  if [ -n "$3" ]; then
    call "$1" "$graph/v1.0$2" --headers 'Content-Type=application/json' --body "$3" --query "\${4:-id}" --output tsv || fail
  else
    call "$1" "$graph/v1.0$2" --output none || fail
  fi
}
has() { case " $1 " in *" $2 "*) return 0 ;; *) return 1 ;; esac; }
`

const ENSURE = bash`
# usage: add_if_absent READ MATCH METHOD PATH BODY
add_if_absent() {
  local found
  found=$(get "$1" "$2") || return 1
  if [ -z "$found" ]; then send "$3" "$4" "$5" > /dev/null; fi
}
# usage: drop_if_there READ MATCH METHOD PATH BODY
drop_if_there() {
  local found
  found=$(get "$1" "$2" or-none) || return 1
  if [ -n "$found" ]; then send "$3" "$4" "$5" > /dev/null; fi
}
`

const GRANT = bash`
# Keeps every scope that is there and not named.
# usage: grant READ ROW CLIENT RESOURCE CONSENT_TYPE PRINCIPAL ADD REMOVE
grant() {
  local match="value[?resourceId=='$4' && consentType=='$5']" rows row='' line before after='' elsewhere='' changed='' token principal=null mode=''
  if [ -n "$6" ]; then match="value[?resourceId=='$4' && consentType=='$5' && principalId=='$6']"; principal="\"$6\""; fi
  if [ -z "$7" ]; then mode=or-none; fi
  rows=$(get "$1" "$match.join('|', [id, scope])" $mode) || return 1
  while IFS= read -r line; do
    if [ -n "$line" ] && { [ -z "$row" ] || [ "\${line%%|*}" = "$2" ]; }; then row=$line; fi
  done <<< "$rows"
  while IFS= read -r line; do
    if [ "$line" != "$row" ]; then elsewhere="$elsewhere \${line#*|}"; fi
  done <<< "$rows"
  before=\${row#*|}
  before=$(echo $before)
  for token in $before; do
    if has "$8" "$token"; then changed=1; else after="$after $token"; fi
  done
  for token in $7; do
    if ! has "$after $elsewhere" "$token"; then after="$after $token"; changed=1; fi
  done
  after=\${after# }
  if [ -z "$changed" ]; then return 0; fi
  case $after in *[\"\\]*) echo 'Unexpected scope text' >&2; return 1 ;; esac
  if [ -z "$row" ]; then
    send POST /oauth2PermissionGrants "{\"clientId\":\"$3\",\"consentType\":\"$5\",\"principalId\":$principal,\"resourceId\":\"$4\",\"scope\":\"$after\"}" > /dev/null
  elif [ -z "$after" ]; then
    send DELETE "/oauth2PermissionGrants/\${row%%|*}" ''
  else
    send PATCH "/oauth2PermissionGrants/\${row%%|*}" "{\"scope\":\"$after\"}"
  fi
}
`

const DECLARE = bash`
# Entries are written resource/type/id; every other entry stays.
# usage: declare_entries READ PATH ADD REMOVE
declare_entries() {
  local resources resource entries entry before='' after='' changed='' body='' group
  resources=$(get "$1" 'requiredResourceAccess[].resourceAppId') || return 1
  for resource in $resources; do
    entries=$(get "$1" "requiredResourceAccess[?resourceAppId=='$resource'].resourceAccess[].join('/', [type, id])") || return 1
    for entry in $entries; do
      before="$before $resource/$entry"
    done
  done
  for entry in $before; do
    if has "$4" "$entry"; then changed=1; else after="$after $entry"; fi
  done
  for entry in $3; do
    if ! has "$after" "$entry"; then after="$after $entry"; changed=1; fi
  done
  if [ -z "$changed" ]; then return 0; fi
  for resource in $(for entry in $after; do echo "\${entry%%/*}"; done | sort -u); do
    group=''
    for entry in $after; do
      if [ "\${entry%%/*}" != "$resource" ]; then continue; fi
      entry=\${entry#*/}
      group="$group\${group:+,}{\"id\":\"\${entry#*/}\",\"type\":\"\${entry%%/*}\"}"
    done
    body="$body\${body:+,}{\"resourceAppId\":\"$resource\",\"resourceAccess\":[$group]}"
  done
  send PATCH "$2" "{\"requiredResourceAccess\":[$body]}"
}
`

const LISTS = bash`
with_entry() { case $1 in *[![:space:]\[\]]*) printf '%s' "\${1%]*},$2]" ;; *) printf '[%s]' "$2" ;; esac; }
# A list that is written as a whole: every other entry is sent back as it was read.
# usage: put_entry READ PATH LIST MATCH ENTRY BEFORE AFTER; without ENTRY what matches is taken out.
put_entry() {
  local found entries
  found=$(json_of "$1" "length($3[?$4])") || return 1
  if [ -n "$5" ]; then
    if [ "$found" != 0 ]; then return 0; fi
    entries=$(json_of "$1" "$3") || return 1
    entries=$(with_entry "$entries" "$5")
  else
    if [ "$found" = 0 ]; then return 0; fi
    entries=$(json_of "$1" "$3[?!($4)]") || return 1
  fi
  send PATCH "$2" "$6$entries$7"
}
# Both platforms in one write. usage: move_uri READ PATH FROM TO MATCH ENTRY
move_uri() {
  local from to stay arrived
  from=$(json_of "$1" "length($3.redirectUris[?$5])") || return 1
  to=$(json_of "$1" "length($4.redirectUris[?$5])") || return 1
  if [ "$from" = 0 ] && [ "$to" = 0 ]; then echo "It is gone meanwhile, so nothing is moved: $6" >&2; return 1; fi
  if [ "$from" = 0 ]; then return 0; fi
  stay=$(json_of "$1" "$3.redirectUris[?!($5)]") || return 1
  arrived=$(json_of "$1" "$4.redirectUris[?!($5)]") || return 1
  arrived=$(with_entry "$arrived" "$6")
  send PATCH "$2" "{\"$3\":{\"redirectUris\":$stay},\"$4\":{\"redirectUris\":$arrived}}"
}
`

const SETTING = bash`
# Sets one property, unless it has a third value by now.
# usage: set_value READ PATH PROPERTY BEFORE TO BODY [OTHER END]; OTHER is sent along as it is read.
set_value() {
  local now other=''
  now=$(json_of "$1" "$3") || return 1
  case $now in '' | null) now=false ;; esac
  if [ "$now" = "$5" ]; then return 0; fi
  if [ "$now" != "$4" ]; then echo "$3 was changed meanwhile, to $now: nothing is written." >&2; return 1; fi
  if [ -n "\${7:-}" ]; then
    other=$(json_of "$1" "$7") || return 1
    case $other in '' | null) other=false ;; esac
  fi
  send PATCH "$2" "$6$other\${8:-}"
}
`

const SECRET = bash`
# Lets Entra make a client secret and shows it here, once.
# usage: add_secret READ MATCH PATH BODY
add_secret() {
  local made
  key=$(get "$1" "$2") || return 1
  if [ -n "$key" ]; then echo 'A secret of this name and end is there already; nobody can read its value any more.' >&2; return 0; fi
  made=$(send POST "$3" "$4" "join('|', [keyId, secretText])") || return 1
  key=\${made%%|*}
  echo 'The new client secret, shown this once. Put it where it is used:' >&2
  printf '%s\n' "\${made#*|}"
}
`

const DELETION = bash`
# Deletes an object only while it carries nothing but what is named.
# usage: delete_unused READ QUERY PATH OWN...
delete_unused() {
  local carried one own known path=$3
  carried=$(get "$1" "$2" or-none) || return 1
  shift 3
  if [ -z "$carried" ]; then return 0; fi
  while IFS= read -r one; do
    known=''
    for own in "$@"; do
      if [ "$one" = "$own" ]; then known=1; fi
    done
    if [ -n "$one" ] && [ -z "$known" ]; then echo 'It carries more than was put there: it stays.' >&2; return 0; fi
  done <<< "$carried"
  send DELETE "$path" ''
}
`

const NEEDED: readonly (readonly [helper: string, users: readonly ChangeStep['kind'][]])[] = [
  [ENSURE, ['assign-role', 'remove-role', 'add-owner', 'remove-owner', 'remove-secret']],
  [GRANT, ['delegated-grant']],
  [DECLARE, ['declare']],
  [
    LISTS,
    [
      'add-certificate',
      'remove-certificate',
      'add-redirect-uris',
      'remove-redirect-uris',
      'move-redirect-uris',
    ],
  ],
  [SETTING, ['set-application', 'set-principal']],
  [SECRET, ['add-secret']],
  [DELETION, ['delete-application']],
]

/** The functions that steps of these kinds call. */
export function azHelpers(kinds: ReadonlySet<ChangeStep['kind']>): string {
  const needed = NEEDED.filter(([, users]) => users.some((kind) => kinds.has(kind)))
  return BASIC + needed.map(([text]) => text).join('')
}
