import type { Guid, Instant } from '../directory'
import { sameGuid } from '../identifiers'
import {
  activityKey,
  type AuditEntry,
  type AuditedSubject,
  type AuditedWish,
  type Reading,
} from './auditedEntry'
import { readPermissionEntry, readPrincipalEntry } from './auditedPermissions'
import { readOwnerEntry, readRegistrationEntry } from './auditedRegistration'
import type { ChangeRecord } from './record'
import { STEP_SCOPES } from './scopes'
import type { ChangeIntent, ChangePlan } from './types'

/** A change that somebody made with whatever tool. */
export interface AuditedChange extends Reading {
  id: string
  at: Instant | null
  activity: string
  by: AuditEntry['by']
  correlationId: string | null
}

/** Activities as Entra names them. https://learn.microsoft.com/entra/identity/monitoring-health/reference-audit-activities#core-directory */
const READERS: Readonly<Record<string, (entry: AuditEntry) => Reading | null>> = {
  'consent to application': readPermissionEntry,
  'add delegated permission grant': readPermissionEntry,
  'remove delegated permission grant': readPermissionEntry,
  'add app role assignment to service principal': readPermissionEntry,
  'remove app role assignment from service principal': readPermissionEntry,
  'add application': readRegistrationEntry,
  'update application': readRegistrationEntry,
  'update application - certificates and secrets management': readRegistrationEntry,
  'delete application': readRegistrationEntry,
  'add owner to application': readOwnerEntry,
  'remove owner from application': readOwnerEntry,
  'add service principal': readPrincipalEntry,
  'update service principal': readPrincipalEntry,
  'remove service principal': readPrincipalEntry,
}

/**
 * The changes of consents, grants, assignments and registrations that entries of the log tell, the latest first. What is
 * told twice (a consent and its grant, an update and its silent twin) is one change; entries that tell nothing are none.
 */
export function auditedChanges(entries: readonly AuditEntry[]): AuditedChange[] {
  const names = namesIn(entries)
  const read = entries.flatMap((entry) => {
    const change = auditedChange(entry)
    return change ? [named(change, names)] : []
  })
  const told = new Set(
    read.filter(({ details }) => details.length > 0).map(({ correlationId }) => correlationId),
  )
  const seen = new Set<string>()
  const kept = read.filter((change) => {
    const { activity, correlationId, details, subject } = change
    if (details.length === 0) {
      const isSilent = /^(?:consent|update) /u.test(activityKey(activity))
      if (isSilent && correlationId !== null && told.has(correlationId)) return false
      if (activityKey(activity).startsWith('update ')) return false
    }
    if (correlationId === null) return true
    const signature = JSON.stringify([
      correlationId,
      subject?.objectId,
      change.api?.objectId,
      details,
      change.at,
    ])
    if (details.length > 0 && seen.has(signature)) return false
    seen.add(signature)
    return true
  })
  return kept.sort((one, other) => ((one.at ?? '') < (other.at ?? '') ? 1 : -1))
}

/** Some entries name an object by its id alone; others of the same log tell its name. */
function namesIn(entries: readonly AuditEntry[]): ReadonlyMap<Guid, string> {
  const targets = entries.flatMap((entry) => entry.targets)
  return new Map(targets.flatMap(({ id, name }) => (name ? [[id.toLowerCase(), name] as const] : [])))
}

function named(change: AuditedChange, names: ReadonlyMap<Guid, string>): AuditedChange {
  const withName = <T extends { objectId: Guid; name: string | null }>(one: T | null): T | null =>
    one && { ...one, name: one.name ?? names.get(one.objectId) ?? null }
  return { ...change, subject: withName(change.subject), api: withName(change.api) }
}

/** What one entry tells; null where it is none of these changes. Never throws, whatever the entry holds. */
export function auditedChange(entry: AuditEntry): AuditedChange | null {
  const key = activityKey(entry.activity)
  const read = Object.hasOwn(READERS, key) ? READERS[key]?.(entry) : null
  if (!read) return null
  const { id, at, activity, by, correlationId } = entry
  const facts = { id, at, activity, by, correlationId }
  if (!entry.succeeded) return { ...facts, ...read, wish: null, lost: ['failed'] }
  return { ...facts, ...read }
}

/** The wish that takes a change back. @param ids client IDs of the application and of the API ('' where that is gone) */
export function intentOf(wish: AuditedWish, ids: { appId: Guid; apiAppId: Guid }): ChangeIntent {
  const named = <T extends { resourceAppId: Guid }>(one: T): T =>
    one.resourceAppId === '' ? { ...one, resourceAppId: ids.apiAppId } : one
  const { grant = [], revoke = [], ...rest } = wish.changes
  return {
    ...rest,
    appId: ids.appId,
    declareMissing: false,
    grant: grant.map(named),
    revoke: revoke.map((one) => ({ ...named(one), resourceObjectId: wish.api })),
  }
}

/** The plan that takes an owner away who came, and nobody else. */
export function ownerRemoval(
  { subject, removeOwner }: AuditedWish,
  options: { tenantId: Guid; appId: Guid; appDisplayName: string; now: Date; id: string },
): ChangePlan | null {
  if (!removeOwner) return null
  const { now, ...own } = options
  return {
    ...own,
    createdAt: now.toISOString(),
    steps: [
      {
        kind: 'remove-owner',
        id: `remove-owner:${removeOwner.objectId}`,
        dependsOn: [],
        scopes: [...STEP_SCOPES.owner],
        applicationObjectId: subject.objectId,
        ownerId: removeOwner.objectId,
        ownerName: removeOwner.displayName,
      },
    ],
    impossible: [],
  }
}

/** Entra writes its log some minutes after the change. */
const AFTER_MS = 10 * 60_000
const BEFORE_MS = 2 * 60_000

/**
 * The record of this console to which a change belongs: by the same person, in the same minutes, to the same object. The
 * log itself does not name the tool.
 */
export function ownRecordOf(
  change: Pick<AuditedChange, 'at' | 'by' | 'subject'>,
  records: readonly ChangeRecord[],
): ChangeRecord | null {
  const { at, by, subject } = change
  if (!at || by?.kind !== 'user' || !by.id || !subject) return null
  const time = Date.parse(at)
  const found = records.find(({ actor, startedAt, finishedAt, ...record }) => {
    if (!sameGuid(actor.objectId, by.id)) return false
    const end = Date.parse(finishedAt ?? startedAt) + AFTER_MS
    return time >= Date.parse(startedAt) - BEFORE_MS && time <= end && isAbout(record, subject)
  })
  return found ?? null
}

function isAbout(
  { plan, outcomes }: Pick<ChangeRecord, 'plan' | 'outcomes'>,
  { appId, objectId }: AuditedSubject,
): boolean {
  if (appId && sameGuid(plan.appId, appId)) return true
  const ids = plan.steps.flatMap((step) => [
    ...(step.target?.appId ? [step.target.appId] : []),
    ...('clientId' in step ? [step.clientId] : []),
    ...('applicationObjectId' in step ? [step.applicationObjectId] : []),
    ...('principalId' in step && step.principalId ? [step.principalId] : []),
  ])
  const made = outcomes.flatMap(({ objectId: id, appId: own }) => [id, own])
  return [...ids, ...made].some((id) => sameGuid(id, objectId) || sameGuid(id, appId))
}
