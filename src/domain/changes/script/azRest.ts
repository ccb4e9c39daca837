import type { Environment, EnvironmentId } from '../../environments'
import { splitAtReferences } from '../references'
import { newKey, PLATFORM_PROPERTY } from '../additions'
import { readsFor, removalPath } from '../requests'
import { type ChangeStep, declaredKey } from '../steps'
import { type ChangePlan } from '../types'
import { stepComment } from './powershell'
import { alternate, oneLine, quoteShell } from './quote'

/** https://learn.microsoft.com/cli/azure/manage-clouds-azure-cli */
const CLOUDS: Readonly<Record<EnvironmentId, string>> = {
  global: 'AzureCloud',
  'usgov-l4': 'AzureUSGovernment',
  'usgov-l5': 'AzureUSGovernment',
  china: 'AzureChinaCloud',
}

const HELPERS = String.raw`
# Every page; a read that fails must never pass for an empty list.
get() {
  local url="$graph/v1.0$1"
  while [ -n "$url" ]; do
    az rest --method get --url "$url" --resource "$graph/" --query "$2" --output tsv | tr -d '\r' || return 1
    url=$(az rest --method get --url "$url" --resource "$graph/" --query '"@odata.nextLink"' --output tsv | tr -d '\r') || return 1
    case $url in "$graph"/*) ;; *) url='' ;; esac
  done
}
send() {
  echo "$1 $2" >&2
  if [ -n "$3" ]; then
    az rest --method "$1" --url "$graph/v1.0$2" --resource "$graph/" --headers 'Content-Type=application/json' --body "$3" --query id --output tsv | tr -d '\r'
  else
    az rest --method "$1" --url "$graph/v1.0$2" --resource "$graph/" --output none
  fi
}
has() { case " $1 " in *" $2 "*) return 0 ;; *) return 1 ;; esac; }
`

const GRANT_HELPER = String.raw`
# Keeps every scope that is there and not named.
# usage: grant READ ROW CLIENT RESOURCE CONSENT_TYPE PRINCIPAL ADD REMOVE
grant() {
  local match="value[?resourceId=='$4' && consentType=='$5']" rows row before after='' changed='' token principal=null
  if [ -n "$6" ]; then match="value[?resourceId=='$4' && consentType=='$5' && principalId=='$6']"; principal="\"$6\""; fi
  rows=$(get "$1" "$match.join('|', [id, scope])")
  row=''
  while IFS= read -r token; do
    if [ -n "$token" ] && { [ -z "$row" ] || [ "\${token%%|*}" = "$2" ]; }; then row=$token; fi
  done <<< "$rows"
  before=\${row#*|}
  before=$(echo $before)
  for token in $before; do
    if has "$8" "$token"; then changed=1; else after="$after $token"; fi
  done
  for token in $7; do
    if ! has "$after" "$token"; then after="$after $token"; changed=1; fi
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
`.replaceAll('\\${', '${')

const DECLARE_HELPER = String.raw`
# Entries are written resource/type/id; every other entry stays.
# usage: declare_entries READ PATH ADD REMOVE
declare_entries() {
  local resources resource entries entry before='' after='' changed='' body='' group
  resources=$(get "$1" 'requiredResourceAccess[].resourceAppId')
  for resource in $resources; do
    entries=$(get "$1" "requiredResourceAccess[?resourceAppId=='$resource'].resourceAccess[].join('/', [type, id])")
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
`.replaceAll('\\${', '${')

const LIST_HELPER = String.raw`
# A list that is written as a whole: every other entry is sent back as it was read.
# usage: put_entry READ PATH LIST MATCH ENTRY BEFORE AFTER; without ENTRY what matches is taken out.
put_entry() {
  local found entries
  found=$(az rest --method get --url "$graph/v1.0$1" --resource "$graph/" --query "length($3[?$4])" --output tsv | tr -d '\r') || return 1
  if [ -n "$5" ]; then
    if [ "$found" != 0 ]; then return 0; fi
    entries=$(az rest --method get --url "$graph/v1.0$1" --resource "$graph/" --query "$3" --output json | tr -d '\r') || return 1
    case $entries in *[![:space:]\[\]]*) entries="\${entries%]*},$5]" ;; *) entries="[$5]" ;; esac
  else
    if [ "$found" = 0 ]; then return 0; fi
    entries=$(az rest --method get --url "$graph/v1.0$1" --resource "$graph/" --query "$3[?!($4)]" --output json | tr -d '\r') || return 1
  fi
  send PATCH "$2" "$6$entries$7"
}
`.replaceAll('\\${', '${')

/**
 * The plan as a bash script on the Azure CLI, for somebody who may apply it. `az` signs in as its own application, so
 * the person's directory roles decide alone. Each step reads before it writes, so that running it twice does no harm.
 * https://learn.microsoft.com/cli/azure/reference-index#az-rest
 */
