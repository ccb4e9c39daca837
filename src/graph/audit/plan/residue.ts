import type { SnapshotBuilder } from '../../../domain/audit/snapshot/builder'
import { AUDIT_COLLECTIONS, type AuditCollection, type NotRead } from '../../../domain/audit/types'
import type { Guid } from '../../../domain/directory'
import { TRACKED, type Tracked } from '../requests'
import type { PlanState } from './state'

/**
 * Enterprise applications that were not asked for assignments although a registration declares a role of theirs: the
 * role was removed, its assignments may not have been.
 */
export function declaredWithoutRoles(builder: SnapshotBuilder, asked: ReadonlySet<Guid>): Guid[] {
  const declared = new Set<Guid>()
  for (const { requiredResourceAccess } of builder.applications())
    for (const { resourceAppId, resourceAccess } of requiredResourceAccess)
      if (resourceAccess.some(({ type }) => type === 'Role')) declared.add(resourceAppId)
  return [...builder.principals()]
    .filter(({ appId, objectId }) => declared.has(appId) && !asked.has(objectId))
    .map(({ objectId }) => objectId)
}

/** Collections of which Graph counted more or fewer than there are. */
export const miscounted = (builder: SnapshotBuilder, { progress, counted }: PlanState): Tracked[] =>
  TRACKED.filter(
    (collection) =>
      progress[collection].state === 'done' && counted[collection] !== builder.counts()[collection],
  )

/** Ids that a whole second reading did not meet again. */
export const sweep = (ids: Iterable<string>, met: ReadonlySet<string>): string[] =>
  [...ids].filter((id) => !met.has(id))

/** What a reading lacks, as far as it knows itself. `asked`: resources that were asked for assignments. */
export function residue(builder: SnapshotBuilder, state: PlanState, asked: ReadonlySet<Guid>): NotRead[] {
  const { progress, options, selection, refused, missed, deltas, deltaLinks } = state
  const heldSince = (collection: AuditCollection) => {
    const asOf = state.asOf[collection]
    return asOf ? { asOf } : {}
  }
  const gaps = AUDIT_COLLECTIONS.flatMap((what): NotRead[] => {
    const { state: at, reason } = progress[what]
    if (at === 'done') return []
    if (at === 'not-asked') return [{ what, why: 'not-asked' }]
    const why = at === 'unreadable' ? (reason?.kind ?? 'failed') : 'cancelled'
    return [{ what, why, ...heldSince(what) }]
  })
  for (const [collection, what] of [
    ['assignments', 'assignments-of-resources'],
    ['owners', 'owners-of-registrations'],
  ] as const) {
    const { of, why } = refused[collection]
    if (of.length > 0) gaps.push({ what, why, count: of.length, ...heldSince(collection) })
  }
  let unasked = 0
  for (const { objectId } of builder.principals()) if (!asked.has(objectId)) unasked += 1
  if (unasked > 0 && progress.assignments.state === 'done')
    gaps.push({ what: 'assignments-without-roles', why: 'not-asked', count: unasked })
  const read = TRACKED.filter((collection) => progress[collection].state === 'done')
  const [why] = read.flatMap((collection) => missed[collection] ?? [])
  if (why) gaps.push({ what: 'changes-meanwhile', why })
  else if (deltas === 'done' && read.some((collection) => !deltaLinks[collection]))
    gaps.push({ what: 'changes-meanwhile', why: 'not-offered' })
  if (!options.credentials) gaps.push({ what: 'credentials', why: 'not-asked' })
  if (!selection.publishers) gaps.push({ what: 'verified-publishers', why: 'not-asked' })
  return gaps
}
