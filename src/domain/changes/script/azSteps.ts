import type { Environment } from '../../environments'
import { splitAtReferences } from '../references'
import { removalPath } from '../requests'
import { newKey } from '../requests/keys'
import { PLATFORM_PROPERTY } from '../requests/redirects'
import { type CertificateStep, type ChangeStep, declaredKey, type RedirectUriStep } from '../steps'
import { keyMatch, mayCarry, plannedBody, propertyChange, readPaths } from './bodies'
import { alternate, asciiJson, quoteJmesPath, quoteShell } from './quote'

/** Everything that may hang on a registration, as one list; its own id first, so that none means that it is gone. */
const CARRIED = [
  '[id]',
  'passwordCredentials[].keyId',
  'keyCredentials[].[customKeyIdentifier || keyId][]',
  ...['web', 'spa', 'publicClient'].map((platform) => `${platform}.redirectUris`),
  'requiredResourceAccess[].resourceAccess[].id',
  'identifierUris',
  'appRoles[].id',
  'api.oauth2PermissionScopes[].id',
].join(', ')

interface AzContext {
  environment: Environment
  /** Names of the variables that hold what steps create, by step id and `step-id.appId`. */
  variables: ReadonlyMap<string, string>
}

/** The lines of bash that carry out one step. */
export function azStep(step: ChangeStep, context: AzContext): string {
  const { environment } = context
  /** A path or id, whose references become variables; never a name, which may look like one. */
  const value = (text: string): string =>
    alternate(
      splitAtReferences(text),
      quoteShell,
      (id) => `"$${context.variables.get(id) ?? 'not_created'}"`,
    ).join('') || "''"
  const reads = readPaths(step).map(value)
  const read = reads[0] ?? "''"
  const own = context.variables.get(step.id) ?? 'not_created'
  const application = 'applicationObjectId' in step ? `/applications/${step.applicationObjectId}` : ''
  const idMatch = (list: string, id: string) => value(`${list}[?id=='${id}'].id`)
  switch (step.kind) {
    case 'create-application': {
      const ids = `"join('|', [id, appId])"`
      return [
        `found=$(get ${read} "value[].join('|', [id, appId])")`,
        `if [ -z "$found" ]; then found=$(send POST /applications ${quoteShell(plannedBody(step, environment))} ${ids}); fresh=1; fi`,
        `${own}=\${found%%|*}`,
        `${own}_app=\${found#*|}`,
      ].join('\n')
    }
    case 'delete-application': {
      const may = mayCarry(step)
      const query = quoteShell(may ? `[${CARRIED}][]` : '[id]')
      const own = [step.applicationObjectId, ...(may ?? [])].map(quoteShell)
      return ['delete_unused', read, query, value(application), ...own].join(' ')
    }
    case 'create-principal':
      return [
        `${own}=$(get ${read} 'value[0].id')`,
        `if [ -z "$${own}" ]; then ${own}=$(send POST /servicePrincipals ${value(plannedBody(step, environment))}); fresh=1; fi`,
      ].join('\n')
    case 'delete-principal':
      return [
        "found=''",
        ...reads.map((one) => `found="$found$(get ${one} 'value[].id' or-none)"`),
        `there=$(get ${value(`/servicePrincipals/${step.principalId}?$select=id`)} id or-none)`,
        `if [ -n "$found" ]; then echo 'In use by others: it stays.' >&2`,
        `elif [ -n "$there" ]; then send DELETE ${value(`/servicePrincipals/${step.principalId}`)} ''; fi`,
      ].join('\n')
    case 'set-principal':
    case 'set-application': {
      const path = step.kind === 'set-principal' ? `/servicePrincipals/${step.principalId}` : application
      const { property, before, after, body, other } = propertyChange(step, environment)
      const texts = [property.join('.'), before, after, body[0], ...(other ? [other.join('.'), body[1]] : [])]
      return ['set_value', read, value(path), ...texts.map(quoteShell)].join(' ')
    }
    case 'delegated-grant': {
      const whose = [step.consentType, quoteShell(step.principalId ?? '')]
      const ids = [quoteShell(step.before?.grantId ?? ''), value(step.clientId), value(step.resourceId)]
      const tokens = [step.add, step.remove].map((one) => quoteShell(one.join(' ')))
      return ['grant', read, ...ids, ...whose, ...tokens].join(' ')
    }
    case 'assign-role': {
      const { resourceId, appRoleId } = step
      const match = value(`value[?resourceId=='${resourceId}' && appRoleId=='${appRoleId}'].id`)
      const path = value(`/servicePrincipals/${resourceId}/appRoleAssignedTo`)
      return `add_if_absent ${read} ${match} POST ${path} ${value(plannedBody(step, environment))}`
    }
    case 'remove-role':
      return `drop_if_there ${read} ${idMatch('value', step.assignmentId)} DELETE ${value(removalPath(step))} ''`
    case 'declare': {
      const entries = [step.add, step.remove].map((one) => quoteShell(one.map(declaredKey).join(' ')))
      return ['declare_entries', read, value(application), ...entries].join(' ')
    }
    case 'add-certificate':
    case 'remove-certificate': {
      const entry = step.kind === 'add-certificate' ? asciiJson(newKey(step.certificate)) : ''
      const texts = ['keyCredentials', keyQuery(step), entry, '{"keyCredentials":', '}'].map(quoteShell)
      return ['put_entry', read, value(application), ...texts].join(' ')
    }
    case 'add-secret': {
      // Graph may tell fractions of a second or none.
      const match = `passwordCredentials[?displayName==${quoteJmesPath(step.displayName)} && starts_with(endDateTime, '${step.endDateTime.slice(0, 19)}')].keyId`
      const path = value(`${application}/addPassword`)
      const body = quoteShell(plannedBody(step, environment))
      return `add_secret ${read} ${quoteShell(match)} ${path} ${body}\n${own}=$key`
    }
    case 'remove-secret': {
      const match = value(`passwordCredentials[?keyId=='${step.keyId}'].keyId`)
      const body = value(asciiJson({ keyId: step.keyId }))
      return `drop_if_there ${read} ${match} POST ${value(`${application}/removePassword`)} ${body}`
    }
    case 'add-redirect-uris':
    case 'remove-redirect-uris':
      return redirectLines(step, read, value(application))
    case 'move-redirect-uris': {
      const platforms = [PLATFORM_PROPERTY[step.from], PLATFORM_PROPERTY[step.to]]
      return step.uris
        .map((uri) => {
          const texts = [uriQuery(uri), asciiJson(uri)].map(quoteShell)
          return ['move_uri', read, value(application), ...platforms, ...texts].join(' ')
        })
        .join('\n')
    }
    case 'add-owner': {
      const path = value(`${application}/owners/$ref`)
      const match = idMatch('value', step.ownerId)
      return `add_if_absent ${read} ${match} POST ${path} ${value(plannedBody(step, environment))}`
    }
    case 'remove-owner': {
      const path = value(`${application}/owners/${step.ownerId}/$ref`)
      return `drop_if_there ${read} ${idMatch('value', step.ownerId)} DELETE ${path} ''`
    }
  }
}

function redirectLines(step: RedirectUriStep, read: string, path: string): string {
  const property = PLATFORM_PROPERTY[step.platform]
  return step.uris
    .map((uri) => {
      const entry = step.kind === 'add-redirect-uris' ? asciiJson(uri) : ''
      const around = [`{"${property}":{"redirectUris":`, '}}']
      const texts = [`${property}.redirectUris`, uriQuery(uri), entry, ...around].map(quoteShell)
      return ['put_entry', read, path, ...texts].join(' ')
    })
    .join('\n')
}

function uriQuery(uri: string): string {
  return `@==${quoteJmesPath(uri)}`
}

function keyQuery(step: CertificateStep): string {
  const match = keyMatch(step)
  if ('keyId' in match) return `keyId=='${match.keyId}'`
  const parts = [
    ...(match.der === '' ? [] : [`key=='${match.der}'`]),
    ...match.identifiers.map((one) => `customKeyIdentifier==${quoteJmesPath(one)}`),
  ]
  // A certificate of which nothing is known is no other.
  return parts.join(' || ') || '`false`'
}
