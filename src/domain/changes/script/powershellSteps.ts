import type { Environment } from '../../environments'
import { splitAtReferences } from '../references'
import { removalPath } from '../requests'
import { newKey } from '../requests/keys'
import { PLATFORM_PROPERTY } from '../requests/redirects'
import { type CertificateStep, type ChangeStep, declaredKey } from '../steps'
import { keyMatch, mayCarry, plannedBody, propertyChange, readPaths } from './bodies'
import { alternate, asciiJson, quotePowerShell as literal } from './quote'

/** The lines of PowerShell that carry out one step. */
export function powerShellStep(step: ChangeStep, environment: Environment): string {
  const reads = readPaths(step).map((path) => value(`/v1.0${path}`))
  const read = reads[0] ?? "''"
  const body = () => value(plannedBody(step, environment))
  const own = `$created[${literal(step.id)}]`
  const application = 'applicationObjectId' in step ? `/v1.0/applications/${step.applicationObjectId}` : ''
  const idMatch = (id: string) => `{ $_.id -ceq ${value(id)} }`
  switch (step.kind) {
    case 'create-application':
      return [
        `$found = Get-All ${read} | Select-Object -First 1`,
        `if (-not $found) { $found = Send POST '/v1.0/applications' ${literal(plannedBody(step, environment))}; $fresh = $true }`,
        `${own} = $found.id`,
        `$created[${literal(`${step.id}.appId`)}] = $found.appId`,
      ].join('\n')
    case 'delete-application': {
      const may = mayCarry(step)
      return ['Remove-Unused', read, value(application), ...(may ? [list(may)] : [])].join(' ')
    }
    case 'create-principal':
      return [
        `${own} = (Get-All ${read} | Select-Object -First 1).id`,
        `if (-not ${own}) { ${own} = (Send POST '/v1.0/servicePrincipals' ${body()}).id; $fresh = $true }`,
      ].join('\n')
    case 'delete-principal': {
      const uses = reads.map((one) => `Get-All ${one} -OrNone`).join('; ')
      const there = value(`/v1.0/servicePrincipals?$filter=id eq '${step.principalId}'&$select=id`)
      return [
        `if (@(${uses}).Count -gt 0) { Write-Warning 'In use by others: it stays.' }`,
        `elseif (Get-All ${there}) { Send DELETE ${value(`/v1.0/servicePrincipals/${step.principalId}`)} | Out-Null }`,
      ].join('\n')
    }
    case 'set-principal':
    case 'set-application': {
      const path = step.kind === 'set-principal' ? `/v1.0/servicePrincipals/${step.principalId}` : application
      const { property, before, after, body: parts, other } = propertyChange(step, environment)
      const texts = [
        property.join('.'),
        before,
        after,
        parts[0],
        ...(other ? [other.join('.'), parts[1]] : []),
      ]
      return ['Set-Property', read, value(path), ...texts.map(literal)].join(' ')
    }
    case 'delegated-grant':
      return [
        `Set-Grant -Read ${read} -Row ${literal(step.before?.grantId ?? '')} -Client ${value(step.clientId)} -Resource ${value(step.resourceId)}`,
        `-ConsentType ${step.consentType} -Principal ${step.principalId ? literal(step.principalId) : '$null'}`,
        `-Add ${list(step.add)} -Remove ${list(step.remove)}`,
      ].join(' ')
    case 'assign-role': {
      const match = `{ $_.resourceId -eq ${value(step.resourceId)} -and $_.appRoleId -eq ${literal(step.appRoleId)} }`
      const path = value(`/v1.0/servicePrincipals/${step.resourceId}/appRoleAssignedTo`)
      return `Add-IfAbsent ${read} ${match} POST ${path} ${body()}`
    }
    case 'remove-role':
      return `Remove-IfThere ${read} ${idMatch(step.assignmentId)} DELETE ${value(`/v1.0${removalPath(step)}`)}`
    case 'declare':
      return `Set-Declared -Read ${read} -Path ${value(application)} -Add ${list(step.add.map(declaredKey))} -Remove ${list(step.remove.map(declaredKey))}`
    case 'add-certificate':
    case 'remove-certificate': {
      const added =
        step.kind === 'add-certificate' ? ` -New ${literal(asciiJson(newKey(step.certificate)))}` : ''
      return `Set-Key -Read ${read} -Path ${value(application)} -Match { ${keyTest(step)} }${added}`
    }
    case 'add-secret': {
      const same = `-Name ${literal(step.displayName)} -End ${literal(step.endDateTime.slice(0, 19))}`
      const path = value(`${application}/addPassword`)
      const sent = literal(plannedBody(step, environment))
      return `${own} = Add-Secret -Read ${read} ${same} -Path ${path} -Body ${sent}`
    }
    case 'remove-secret': {
      const held = `((Invoke-Graph GET ${read})['passwordCredentials'] | Where-Object { $_.keyId -eq ${value(step.keyId)} })`
      const sent = value(asciiJson({ keyId: step.keyId }))
      return `if ${held} { Send POST ${value(`${application}/removePassword`)} ${sent} | Out-Null }`
    }
    case 'add-redirect-uris':
    case 'remove-redirect-uris': {
      const uris = `${step.kind === 'add-redirect-uris' ? '-Add' : '-Remove'} ${list(step.uris)}`
      return `Set-RedirectUri -Read ${read} -Path ${value(application)} -Platform ${PLATFORM_PROPERTY[step.platform]} ${uris}`
    }
    case 'move-redirect-uris': {
      const platforms = `-From ${PLATFORM_PROPERTY[step.from]} -To ${PLATFORM_PROPERTY[step.to]}`
      return `Move-RedirectUri -Read ${read} -Path ${value(application)} ${platforms} -Uris ${list(step.uris)}`
    }
    case 'add-owner':
      return `Add-IfAbsent ${read} ${idMatch(step.ownerId)} POST ${value(`${application}/owners/$ref`)} ${body()}`
    case 'remove-owner':
      return `Remove-IfThere ${read} ${idMatch(step.ownerId)} DELETE ${value(`${application}/owners/${step.ownerId}/$ref`)}`
  }
}

/** A path, id or body of ids, whose references become the ids of what the script itself created; never a name, which may look like one. */
function value(text: string): string {
  const variable = (id: string) => `$created[${literal(id)}]`
  const parts = alternate(splitAtReferences(text), literal, variable)
  // A leading literal makes the sum a text.
  return parts.length === 1 ? (parts[0] ?? "''") : `('' + ${parts.join(' + ')})`
}

function list(values: readonly string[]): string {
  return `@(${values.map(literal).join(', ')})`
}

function keyTest(step: CertificateStep): string {
  const match = keyMatch(step)
  if ('keyId' in match) return `$_.keyId -eq ${literal(match.keyId)}`
  const parts = [
    ...(match.der === '' ? [] : [`$_.key -ceq ${literal(match.der)}`]),
    ...(match.identifiers.length === 0
      ? []
      : [`${list(match.identifiers)} -ccontains $_.customKeyIdentifier`]),
  ]
  return parts.join(' -or ') || '$false'
}
