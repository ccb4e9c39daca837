import { scopeTokens } from '../directory'
import { declaredKeys } from './declare'
import { hasToken } from './delegated'
import { targetRow } from './requests/grants'
import { isKeyOf } from './requests/keys'
import { PLATFORMS, type RedirectUris } from './requests/redirects'
import {
  type ChangeStep,
  declaredKey,
  type DelegatedGrantStep,
  type Observation,
  type RedirectPlatform,
} from './steps'

/**
 * Does what was read differ, in what this step is about, from what the plan was made on? Of what it is to add something
 * is there, of what it is to take away something is gone. What others did beside that makes no step stale.
 */
export function isStale(step: ChangeStep, observed: Observation): boolean {
  switch (observed.kind) {
    case 'application':
      return step.kind === 'create-application'
        ? observed.found !== null
        : observed.found === null || observed.inUse === true
    case 'principal':
      if (step.kind === 'create-principal') return observed.id !== null
      // What the plan takes away first still hangs on it.
      return observed.id === null || (observed.inUse && step.dependsOn.length === 0)
    case 'switch':
      return step.kind === 'set-principal' && observed.value !== step.before
    case 'setting':
      return step.kind === 'set-application' && observed.value !== step.before.value
    case 'grants':
      return step.kind === 'delegated-grant' && isRowStale(step, observed.rows)
    case 'assignment':
      return (step.kind === 'assign-role') === (observed.id !== null)
    case 'declarations': {
      if (step.kind !== 'declare') return false
      const present = new Set(declaredKeys(observed.entries))
      return (
        step.add.some((one) => present.has(declaredKey(one))) ||
        step.remove.some((one) => !present.has(declaredKey(one)))
      )
    }
    case 'keys': {
      if (step.kind !== 'add-certificate' && step.kind !== 'remove-certificate') return false
      return observed.entries.some((one) => isKeyOf(step, one)) === (step.kind === 'add-certificate')
    }
    case 'secrets':
      return step.kind === 'remove-secret' && !observed.entries.some((one) => one.keyId === step.keyId)
    case 'redirects':
      return isRedirectStale(step, observed.uris)
    case 'owners':
      if (step.kind !== 'add-owner' && step.kind !== 'remove-owner') return false
      return observed.ids.includes(step.ownerId) === (step.kind === 'add-owner')
  }
}

/**
 * Did somebody meanwhile do what this step's write would overwrite, or what Graph would refuse? Then nothing is written:
 * a setting has a third value, a redirect URI is on another platform, one that is to be moved is gone, a registration
 * that is to be deleted carries what the plan did not put there. All other steps add and remove by name.
 */
export function isChangedSince(step: ChangeStep, observed: Observation): boolean {
  switch (step.kind) {
    case 'set-application':
      return observed.kind === 'setting' && ![step.setting.value, step.before.value].includes(observed.value)
    case 'delete-application':
      return observed.kind === 'application' && observed.inUse === true
    case 'add-redirect-uris':
      return (
        observed.kind === 'redirects' && step.uris.some((uri) => isOn(observed.uris, uri, [step.platform]))
      )
    case 'move-redirect-uris':
      return (
        observed.kind === 'redirects' &&
        step.uris.some(
          (uri) => !observed.uris[step.from].includes(uri) && !observed.uris[step.to].includes(uri),
        )
      )
    default:
      return false
  }
}

function isRowStale(step: DelegatedGrantStep, rows: readonly { id: string; scope: string }[]): boolean {
  const all = rows.flatMap((row) => scopeTokens(row.scope))
  if (step.add.some((token) => hasToken(all, token))) return true
  // Where the row could not be seen its tokens may be there or not.
  if (!step.before) return false
  const own = scopeTokens(targetRow(step, rows)?.scope ?? '')
  return rows.length === 0 || step.remove.some((token) => !hasToken(own, token))
}

function isRedirectStale(step: ChangeStep, uris: RedirectUris): boolean {
  switch (step.kind) {
    case 'add-redirect-uris':
      return step.uris.some((uri) => isOn(uris, uri))
    case 'remove-redirect-uris':
      return step.uris.some((uri) => !uris[step.platform].includes(uri))
    case 'move-redirect-uris':
      return step.uris.some((uri) => !uris[step.from].includes(uri) || uris[step.to].includes(uri))
    default:
      return false
  }
}

/** Is the URI on any platform but these? */
function isOn(uris: RedirectUris, uri: string, but: readonly RedirectPlatform[] = []): boolean {
  return PLATFORMS.some((platform) => !but.includes(platform) && uris[platform].includes(uri))
}
