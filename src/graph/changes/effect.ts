import { declaredKeys } from '../../domain/changes/declare'
import { hasToken, withoutTokens } from '../../domain/changes/delegated'
import { targetRow } from '../../domain/changes/requests'
import {
  type ChangeStep,
  declaredKey,
  type Observation,
  type StepFailure,
  type StepOutcome,
} from '../../domain/changes/types'
import { scopeTokens } from '../../domain/directory'

/** What a step's write adds and removes, given what was read right before it: the measure of its undo. */
export function effectOf(step: ChangeStep, before: Observation): { added: string[]; removed: string[] } {
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
    case 'add-certificate':
      return { added: [step.certificate.thumbprint], removed: [] }
    case 'remove-certificate':
      return { added: [], removed: [step.certificate.thumbprint] }
    case 'add-redirect-uris': {
      const known = before.kind === 'redirects' ? before.uris : []
      return { added: step.uris.filter((uri) => !known.includes(uri)), removed: [] }
    }
    case 'remove-redirect-uris': {
      const known = before.kind === 'redirects' ? before.uris : []
      return { added: [], removed: step.uris.filter((uri) => known.includes(uri)) }
    }
    case 'assign-role':
      return { added: [step.value], removed: [] }
    case 'remove-role':
      return { added: [], removed: [step.value] }
    case 'create-principal':
      return { added: [step.displayName], removed: [] }
    case 'delete-principal':
      return { added: [], removed: [step.displayName] }
  }
}

/** The object that a step finds in place; null where it has none. */
export function objectIdOf(step: ChangeStep, observed: Observation): string | null {
  switch (observed.kind) {
    case 'principal':
    case 'assignment':
      return observed.id
    case 'grants':
      return step.kind === 'delegated-grant' ? (targetRow(step, observed.rows)?.id ?? null) : null
    case 'declarations':
    case 'keys':
    case 'redirects':
      return null
  }
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
