import type { AuditCollection } from '../../../domain/audit/types'
import type { UnreadableReason } from '../../../domain/directory'
import { type Chain, scopesOf } from './chains'
import type { PlanState } from './state'

/** Lanes of a plan, and what they say of how far a collection is. */
export function createLanes(state: PlanState) {
  const { progress } = state
  let lastId = state.lanes.reduce((highest, { id }) => Math.max(highest, id), 0)
  return {
    add(chains: Chain[], priority: number, scopes = scopesOf(chains[0]?.collection ?? 'grants')): void {
      if (chains.length > 0) state.lanes.push({ id: (lastId += 1), chains, scopes, priority })
    },
    open: (collection: AuditCollection): boolean =>
      state.lanes.some(({ chains }) => chains.some((chain) => chain.open && chain.collection === collection)),
    /** All of its chains that go on have had their first answers. */
    isFurther: (collection: AuditCollection): boolean =>
      state.lanes.every(({ chains }) =>
        chains.every((chain) => !chain.open || chain.collection !== collection || chain.later === true),
      ),
    ended: (collection: AuditCollection): boolean =>
      !['waiting', 'reading'].includes(progress[collection].state),
    begin(collection: AuditCollection): void {
      if (progress[collection].state === 'waiting') progress[collection].state = 'reading'
    },
    /** Ends the chains of a collection that are of a kind. */
    shut(collection: AuditCollection, which: (chain: Chain) => boolean): void {
      for (const { chains } of state.lanes)
        for (const chain of chains) if (chain.collection === collection && which(chain)) chain.open = false
    },
    giveUp(collection: AuditCollection, reason: UnreadableReason): void {
      this.shut(collection, () => true)
      Object.assign(progress[collection], { state: 'unreadable', reason })
    },
  }
}
export type Lanes = ReturnType<typeof createLanes>
