import type { SnapshotBuilder } from '../../../domain/audit/snapshot/builder'
import type { AuditCollection, NotRead } from '../../../domain/audit/types'
import { BATCH_SIZE } from '../../http/batch'
import { chunks } from '../../odata'
import type { PartFailure } from '../protocol'
import { isNoDelta, objectRequest, TRACKED } from '../requests'
import { createAsking } from './asking'
import { type Chain, createFollower, FIRST, type Lane, type Order, page } from './chains'
import { type Answer, type Entry, isTracked } from './entries'
import { createLanes } from './lanes'
import { createLists, type Met } from './lists'
import { miscounted, residue } from './residue'
import { roundsLeft } from './rounds'
import type { PlanState } from './state'

/**
 * What is to be asked next, given what was answered: chains of pages side by side, then what they lead to. Knows no
 * network and no clock. A collection that cannot be read leaves the others.
 */
export function createPlan(builder: SnapshotBuilder, state: PlanState) {
  const { selection, progress } = state
  const met: Met = new Map(
    Object.entries(state.met).map(([collection, ids]) => [collection as AuditCollection, new Set(ids)]),
  )
  const follower = createFollower()
  const lanes = createLanes(state)
  const lists = createLists(builder, state, lanes, met)
  const asking = createAsking(builder, state, lanes, met)
  /** Lanes of which an answer is awaited, by the number of the order. */
  const underWay = new Map<number, { lane: Lane; chains: Chain[] }>()
  let lastOrder = 0

  /** Draws the conclusions of whatever was answered or failed. */
  function advance(): void {
    state.lanes = state.lanes.filter(({ chains }) => chains.some(({ open }) => open))
    for (const collection of TRACKED)
      if (progress[collection].state === 'reading' && !lanes.open(collection)) lists.endList(collection)
    if (state.deltas === 'waiting' && TRACKED.every(lanes.ended)) lists.readDeltas()
    // Counts taken at the start are as good as new ones, unless they differ from what is there.
    const differing = TRACKED.some(lanes.open) || state.recounted ? [] : miscounted(builder, state)
    if (state.deltas === 'reading' && differing.length > 0) lists.recount(differing)
    else if (state.deltas === 'reading' && !TRACKED.some(lanes.open)) {
      state.deltas = 'done'
      // Graph counts anew at the end, and may only now tell that a filter left something out.
      for (const collection of TRACKED) if (progress[collection].state === 'done') lists.endList(collection)
    }
    asking.advance()
    // What was taken out before an interruption came back with what was kept.
    if (state.lanes.length === 0)
      for (const collection of TRACKED) if (progress[collection].state === 'done') lists.takeOut(collection)
    const counts = builder.counts()
    for (const collection of TRACKED) progress[collection].done = counts[collection]
    if (progress.users.state !== 'not-asked') progress.users.done = counts.users
  }

  function follow({ kind }: Chain, entries: readonly Entry[]): void {
    // A second audit asks every resource anew, side by side with what changed.
    const isLate = !state.again && (kind === 'delta' || kind === 'object')
    for (const entry of entries) {
      if ('change' in entry) {
        const { collection, items } = entry.change
        if (collection !== 'principals') continue
        // Roles may have come with the change.
        asking.wantAssignments(items.map(({ objectId }) => builder.principal(objectId)))
        if (isLate) asking.wantHeld(items)
        continue
      }
      if (!('add' in entry)) continue
      const again = met.get(entry.add)
      if (again) for (const item of entry.items) again.add('id' in item ? item.id : item.objectId)
      if (entry.add === 'principals') {
        asking.wantAssignments(entry.items)
        if (isLate) asking.wantHeld(entry.items)
      }
      if (entry.add === 'grants') asking.wantNames(entry.items.map(({ principalId }) => principalId))
      if (entry.add === 'applications') asking.wantOwners(entry.items)
    }
  }

  function close(chain: Chain): void {
    chain.open = false
    follower.forget(chain)
    if (chain.of) progress[chain.collection].done += 1
  }

  function fail(chain: Chain, { status, reason }: PartFailure): void {
    const { collection, kind } = chain
    if (!chain.open) return
    if (kind === 'count' || (status === 404 && (chain.of || chain.held || kind === 'object')))
      return close(chain)
    if (kind === 'page' && chain.later && status === 400 && follower.restart(chain)) return
    const final = status === 401 || status === 403 || reason.kind === 'missing-scope'
    const refused = chain.filtered ? status === 400 : kind === 'token' && isNoDelta(status)
    const expired = kind === 'delta' && (status === 400 || status === 410)
    if (!final && !refused && !expired && !chain.alone) {
      chain.alone = true
      return
    }
    if (isTracked(collection)) {
      if (chain.filtered && !final) return lists.readWithoutFilters(collection)
      if (kind === 'page') return lanes.giveUp(collection, reason)
      close(chain)
      if (kind === 'token') {
        if (!refused) state.missed[collection] = reason.kind
        return lists.readList(collection)
      }
      // The next reading has to find it.
      if (kind === 'object') delete state.deltaLinks[collection]
      return lists.missChanges(collection, expired, reason.kind)
    }
    if (chain.held) {
      state.missed.principals = reason.kind
      return close(chain)
    }
    if (collection === 'users' || !chain.of || (final && progress[collection].done === 0))
      return lanes.giveUp(collection, reason)
    asking.refuse(collection, chain.of, reason)
    close(chain)
  }

  return {
    start(): void {
      if (state.again) {
        asking.askAnew()
        lists.readDeltas()
      } else lists.begin()
      advance()
    },
    /** What was asked before a long interruption is too old, and what was under way is asked once more. */
    renew(): void {
      state.continued = true
      underWay.clear()
      asking.askAnew()
      lists.readDeltasAnew()
      advance()
    },
    orders(): Order[] {
      const busy = new Set([...underWay.values()].map(({ lane }) => lane))
      return state.lanes
        .filter((lane) => !busy.has(lane) && !state.lanes.some(({ id }) => id === lane.after))
        .map((lane) => {
          const open = lane.chains.filter((chain) => chain.open)
          const alone = open.find((chain) => chain.alone)
          const chains = alone ? [alone] : open
          underWay.set((lastOrder += 1), { lane, chains })
          const requests = chains.map(({ request }) => request)
          return { id: lastOrder, requests, scopes: lane.scopes, alone: !!alone, priority: lane.priority }
        })
    },
    soon: () => lists.soon(),
    /** The chain of an order's part; undefined: nobody waits for it any more. */
    chain: (orderId: number, position: number): Chain | undefined => underWay.get(orderId)?.chains[position],
    size: (orderId: number): number => underWay.get(orderId)?.chains.length ?? 0,
    /** Takes over a part's answer, whose entries are in the builder already. */
    take(chain: Chain, answer: Answer): void {
      if (!chain.open) return
      if (chain.kind === 'count' && isTracked(chain.collection)) {
        state.counted[chain.collection] = answer.total
        progress[chain.collection].total = answer.total
      }
      chain.rows = answer.rows
      follow(chain, answer.entries)
      if (answer.deltaLink && isTracked(chain.collection)) {
        state.deltaLinks[chain.collection] = answer.deltaLink
        if (chain.kind === 'token' && state.deltas !== 'waiting')
          state.since[chain.collection] = answer.deltaLink
      }
      if (answer.unread.length > 0 && isTracked(chain.collection)) {
        const collection = chain.collection
        for (const ids of chunks(answer.unread, BATCH_SIZE))
          lanes.add(
            ids.map((id) => page(collection, objectRequest(collection, id, selection), { kind: 'object' })),
            FIRST.pages,
          )
      }
      if (answer.nextLink) follower.goOn(chain, answer.nextLink)
      else close(chain)
      if (chain.kind === 'token' && isTracked(chain.collection)) lists.readList(chain.collection)
    },
    /** The order is at its end: these of its parts failed. */
    settle(orderId: number, failures: readonly PartFailure[]): void {
      const order = underWay.get(orderId)
      underWay.delete(orderId)
      for (const failure of failures) {
        const chain = order?.chains[failure.position]
        if (chain && !failure.passing) fail(chain, failure)
      }
      advance()
    },
    cancel(): void {
      underWay.clear()
      state.lanes = []
      state.deltas = 'done'
    },
    finished: () => state.lanes.length === 0,
    /** Something is read a second time, at the end of which what is gone is taken out. */
    sweeps: () => met.size > 0,
    notRead: (): NotRead[] => residue(builder, state, asking.asked()),
    counted: () => state.counted,
    /** Resources that answered. */
    asked: () => progress.assignments.done - state.refused.assignments.of.length,
    progress: () => progress,
    roundsLeft: () => roundsLeft(state),
    /** What a second reading met is of no use any more once it is at its end. */
    save: (): PlanState =>
      structuredClone({
        ...state,
        ...asking.save(),
        met:
          state.lanes.length === 0 ? {} : Object.fromEntries([...met].map(([key, ids]) => [key, [...ids]])),
      }),
  }
}

export type Plan = ReturnType<typeof createPlan>
