import type { AuditCollection } from '../../../domain/audit/types'
import type { UnreadableReason } from '../../../domain/directory'
import { type Chain, openChains, scopesOfAll } from './chains'
import { hasEnded, type PlanState } from './state'

/** Lanes of a plan, and what they say of how far a collection is. */
export function createLanes(state: PlanState) {
  const { progress } = state
  let lastId = state.lanes.reduce((highest, { id }) => Math.max(highest, id), 0)
  const open = (collection: AuditCollection) => openChains(state.lanes, collection)
  return {
    /** `after`: a lane that comes to its end before. Answers the lane's id. */
    add(chains: Chain[], priority: number, after: number | null = null): number {
      if (chains.length > 0)
        state.lanes.push({ id: (lastId += 1), chains, scopes: scopesOfAll(chains), priority, after })
      return lastId
    },
    open: (collection: AuditCollection): boolean => open(collection).length > 0,
    /** All of its chains that go on have had their first answers. */
    isFurther: (collection: AuditCollection): boolean =>
      open(collection).every(({ later }) => later === true),
    ended: (collection: AuditCollection): boolean => hasEnded(state, collection),
    begin(collection: AuditCollection): void {
      if (progress[collection].state === 'waiting') progress[collection].state = 'reading'
    },
    /** Ends the chains of a collection that are of a kind. */
    shut(collection: AuditCollection, which: (chain: Chain) => boolean): void {
      for (const chain of open(collection)) if (which(chain)) chain.open = false
    },
    giveUp(collection: AuditCollection, reason: UnreadableReason): void {
      this.shut(collection, () => true)
      Object.assign(progress[collection], { state: 'unreadable', reason })
    },
  }
}
export type Lanes = ReturnType<typeof createLanes>