export function planAsAzRest(plan: ChangePlan, environment: Environment): string {
  const kinds = new Set(plan.steps.map((step) => step.kind))
  const head = [
    '#!/usr/bin/env bash',
    `# ${oneLine(plan.appDisplayName)} (${oneLine(plan.appId)})`,
    'set -euo pipefail',
    `az cloud set --name ${CLOUDS[environment.id]}`,
    `az login --tenant ${quoteShell(plan.tenantId)} --allow-no-subscriptions --output none`,
    `graph=${quoteShell(environment.graph)}`,
  ].join('\n')
  const helpers =
    HELPERS +
    (kinds.has('delegated-grant') ? GRANT_HELPER : '') +
    (kinds.has('declare') ? DECLARE_HELPER : '') +
    (plan.steps.some((step) => 'certificate' in step || 'uris' in step) ? LIST_HELPER : '')
  const variables = new Map(plan.steps.map((step, index) => [step.id, `created_${index + 1}`]))
  const steps = plan.steps.map(
    (step, index) => `# ${index + 1}. ${stepComment(step)}\n${stepScript(step, variables)}\n`,
  )
  return `${head}\n${helpers}\n${steps.join('\n')}`
}

function stepScript(step: ChangeStep, variables: ReadonlyMap<string, string>): string {
  const value = (text: string): string =>
    alternate(splitAtReferences(text), quoteShell, (stepId) => `"$${variables.get(stepId) ?? ''}"`).join(
      '',
    ) || "''"
  const reads = readsFor(step, {}).map((read) => value(read.path))
  const read = reads[0] ?? "''"
  switch (step.kind) {
    case 'create-principal': {
      const own = variables.get(step.id) ?? ''
      const body = JSON.stringify({ appId: step.appId })
      return [
        `${own}=$(get ${read} 'value[0].id')`,
        `if [ -z "$${own}" ]; then ${own}=$(send POST /servicePrincipals ${quoteShell(body)}); fi`,
      ].join('\n')
    }
    case 'delete-principal':
      return [
        "found=''",
        ...reads.map((one) => `found="$found$(get ${one} 'value[].id')"`),
        `if [ -n "$found" ]; then echo 'In use by others: it stays.' >&2`,
        `else send DELETE ${value(`/servicePrincipals/${step.principalId}`)} ''; fi`,
      ].join('\n')
    case 'delegated-grant': {
      const whose = [step.consentType, quoteShell(step.principalId ?? '')]
      const ids = [quoteShell(step.before?.grantId ?? ''), value(step.clientId), value(step.resourceId)]
      const tokens = [step.add, step.remove].map((one) => quoteShell(one.join(' ')))
      return ['grant', read, ...ids, ...whose, ...tokens].join(' ')
    }
    case 'assign-role': {
      const path = value(`/servicePrincipals/${step.resourceId}/appRoleAssignedTo`)
      const ids = { principalId: step.clientId, resourceId: step.resourceId, appRoleId: step.appRoleId }
      const match = `value[?resourceId=='${step.resourceId}' && appRoleId=='${step.appRoleId}'].id`
      return [
        `found=$(get ${read} ${value(match)})`,
        `if [ -z "$found" ]; then`,
        `  send POST ${path} ${value(JSON.stringify(ids))} > /dev/null`,
        'fi',
      ].join('\n')
    }
    case 'remove-role': {
      const path = value(removalPath(step))
      return [
        `found=$(get ${read} ${value(`value[?id=='${step.assignmentId}'].id`)})`,
        `if [ -n "$found" ]; then`,
        `  send DELETE ${path} ''`,
        'fi',
      ].join('\n')
    }
    case 'declare': {
      const path = value(`/applications/${step.applicationObjectId}`)
      const entries = [step.add, step.remove].map((one) => quoteShell(one.map(declaredKey).join(' ')))
      return ['declare_entries', read, path, ...entries].join(' ')
    }
    case 'add-certificate':
    case 'remove-certificate': {
      const { thumbprint, der } = step.certificate
      const match = `key=='${der}' || customKeyIdentifier=='${thumbprint}'`
      const entry = step.kind === 'add-certificate' ? JSON.stringify(newKey(step.certificate)) : ''
      const path = value(`/applications/${step.applicationObjectId}`)
      const texts = ['keyCredentials', match, entry, '{"keyCredentials":', '}'].map(quoteShell)
      return ['put_entry', read, path, ...texts].join(' ')
    }
    case 'add-redirect-uris':
    case 'remove-redirect-uris': {
      const property = PLATFORM_PROPERTY[step.platform]
      const path = value(`/applications/${step.applicationObjectId}`)
      return step.uris
        .map((uri) => {
          const match = `@=='${uri.replace(/['\\]/gu, '\\$&')}'`
          const entry = step.kind === 'add-redirect-uris' ? JSON.stringify(uri) : ''
          const around = [`{"${property}":{"redirectUris":`, '}}']
          const texts = [`${property}.redirectUris`, match, entry, ...around].map(quoteShell)
          return ['put_entry', read, path, ...texts].join(' ')
        })
        .join('\n')
    }
  }
}
