import type { SnapshotBuilder } from '../../../domain/audit/snapshot/builder'
import type { AuditApplication, AuditPrincipal } from '../../../domain/audit/types'
import type { Guid, UnreadableReason } from '../../../domain/directory'
import { BATCH_SIZE } from '../../http/batch'
import { chunks, isGuidText } from '../../odata'
import { listAssignmentsOfPrincipal, listAssignmentsOfResource } from '../../resources/assignments'
import { GET_BY_IDS_LIMIT, getUsersByIds } from '../../resources/users'
import { ownersRequest } from '../requests'
import { type Chain, FIRST, page } from './chains'
import type { Lanes } from './lanes'
import type { Met } from './lists'
import { declaredWithoutRoles } from './residue'
import { enoughNames } from './rounds'
import type { OfEach, PlanState } from './state'

/** Batches for single resources or registrations that wait or travel at once; the others are not made yet. */
const LANES = 24

/** Asks for what the lists lead to: assignments of resources, names of users, owners of registrations. */
export function createAsking(builder: SnapshotBuilder, state: PlanState, lanes: Lanes, met: Met) {
  const { options, progress } = state
  const asked = new Set(state.asked)
  const named = new Set(state.named)
  const ownersAsked = new Set(state.ownersAsked)

  function wantResource(id: Guid, among: Guid[]): void {
    if (asked.has(id) || !isGuidText(id)) return
    asked.add(id)
    among.push(id)
  }
  function wantAssignments(principals: Iterable<AuditPrincipal | undefined>): void {
    for (const principal of principals) {
      if (!principal) continue
      if (principal.hasRoles) wantResource(principal.objectId, state.resources)
      else if (options.everyResource) wantResource(principal.objectId, state.others)
    }
  }
  /** What came or changed meanwhile may hold something on a resource that was asked before. */
  function wantHeld(principals: readonly { objectId: Guid }[]): void {
    for (const { objectId } of principals) if (isGuidText(objectId)) state.holders.push(objectId)
  }
  function wantNames(ids: Iterable<Guid | null>): void {
    if (!options.names) return
    for (const id of ids) {
      if (!id || !isGuidText(id) || named.has(id) || builder.has('users', id)) continue
      named.add(id)
      state.names.push(id)
    }
  }
  function wantOwners(applications: Iterable<AuditApplication>): void {
    if (!options.owners) return
    for (const { objectId } of applications) {
      if (ownersAsked.has(objectId) || !isGuidText(objectId)) continue
      ownersAsked.add(objectId)
      state.owned.push(objectId)
    }
  }

  /**
   * Twenty at a time, as many batches as can travel, the oldest first: what is on Microsoft Graph is the longest chain.
   * `last`: there will be no more of them.
   */
  function askInBatches(collection: OfEach, ids: Guid[], last: boolean, chain: (of: Guid) => Chain): void {
    const priority = collection === 'assignments' ? FIRST.assignments : FIRST.owners
    const room = LANES - state.lanes.filter((lane) => lane.priority === priority).length
    const ready = last ? ids.length : ids.length - (ids.length % BATCH_SIZE)
    for (const some of chunks(ids.splice(0, Math.min(ready, Math.max(0, room) * BATCH_SIZE)), BATCH_SIZE)) {
      lanes.begin(collection)
      lanes.add(some.map(chain), priority)
    }
  }
  const onResource = (of: Guid) => page('assignments', listAssignmentsOfResource(of), { of })
  const heldBy = (id: Guid) => page('assignments', listAssignmentsOfPrincipal(id), { held: true })
  const ownersOf = (of: Guid) => page('owners', ownersRequest(of), { of })
  function askAssignments(): void {
    if (lanes.ended('assignments')) return
    const principalsEnded = lanes.ended('principals')
    if (principalsEnded && lanes.ended('applications') && !state.declared) {
      state.declared = true
      for (const id of declaredWithoutRoles(builder, asked)) wantResource(id, state.resources)
    }
    askInBatches('assignments', state.resources, principalsEnded, onResource)
    if (state.resources.length === 0) askInBatches('assignments', state.others, principalsEnded, onResource)
    askInBatches('assignments', state.holders, state.deltas === 'done', heldBy)
    if (principalsEnded) progress.assignments.total = asked.size
    const { state: principals, reason } = progress.principals
    if (principals === 'unreadable' && asked.size === 0)
      lanes.giveUp('assignments', reason ?? { kind: 'failed' })
    else if (state.declared && state.deltas === 'done' && !lanes.open('assignments')) endAssignments()
  }
  /** What a resource no longer tells goes; of one that tells nothing it stays. */
  function endAssignments(): void {
    const again = met.get('assignments')
    if (again) {
      const refused = new Set(state.refused.assignments.of)
      const gone = [...builder.assignments()].filter(
        ({ id, resourceId }) => !again.has(id) && !refused.has(resourceId),
      )
      builder.remove(
        'assignments',
        gone.map(({ id }) => id),
      )
    }
    progress.assignments.state = 'done'
  }
  function askNames(): void {
    if (lanes.ended('users')) return
    if (!lanes.open('users') && state.names.length >= enoughNames(state, builder.counts().grants)) {
      lanes.begin('users')
      const parts = chunks(state.names.splice(0, GET_BY_IDS_LIMIT * BATCH_SIZE), GET_BY_IDS_LIMIT)
      lanes.add(
        parts.map((ids) => page('users', getUsersByIds(ids))),
        FIRST.pages,
      )
    }
    progress.users.total = Math.max(named.size, builder.counts().users)
    if (lanes.ended('grants') && state.deltas === 'done' && !lanes.open('users') && state.names.length === 0)
      progress.users.state = 'done'
  }
  function askOwners(): void {
    if (lanes.ended('owners')) return
    const last = lanes.ended('applications')
    askInBatches('owners', state.owned, last, ownersOf)
    if (last) progress.owners.total = builder.counts().applications
    if (last && state.deltas === 'done' && !lanes.open('owners')) progress.owners.state = 'done'
  }

  function forget(collection: OfEach): void {
    lanes.shut(collection, () => true)
    state.refused[collection].of = []
    Object.assign(progress[collection], { state: 'waiting', done: 0 })
  }
  /** Also those asked before, since nothing tells what changed of them. */
  function askAssignmentsAnew(): void {
    forget('assignments')
    asked.clear()
    Object.assign(state, { resources: [], others: [], holders: [], declared: false })
    met.set('assignments', new Set())
    builder.recountPeople()
    wantAssignments(builder.principals())
    // Nothing may name a resource any more but what it holds.
    for (const { resourceId } of builder.assignments()) wantResource(resourceId, state.resources)
  }
  function askOwnersAnew(): void {
    if (!options.owners) return
    forget('owners')
    ownersAsked.clear()
    state.owned = []
    wantOwners(builder.applications())
  }

  return {
    wantAssignments,
    wantHeld,
    wantNames,
    wantOwners,
    /** What is asked of one object at a time is asked of all, and names of whoever comes. */
    askAnew(): void {
      askAssignmentsAnew()
      askOwnersAnew()
      if (progress.users.state === 'done') progress.users.state = 'reading'
      if (state.unnamed) wantNames([...builder.grants()].map(({ principalId }) => principalId))
    },
    advance(): void {
      askAssignments()
      askNames()
      askOwners()
    },
    refuse(collection: OfEach, of: Guid, { kind }: UnreadableReason): void {
      state.refused[collection].of.push(of)
      state.refused[collection].why = kind
    },
    asked: (): ReadonlySet<Guid> => asked,
    save: () => ({ asked: [...asked], named: [...named], ownersAsked: [...ownersAsked] }),
  }
}
