import { declaredKeys } from '../../domain/changes/declare'
import { hasToken, withoutTokens } from '../../domain/changes/delegated'
import { settingRequest, settingTexts } from '../../domain/changes/requests/application'
import { targetRow } from '../../domain/changes/requests/grants'
import { removedCertificateOf } from '../../domain/changes/requests/keys'
import {
  type ChangeStep,
  declaredKey,
  type MoveRedirectUrisStep,
  type Observation,
  type RedirectPlatform,
  type RedirectUriStep,
  type SetApplicationStep,
} from '../../domain/changes/steps'
import type { ChangePlan, StepFailure, StepOutcome } from '../../domain/changes/types'
import { scopeTokens } from '../../domain/directory'
import type { GraphClient } from '../types'

/** What a step's write adds and removes: the measure of its undo. */
type Effect = Pick<StepOutcome, 'added' | 'removed' | 'removedCertificate'>

/**
 * What a step's write adds and removes, given what was read right before it.
 * @param step with its references bound where what it adds is an id
 * @param createdId of a new secret its key ID, by which its undo finds it
 */
export function effectOf(step: ChangeStep, before: Observation, createdId: string | null = null): Effect {
  switch (step.kind) {
    case 'delegated-grant': {
      const rows = before.kind === 'grants' ? before.rows : []
      const all = rows.flatMap((row) => scopeTokens(row.scope))
      const own = scopeTokens(targetRow(step, rows)?.scope ?? '')
      return {
        added: withoutTokens(step.add, all),
        removed: own.filter((token) => hasToken(step.remove, token)),
      }
    }
    case 'declare': {
      const known = new Set(before.kind === 'declarations' ? declaredKeys(before.entries) : [])
      return {
        added: step.add.map(declaredKey).filter((key) => !known.has(key)),
        removed: step.remove.map(declaredKey).filter((key) => known.has(key)),
      }
    }
    case 'remove-certificate': {
      const taken = before.kind === 'keys' ? removedCertificateOf(step, before.entries) : null
      return {
        ...removal(taken?.thumbprint || step.certificate.thumbprint),
        ...(taken ? { removedCertificate: taken } : {}),
      }
    }
    case 'add-redirect-uris':
    case 'remove-redirect-uris':
    case 'move-redirect-uris':
      return redirectEffect(step, before)
    case 'set-application':
      return settingEffect(step, before)
    case 'set-principal':
      return {
        added: [String(step.to)],
        removed: [String(before.kind === 'switch' ? before.value : step.before)],
      }
    case 'add-certificate':
      return addition(step.certificate.thumbprint)
    case 'add-secret':
      return addition(createdId ?? step.displayName)
    case 'remove-secret':
      return removal(step.keyId)
    case 'add-owner':
      return addition(step.ownerId)
    case 'remove-owner':
      return removal(step.ownerId)
    case 'assign-role':
      return addition(step.value)
    case 'remove-role':
      return removal(step.value)
    case 'create-application':
    case 'create-principal':
      return addition(step.displayName)
    case 'delete-application':
    case 'delete-principal':
      return removal(step.displayName)
  }
}

function addition(name: string): Effect {
  return { added: [name], removed: [] }
}

function removal(name: string): Effect {
  return { added: [], removed: [name] }
}

function redirectEffect(step: RedirectUriStep | MoveRedirectUrisStep, before: Observation): Effect {
  const on = (platform: RedirectPlatform) => (before.kind === 'redirects' ? before.uris[platform] : [])
  if (step.kind === 'move-redirect-uris') {
    const removed = step.uris.filter((uri) => on(step.from).includes(uri))
    return { added: removed.filter((uri) => !on(step.to).includes(uri)), removed }
  }
  const known = on(step.platform)
  return step.kind === 'add-redirect-uris'
    ? { added: step.uris.filter((uri) => !known.includes(uri)), removed: [] }
    : { added: [], removed: step.uris.filter((uri) => known.includes(uri)) }
}

function settingEffect(step: SetApplicationStep, before: Observation): Effect {
  const added = settingTexts(step.setting.value)
  if (before.kind !== 'setting') return { added, removed: settingTexts(step.before.value) }
  const written = Object(settingRequest(step, before)?.body) as object
  const version = 'api' in written ? before.tokenVersion : undefined
  return { added, removed: settingTexts(before.value, version) }
}

/** The object that a step finds in place; null where it has none. */
export function objectIdOf(step: ChangeStep, observed: Observation): string | null {
  switch (observed.kind) {
    case 'application':
      return observed.found?.objectId ?? null
    case 'principal':
    case 'assignment':
      return observed.id
    case 'grants':
      return step.kind === 'delegated-grant' ? (targetRow(step, observed.rows)?.id ?? null) : null
    case 'switch':
    case 'setting':
    case 'declarations':
    case 'keys':
    case 'secrets':
    case 'redirects':
    case 'owners':
      return null
  }
}

/** Was the plan made for another tenant than the session's? Its ids mean nothing here, or something else. */
export function isOthers({ tenantId }: GraphClient, plan: Pick<ChangePlan, 'tenantId'>): boolean {
  return tenantId !== undefined && tenantId.toLowerCase() !== plan.tenantId.toLowerCase()
}

/** An outcome in which nothing was changed. */
export function unchanged(
  step: ChangeStep,
  state: StepOutcome['state'],
  more: Partial<StepOutcome> = {},
): StepOutcome {
  const nothing = { added: [], removed: [], objectId: null, createdId: null, requestIds: [] }
  return { stepId: step.id, state, ...nothing, ...more }
}

/** The parts of a GraphError or TokenError that may be kept and shown; anything else keeps its name only. */
export function failureOf(error: unknown): StepFailure {
  const fields = (typeof error === 'object' && error !== null ? error : {}) as Record<string, unknown>
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '')
  return {
    name: text('name') || 'Error',
    kind: text('kind') || 'failed',
    code: text('code') || text('aadsts'),
    status: typeof fields['status'] === 'number' ? fields['status'] : 0,
    requestId: text('requestId') || null,
  }
}
