import { BATCH_SIZE } from '../../http/batch'
import { PAGE_SIZE } from '../../odata'
import { GET_BY_IDS_LIMIT } from '../../resources/users'
import { GRANTS_EACH } from '../estimate'
import { TRACKED, type Tracked } from '../requests'
import { FIRST } from './chains'
import type { PlanState } from './state'

/** Batches for single resources or registrations that travel side by side. */
const SIDE_BY_SIDE = 12

/** Answers that must still follow each other; null: nobody can tell. */
export function roundsLeft({ progress, lanes, counted, resources, others, owned }: PlanState): number | null {
  const rounds = TRACKED.map((collection) => {
    const { state, done, total } = progress[collection]
    if (state !== 'reading') return 0
    const chains = lanes.flatMap((lane) => lane.chains)
    const side = chains.filter((chain) => chain.open && chain.collection === collection).length
    // Grants that Graph does not count: a few for each principal.
    const all = total ?? (collection === 'grants' ? (counted.principals ?? NaN) * GRANTS_EACH : NaN)
    return Math.max(1, (all - done) / PAGE_SIZE / Math.max(1, side))
  })
  if (rounds.some(Number.isNaN)) return null
  const waiting = (resources.length + others.length + owned.length) / BATCH_SIZE
  const travelling = lanes.filter(({ priority }) => priority !== FIRST.pages).length
  return Math.max(0, ...rounds) + (waiting + travelling) / SIDE_BY_SIDE
}

/** The pages of a collection under way are its last ones, as its count tells. `read`: how many there are so far. */
export function isOnLastPages({ counted, lanes }: PlanState, collection: Tracked, read: number): boolean {
  const chains = lanes.flatMap((lane) => lane.chains)
  const open = chains.filter((chain) => chain.open && chain.collection === collection).length
  return (counted[collection] ?? Infinity) - read <= open * PAGE_SIZE
}

/**
 * Users that are worth a request of their own: a whole one while grants still arrive; with the last pages under way any,
 * so that hardly a name is left to be asked for at the end. `grants`: read so far.
 */
export function enoughNames(state: PlanState, grants: number): number {
  if (!['waiting', 'reading'].includes(state.progress.grants.state)) return 1
  return isOnLastPages(state, 'grants', grants) ? 1 : GET_BY_IDS_LIMIT
}
