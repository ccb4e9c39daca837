import type { ChangeStep } from '../steps'
import type { ChangePlan } from '../types'
import { oneLine } from './quote'

/** As much of a step's names and values is told above it. */
const MOST = 300

/** The first line of a script: what it changes. */
export function planComment({ appDisplayName, appId, steps }: ChangePlan): string {
  const name = appDisplayName === '' ? `${steps.length} steps` : appDisplayName
  return `# ${oneLine(appId === null ? name : `${name} (${appId})`)}`
}

/** What a step does, for the comment above it. */
export function stepComment(step: ChangeStep): string {
  const target = step.target ? `${step.target.displayName} ` : ''
  const resource = 'resourceName' in step ? `${step.resourceName} ` : ''
  const text = oneLine(`${step.kind}: ${target}${resource}${changesOf(step)}`)
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text
}

function changesOf(step: ChangeStep): string {
  switch (step.kind) {
    case 'delegated-grant':
      return signed(step.add, step.remove)
    case 'declare':
      return signed(
        step.add.map(({ value }) => value),
        step.remove.map(({ value }) => value),
      )
    case 'assign-role':
    case 'remove-role':
      return step.value
    case 'add-certificate':
    case 'remove-certificate':
      return `${step.certificate.displayName} ${step.certificate.thumbprint}`
    case 'add-redirect-uris':
    case 'remove-redirect-uris':
      return `${step.platform} ${step.uris.join(' ')}`
    case 'move-redirect-uris':
      return `${step.from} > ${step.to} ${step.uris.join(' ')}`
    case 'set-application':
      return `${step.setting.property}: ${step.before.value} > ${step.setting.value}`
    case 'set-principal':
      return `${step.displayName} ${step.property}: ${step.before} > ${step.to}`
    case 'add-owner':
    case 'remove-owner':
      return step.ownerName
    case 'remove-secret':
      return `${step.displayName ?? ''} ${step.keyId}`
    default:
      return step.displayName
  }
}

function signed(add: readonly string[], remove: readonly string[]): string {
  return [...add.map((one) => `+${one}`), ...remove.map((one) => `-${one}`)].join(' ')
}
