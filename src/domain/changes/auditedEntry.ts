import type { Guid, Instant } from '../directory'
import { isGuid } from '../identifiers'
import type { AuditProperty } from './auditedValues'
import type { ChangeIntent } from './types'

/** An entry of the directory's audit log as Graph gives it. https://learn.microsoft.com/graph/api/resources/directoryaudit */
export interface AuditEntry {
  id: string
  at: Instant | null
  /** As Entra names it. */
  activity: string
  correlationId: string | null
  /** null: the log names nobody. */
  by: { kind: 'user' | 'app'; id: Guid | null; name: string; detail: string | null } | null
  succeeded: boolean
  targets: AuditTarget[]
}

export interface AuditTarget {
  id: string
  type: string
  name: string | null
  properties: AuditProperty[]
}

/** One thing that came or went, by name. */
export interface AuditDetail {
  kind:
    | 'delegated'
    | 'application'
    | 'redirect'
    | 'declared'
    | 'secret'
    | 'certificate'
    | 'owner'
    | 'setting'
    | 'other'
  /** What is set (a property's name), or a platform; null where the kind says all. */
  of: string | null
  added: string[]
  removed: string[]
}

/**
 * Why the console takes it, or part of it, not back. failed: it did not come about; created, deleted: registrations and
 * enterprise applications as a whole; secret-value, certificate-value: gone, and the log does not hold it; account-types:
 * the log does not tell which they were; user-untold: whose consent it was is not told; untold: the log does not say what
 * was changed, or not in a form that can be read; other: the console does not change this.
 */
export type WhyNotBack =
  | 'failed'
  | 'created'
  | 'deleted'
  | 'secret-value'
  | 'certificate-value'
  | 'account-types'
  | 'user-untold'
  | 'untold'
  | 'other'

/** What takes a change back, as a wish: where `resourceAppId` is empty it is the API of `api`. */
export interface AuditedWish {
  subject: AuditedSubject
  /** Object id of the API's enterprise application. */
  api: Guid | null
  changes: Partial<Omit<ChangeIntent, 'appId' | 'declareMissing'>>
  /** An owner who came is no part of a wish: taken away by a step of its own. */
  removeOwner?: { objectId: Guid; displayName: string }
}

export interface AuditedSubject {
  /** A registration's or an enterprise application's. */
  kind: 'application' | 'principal'
  objectId: Guid
  /** Client ID; null where the log does not tell. */
  appId: Guid | null
  name: string | null
}

/** What an entry tells, and whether the console takes it back. */
export interface Reading {
  subject: AuditedSubject | null
  /** The API of the permissions. */
  api: { objectId: Guid; name: string | null } | null
  details: AuditDetail[]
  /** null: nothing of it can be taken back. */
  wish: AuditedWish | null
  /** Why not, or why not all of it. */
  lost: WhyNotBack[]
}

/** An activity's name without what differs between entries: case, dashes, spaces at the end. */
export function activityKey(activity: string): string {
  return activity.trim().toLowerCase().replace(/[‐-―]/gu, '-')
}

/** The first target of a type that has an object id. */
export function targetOf(entry: AuditEntry, type: string): AuditTarget | null {
  return entry.targets.find((one) => one.type === type && isGuid(one.id)) ?? null
}

/** Properties of a target by name. */
export function propertiesOf(target: AuditTarget | null): (name: string) => AuditProperty {
  const byName = new Map((target?.properties ?? []).map((one) => [one.name, one]))
  return (name) => byName.get(name) ?? { name, before: null, after: null }
}
