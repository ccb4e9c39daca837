import type { SnapshotBuilder } from '../../../domain/audit/snapshot/builder'
import type { AuditCollection, NotRead } from '../../../domain/audit/types'
import { chunks, literal } from '../../odata'
import { rangeFilters } from '../cutPoints'
import { deltaRequest, listRequest, TRACKED, type Tracked } from '../requests'
import { type Chain, counting, FIRST, openChains, type Order, page, scopesOfAll } from './chains'
import type { Lanes } from './lanes'
import { sweep } from './residue'
import { isOnLastPages, rangesTogether } from './rounds'
import type { PlanState } from './state'

/** Ranges that travel as parts of one $batch. */
const MOST_TOGETHER = 4
/** Most permissions are on it. Until it is read few rows can be shown: its range travels by itself, and first. */
const MOST_HELD = 'microsoft graph'

/** Ids that a second reading met again, so that the others can go. */
export type Met = Map<AuditCollection, Set<string>>

/** Reads the collections that Graph lists as a whole, and what changed of them. */
export function createLists(builder: SnapshotBuilder, state: PlanState, lanes: Lanes, met: Met) {
  const { selection, progress } = state

  function readPlain(collection: Tracked): void {
    state.plain.push(collection)
    lanes.add([page(collection, listRequest(collection, selection))], FIRST.pages)
  }
  /** A collection by its filters, or by a plain chain. */
  function readList(collection: Tracked): void {
    lanes.begin(collection)
    if (state.deltas !== 'waiting') met.set(collection, new Set())
    const part = (filter: string) =>
      page(collection, listRequest(collection, selection, filter), { filtered: true })
    if (collection === 'grants' && state.grantsByConsent) {
      lanes.add([part(`consentType eq ${literal('AllPrincipals')}`)], FIRST.pages)
      lanes.add([part(`consentType eq ${literal('Principal')}`)], FIRST.pages)
    } else if (collection === 'principals' && state.cuts.length > 0) {
      const filters = rangeFilters(state.cuts, literal)
      // -1: the last range, which has no end.
      const first = filters.splice(
        state.cuts.findIndex((cut) => MOST_HELD <= cut.toLowerCase()),
        1,
      )
      const size = rangesTogether(state, filters.length)
      const lots = chunks(filters, size ?? MOST_TOGETHER)
      let last = lanes.add(first.map(part), FIRST.pages)
      for (const lot of lots) last = lanes.add(lot.map(part), FIRST.pages, size === null ? null : last)
    } else readPlain(collection)
  }

  const delta = (collection: Tracked, path: string) =>
    page(collection, { method: 'GET', path }, { kind: 'delta' })
  /** What asks where changes begin from now on: with its answer the whole is read once more, then those changes. */
  function beginAnew(collection: Tracked): Chain {
    state.anew.push(collection)
    delete state.deltaLinks[collection]
    progress[collection].state = 'reading'
    return page(collection, deltaRequest(collection, selection), { kind: 'token' })
  }
  const readable = () => TRACKED.filter((collection) => progress[collection].state !== 'unreadable')
  const told = () => readable().filter((collection) => state.deltaLinks[collection])
  const changes = () => told().map((collection) => delta(collection, state.deltaLinks[collection] ?? ''))

  /** What changed until now; what Graph does not tell of something old is read as a whole. */
  function readDeltas(): void {
    state.deltas = 'reading'
    const changing = told()
    for (const collection of changing) lanes.begin(collection)
    lanes.add([...changes(), ...(state.again ? changing.map(counting) : [])], FIRST.pages)
    if (!state.again && !state.continued) return
    // Each by itself: what was never read may lack a permission, which the others need not.
    for (const collection of readable())
      if (!changing.includes(collection))
        lanes.add([beginAnew(collection), ...(state.again ? [counting(collection)] : [])], FIRST.pages)
  }

  /** What a second reading of the whole did not meet again is gone. */
  function takeOut(collection: Tracked): void {
    const again = met.get(collection)
    if (again) builder.remove(collection, sweep(builder.ids(collection), again))
  }

  return {
    readList,
    takeOut,
    /** Each for the first time. */
    begin(): void {
      for (const collection of TRACKED)
        if (state.unsure.includes(collection)) lanes.add([beginAnew(collection)], FIRST.pages)
        else readList(collection)
    },
    /** Instead of by filters that Graph does not carry out. */
    readWithoutFilters(collection: Tracked): void {
      lanes.shut(collection, ({ filtered }) => filtered ?? false)
      readPlain(collection)
    },
    readDeltas,
    /** What changed once more, where that was asked for before: nobody knows what came since. */
    readDeltasAnew(): void {
      if (state.deltas === 'waiting') return
      for (const collection of readable()) {
        // What was on its way as a whole, or object by object, is in no changes.
        const isInChanges = ({ kind }: Chain) => kind === 'delta' || kind === 'count'
        if (!openChains(state.lanes, collection).every(isInChanges)) delete state.deltaLinks[collection]
        if (lanes.ended(collection)) takeOut(collection)
        else progress[collection].state = 'waiting'
        lanes.shut(collection, () => true)
        met.delete(collection)
      }
      Object.assign(state, { anew: [], since: {}, missed: {}, recounted: state.again })
      readDeltas()
    },
    /**
     * What {@link readDeltas} will ask at the end of a first reading, for a reader who cannot wait for it: changes after
     * that are later than the reading, and told by the next one.
     */
    soon(): Pick<Order, 'requests' | 'scopes'> | null {
      const isFirst = state.deltas === 'waiting' && !state.again && !state.continued
      // First pages are no sign of the end: a small tenant is read in no time anyway.
      const isSoon = (collection: Tracked) =>
        lanes.ended(collection) ||
        (lanes.isFurther(collection) && isOnLastPages(state, collection, builder.counts()[collection]))
      if (!isFirst || !TRACKED.every(isSoon) || told().length === 0) return null
      const chains = changes()
      return { requests: chains.map(({ request }) => request), scopes: scopesOfAll(chains) }
    },
    /** Graph counts once more. */
    recount(collections: readonly Tracked[]): void {
      state.recounted = true
      lanes.add(collections.map(counting), FIRST.pages)
    },
    /**
     * Changes are not told: what is old is read as a whole, also where the token has expired (410, or 400 for directory
     * objects); of what was read in one go it is said.
     * https://devblogs.microsoft.com/microsoft365dev/duration-of-change-tracking-tokens-for-identity-and-education-resources
     */
    missChanges(collection: Tracked, expired: boolean, why: NotRead['why']): void {
      const isOld = expired || state.again || state.continued
      if (isOld && !state.anew.includes(collection)) lanes.add([beginAnew(collection)], FIRST.pages)
      else state.missed[collection] = why
    },
    /** A collection's chains are at their end: is everything there that Graph counts, and that changed meanwhile? */
    endList(collection: Tracked): void {
      const missing = (state.counted[collection] ?? 0) > builder.counts()[collection]
      const filtered = collection !== 'applications' && !state.plain.includes(collection)
      const again = met.get(collection)
      if (missing && filtered && (!state.again || again)) {
        progress[collection].state = 'reading'
        return readPlain(collection)
      }
      takeOut(collection)
      const since = state.since[collection]
      if (since) {
        delete state.since[collection]
        lanes.add([delta(collection, since)], FIRST.pages)
        return
      }
      progress[collection].state = 'done'
    },
  }
}
