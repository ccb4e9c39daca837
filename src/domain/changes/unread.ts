import type { RegistrationFacts, UnreadableReason } from '../directory'
import type { PermissionKind } from '../permissions/types'
import type { KnownRole } from '../roles/roles'
import type { ChangeStep } from './steps'

/** What is granted of one kind could not be read, so that a plan cannot tell what of it is there. */
export interface UnreadPart {
  kind: PermissionKind
  reason: UnreadableReason
  /** Permissions that are in the plan without anybody knowing whether they are granted; each once. */
  planned: string[]
}

/**
 * What a plan was made without knowing: the kinds of grants that could not be read and that it is about.
 * @param everything it is about all that is granted, so that what could not be read is missing from it
 */
export function unreadParts(
  facts: Pick<RegistrationFacts, 'grants' | 'assignments'>,
  steps: readonly ChangeStep[],
  everything: boolean,
): UnreadPart[] {
  const kinds = [
    ['Delegated', facts.grants],
    ['Application', facts.assignments],
  ] as const
  return kinds.flatMap(([kind, reading]): UnreadPart[] => {
    if (reading.state === 'read') return []
    const planned = [...new Set(steps.flatMap((step) => permissionsOf(step, kind)))]
    return planned.length > 0 || everything ? [{ kind, reason: reading.reason, planned }] : []
  })
}

function permissionsOf(step: ChangeStep, kind: PermissionKind): string[] {
  if (step.kind === 'delegated-grant') return kind === 'Delegated' ? [...step.add, ...step.remove] : []
  if (step.kind !== 'assign-role' && step.kind !== 'remove-role') return []
  return kind === 'Application' ? [step.value] : []
}

/**
 * The least powerful roles that read what is granted of either kind; every administrator's of applications does too.
 * https://learn.microsoft.com/graph/api/oauth2permissiongrant-list#permissions
 */
export const GRANT_READERS: readonly KnownRole[] = ['directoryReaders', 'globalReader']
