import { createSnapshotBuilder, type SnapshotBuilder } from '../../domain/audit/snapshot/builder'
import type { Keeper } from './keeper'
import { createPlan, type Plan } from './plan/plan'
import type { PlanState } from './plan/state'
import type { AuditPlace } from './protocol'
import type { KeptReading } from './store'

/** A reading as the worker is at it, or was. */
export interface Reading {
  id: string
  facts: {
    tenantId: string
    environment: AuditPlace['environment']
    takenAt: string
    scopes: string[]
    owners: boolean
  }
  place: AuditPlace
  builder: SnapshotBuilder
  state: PlanState
  plan: Plan
  keeper: Keeper | null
  /** Parts of each order that were taken over. */
  done: Map<number, Set<string>>
  requests: number
  bytes: number
  ended: boolean
  /** Rows were shown: until then a part of what was read will do. */
  seen: boolean
}

/** Of what is kept, without anything that was found. */
export function newReading(place: AuditPlace, kept: Omit<KeptReading, 'place' | 'whole'>): Reading {
  const { id, state, takenAt, scopes, requests, bytes } = kept
  const { tenantId, environment } = place
  const facts = { tenantId, environment, takenAt, scopes, owners: state.options.owners }
  const builder = createSnapshotBuilder(facts)
  return {
    id,
    facts,
    place,
    builder,
    state,
    plan: createPlan(builder, state),
    keeper: null,
    done: new Map(),
    requests,
    bytes,
    ended: false,
    seen: false,
  }
}

/** How far a reading is, to be kept. */
export const recordOf = ({ id, facts, requests, bytes, plan }: Reading): KeptReading => ({
  id,
  place: '',
  whole: false,
  takenAt: facts.takenAt,
  scopes: facts.scopes,
  requests,
  bytes,
  state: plan.save(),
})
