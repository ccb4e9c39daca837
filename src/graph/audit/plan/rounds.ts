import { BATCH_SIZE } from '../../http/batch'
import { PAGE_SIZE } from '../../odata'
import { GET_BY_IDS_LIMIT } from '../../resources/users'
import { GRANTS_EACH } from '../estimate'
import { TRACKED, type Tracked } from '../requests'
import { FIRST, openChains } from './chains'
import { hasEnded, type PlanState } from './state'

/** Batches for single resources or registrations that travel side by side. */
const SIDE_BY_SIDE = 12

/** Ranges at a time: fewer would cost more requests. */
const LEAST_TOGETHER = 2

/** Answers that must still follow each other; null: nobody can tell. */
export function roundsLeft(state: PlanState): number | null {
  const { progress, lanes, counted, resources, others, holders, owned } = state
  const rounds = TRACKED.map((collection) => {
    const { state, done, total } = progress[collection]
    if (state !== 'reading') return 0
    const side = openChains(lanes, collection).length
    // Grants that Graph does not count: a few for each principal.
    const all = total ?? (collection === 'grants' ? (counted.principals ?? NaN) * GRANTS_EACH : NaN)
    return Math.max(1, (all - done) / PAGE_SIZE / Math.max(1, side))
  })
  if (rounds.some(Number.isNaN)) return null
  const waiting = (resources.length + others.length + holders.length + owned.length) / BATCH_SIZE
  const travelling = lanes.filter(({ priority }) => priority !== FIRST.pages).length
  return Math.max(0, ...rounds) + (waiting + travelling) / SIDE_BY_SIDE
}

/**
 * How many of these ranges are read at a time, lot after lot behind the first range; null: all side by side. Lots where
 * other chains are so much longer that two thirds of their time suffice for it: all at once the answers would hold up
 * those chains, which alone say how long the reading takes, and whoever uses the page meanwhile.
 */
export function rangesTogether({ counted, cuts, grantsByConsent }: PlanState, ranges: number): number | null {
  const pages = (rows: number | null, chains: number) => Math.ceil((rows ?? 0) / chains / PAGE_SIZE)
  const longest = Math.max(pages(counted.applications, 1), pages(counted.grants, grantsByConsent ? 2 : 1))
  const lots = Math.floor((longest * 2) / 3 / Math.max(1, pages(counted.principals, cuts.length + 1))) - 1
  const size = Math.max(LEAST_TOGETHER, Math.ceil(ranges / Math.max(1, lots)))
  return Math.ceil(ranges / size) <= lots && lots > 1 ? size : null
}

/** The pages of a collection under way are its last ones, as its count tells. `read`: how many there are so far. */
export function isOnLastPages({ counted, lanes }: PlanState, collection: Tracked, read: number): boolean {
  const next = openChains(lanes, collection).reduce((sum, { rows = PAGE_SIZE }) => sum + rows, 0)
  return (counted[collection] ?? Infinity) - read <= next
}

/**
 * Users that are worth a request of their own: a whole one while grants still arrive; with the last pages under way any,
 * so that hardly a name is left to be asked for at the end. `grants`: read so far.
 */
export function enoughNames(state: PlanState, grants: number): number {
  return hasEnded(state, 'grants') || isOnLastPages(state, 'grants', grants) ? 1 : GET_BY_IDS_LIMIT
}
