import type { SnapshotBuilder } from '../../../domain/audit/snapshot/builder'
import type { AuditCollection, AuditPrincipal, NotRead } from '../../../domain/audit/types'
import type { Guid, UnreadableReason } from '../../../domain/directory'
import { chunks, isGuidText, literal } from '../../odata'
import { BATCH_SIZE } from '../../http/batch'
import { listAssignmentsOfResource } from '../../resources/assignments'
import { GET_BY_IDS_LIMIT, getUsersByIds } from '../../resources/users'
import type { GraphRequest } from '../../types'
import { rangeFilters } from '../cutPoints'
import type { PartFailure } from '../protocol'
import { listRequest, objectRequest, ownersRequest, TRACKED, type Tracked } from '../requests'
import { type Chain, counting, createFollower, FIRST, type Lane, type Order, page, scopesOf } from './chains'
import { type Answer, type Entry, isTracked } from './entries'
import { declaredWithoutRoles, miscounted, residue, sweep } from './residue'
import { enoughNames, roundsLeft } from './rounds'
import type { PlanState } from './state'

/** Ranges that travel as parts of one $batch. */
const RANGES_TOGETHER = 4
/** Batches for single resources or registrations that wait or travel at once; the others are not made yet. */
const LANES = 24

/**
 * What is to be asked next, given what was answered: chains of pages side by side, then what they lead to. Knows no
 * network and no clock. A collection that cannot be read leaves the others.
 */
export function createPlan(builder: SnapshotBuilder, state: PlanState) {
  const { options, selection, progress } = state
  const asked = new Set(state.asked)
  const named = new Set(state.named)
  /** Lanes of which an answer is awaited, by the number of the order. */
  const underWay = new Map<number, { lane: Lane; chains: Chain[] }>()
  /** Ids that a second reading met again, so that the others can go. */
  const seen = new Map<AuditCollection, Set<string>>()
  const follower = createFollower()
  let lastId = state.lanes.reduce((highest, { id }) => Math.max(highest, id), 0)
  let lastOrder = 0

  function addLane(chains: Chain[], priority: number, scopes = scopesOf(chains[0]?.collection ?? 'grants')) {
    if (chains.length > 0) state.lanes.push({ id: (lastId += 1), chains, scopes, priority })
  }
  const openOf = (collection: AuditCollection) =>
    state.lanes.some(({ chains }) => chains.some((chain) => chain.open && chain.collection === collection))
  const ended = (collection: AuditCollection) => !['waiting', 'reading'].includes(progress[collection].state)
  const begin = (collection: AuditCollection) => {
    if (progress[collection].state === 'waiting') progress[collection].state = 'reading'
  }
  function giveUp(collection: AuditCollection, reason: UnreadableReason) {
    for (const { chains } of state.lanes)
      for (const chain of chains) if (chain.collection === collection) chain.open = false
    Object.assign(progress[collection], { state: 'unreadable', reason })
  }

  function readPlain(collection: Tracked): void {
    state.plain.push(collection)
    addLane([page(collection, listRequest(collection, selection))], FIRST.pages)
  }
  /** A collection by its filters, or by a plain chain. */
  function readList(collection: Tracked): void {
    begin(collection)
    if (state.again) seen.set(collection, new Set())
    const part = (filter: string) =>
      page(collection, listRequest(collection, selection, filter), { filtered: true })
    if (collection === 'grants' && state.grantsByConsent) {
      addLane([part(`consentType eq ${literal('AllPrincipals')}`)], FIRST.pages)
      addLane([part(`consentType eq ${literal('Principal')}`)], FIRST.pages)
    } else if (collection === 'principals' && state.cuts.length > 0) {
      for (const filters of chunks(rangeFilters(state.cuts, literal), RANGES_TOGETHER))
        addLane(filters.map(part), FIRST.pages)
    } else readPlain(collection)
  }

  /** Chains of several collections as parts of one $batch, as far as the permissions go. */
  const addJointLane = (collections: readonly Tracked[], chains: Chain[]) =>
    addLane(chains, FIRST.pages, [...new Set(collections.flatMap(scopesOf))])
  /** What changed until now. */
  function readDeltas(): void {
    state.deltas = 'reading'
    const readable = TRACKED.filter((collection) => progress[collection].state !== 'unreadable')
    const chains = readable.flatMap((collection): Chain[] => {
      const link = state.deltaLinks[collection]
      const delta = link ? [page(collection, { method: 'GET', path: link }, { kind: 'delta' })] : []
      return state.again ? [...delta, counting(collection)] : delta
    })
    addJointLane(readable, chains)
    for (const collection of state.again ? readable : []) {
      begin(collection)
      if (!state.deltaLinks[collection]) readList(collection)
    }
  }

  function wantAssignments(principals: Iterable<AuditPrincipal | undefined>): void {
    for (const principal of principals) {
      if (!principal || asked.has(principal.objectId) || !isGuidText(principal.objectId)) continue
      if (principal.hasRoles) ask(principal.objectId, state.resources)
      else if (options.everyResource) ask(principal.objectId, state.others)
    }
  }
  function ask(resource: Guid, among: Guid[]): void {
    asked.add(resource)
    among.push(resource)
  }
  function wantNames(ids: Iterable<Guid | null>): void {
    if (!options.names) return
    for (const id of ids) {
      if (!id || !isGuidText(id) || named.has(id) || builder.has('users', id)) continue
      named.add(id)
      state.names.push(id)
    }
  }

  /** A collection's chains are at their end: is everything there that Graph counts? */
  function endList(collection: Tracked): void {
    const missing = (state.counted[collection] ?? 0) > builder.counts()[collection]
    const filtered = collection !== 'applications' && !state.plain.includes(collection)
    const listed = !state.again || seen.has(collection)
    if (missing && filtered && listed) {
      progress[collection].state = 'reading'
      return readPlain(collection)
    }
    const met = seen.get(collection)
    if (met) builder.remove(collection, sweep(builder.ids(collection), met))
    progress[collection].state = 'done'
  }

  /** Twenty at a time, as many batches as can travel: `last`: there will be no more of them. */
  function askInBatches(
    collection: 'assignments' | 'owners',
    ids: Guid[],
    last: boolean,
    request: (of: Guid) => GraphRequest,
  ): void {
    const priority = collection === 'assignments' ? FIRST.assignments : FIRST.owners
    let room = LANES - state.lanes.filter((lane) => lane.priority === priority).length
    for (; room > 0 && (ids.length >= BATCH_SIZE || (last && ids.length > 0)); room -= 1) {
      begin(collection)
      const some = ids.splice(-BATCH_SIZE)
      addLane(
        some.map((of) => page(collection, request(of), { of })),
        priority,
      )
    }
  }
  function askAssignments(): void {
    if (ended('assignments')) return
    const principalsEnded = ended('principals')
    if (principalsEnded && ended('applications') && !state.declared) {
      state.declared = true
      declaredWithoutRoles(builder, asked).forEach((id) => ask(id, state.resources))
    }
    askInBatches('assignments', state.resources, principalsEnded, listAssignmentsOfResource)
    if (state.resources.length === 0)
      askInBatches('assignments', state.others, principalsEnded, listAssignmentsOfResource)
    if (principalsEnded) progress.assignments.total = asked.size
    const { state: principals, reason } = progress.principals
    if (principals === 'unreadable' && asked.size === 0) giveUp('assignments', reason ?? { kind: 'failed' })
    else if (state.declared && state.deltas === 'done' && !openOf('assignments')) endAssignments()
  }
  function endAssignments(): void {
    const met = seen.get('assignments')
    if (met && state.refused.count === 0)
      builder.remove('assignments', sweep(builder.ids('assignments'), met))
    progress.assignments.state = 'done'
  }

  function askNames(): void {
    if (ended('users')) return
    if (!openOf('users') && state.names.length >= enoughNames(state, builder.counts().grants)) {
      begin('users')
      const parts = chunks(state.names.splice(0, GET_BY_IDS_LIMIT * BATCH_SIZE), GET_BY_IDS_LIMIT)
      addLane(
        parts.map((ids) => page('users', getUsersByIds(ids))),
        FIRST.pages,
      )
    }
    progress.users.total = Math.max(named.size, builder.counts().users)
    if (ended('grants') && state.deltas === 'done' && !openOf('users') && state.names.length === 0)
      progress.users.state = 'done'
  }

  function askOwners(): void {
    if (ended('owners')) return
    const last = ended('applications')
    askInBatches('owners', state.owned, last, ownersRequest)
    if (last) progress.owners.total = builder.counts().applications
    if (last && state.deltas === 'done' && !openOf('owners')) progress.owners.state = 'done'
  }

  /** Draws the conclusions of whatever was answered or failed. */
  function advance(): void {
    state.lanes = state.lanes.filter(({ chains }) => chains.some(({ open }) => open))
    for (const collection of TRACKED)
      if (progress[collection].state === 'reading' && !openOf(collection)) endList(collection)
    if (state.deltas === 'waiting' && TRACKED.every(ended)) readDeltas()
    // Counts taken at the start are as good as new ones, unless they differ from what is there.
    const differing = TRACKED.some(openOf) || state.recounted ? [] : miscounted(builder, state)
    if (state.deltas === 'reading' && differing.length > 0) {
      state.recounted = true
      addJointLane(differing, differing.map(counting))
    } else if (state.deltas === 'reading' && !TRACKED.some(openOf)) {
      state.deltas = 'done'
      // Graph counts anew at the end, and may only now tell that a filter left something out.
      for (const collection of TRACKED) if (progress[collection].state === 'done') endList(collection)
    }
    askAssignments()
    askNames()
    askOwners()
    const counts = builder.counts()
    for (const collection of TRACKED) progress[collection].done = counts[collection]
    if (progress.users.state !== 'not-asked') progress.users.done = counts.users
  }

  function follow(chain: Chain, entries: readonly Entry[]): void {
    for (const entry of entries) {
      if ('change' in entry) {
        const { collection, items } = entry.change
        // Roles may have come with the change.
        if (collection === 'principals')
          wantAssignments(items.map(({ objectId }) => builder.principal(objectId)))
        continue
      }
      if (!('add' in entry)) continue
      const met = chain.kind === 'delta' ? undefined : seen.get(entry.add)
      if (met) for (const item of entry.items) met.add('id' in item ? item.id : item.objectId)
      if (entry.add === 'principals') wantAssignments(entry.items)
      if (entry.add === 'grants') wantNames(entry.items.map(({ principalId }) => principalId))
      if (entry.add === 'applications' && options.owners)
        state.owned.push(...entry.items.map(({ objectId }) => objectId).filter(isGuidText))
    }
  }

  function close(chain: Chain): void {
    chain.open = false
    follower.forget(chain)
    if (chain.collection === 'assignments' || chain.collection === 'owners')
      progress[chain.collection].done += 1
  }

  function fail(chain: Chain, { status, reason }: PartFailure): void {
    const { collection } = chain
    if (!chain.open) return
    if (chain.kind === 'count' || chain.kind === 'object') return close(chain)
    if (chain.kind === 'delta') {
      close(chain)
      // The token has expired, or Graph has no changes to tell: everything is read anew.
      delete state.deltaLinks[collection as Tracked]
      if (state.again) readList(collection as Tracked)
      return
    }
    if (chain.of && status === 404) return close(chain)
    if (chain.filtered && status === 400 && isTracked(collection)) {
      for (const lane of state.lanes)
        for (const other of lane.chains)
          if (other.filtered && other.collection === collection) other.open = false
      readPlain(collection)
      return
    }
    const final = status === 401 || status === 403 || reason.kind === 'missing-scope'
    if (!final && !chain.alone) {
      chain.alone = true
      return
    }
    if (collection !== 'assignments' || final) {
      if (collection === 'assignments' && progress.assignments.done > 0) refuse(chain, reason)
      else giveUp(collection, reason)
      return
    }
    refuse(chain, reason)
  }
  function refuse(chain: Chain, { kind }: UnreadableReason): void {
    state.refused = { count: state.refused.count + 1, why: kind }
    close(chain)
  }

  return {
    start(): void {
      if (state.again) {
        seen.set('assignments', new Set())
        builder.recountPeople()
        wantAssignments(builder.principals())
        if (builder.counts().users === 0)
          wantNames([...builder.grants()].map(({ principalId }) => principalId))
        if (options.owners) state.owned = [...builder.applications()].map(({ objectId }) => objectId)
        readDeltas()
      } else TRACKED.forEach(readList)
      advance()
    },
    orders(): Order[] {
      const busy = new Set([...underWay.values()].map(({ lane }) => lane))
      return state.lanes
        .filter((lane) => !busy.has(lane))
        .map((lane) => {
          const open = lane.chains.filter((chain) => chain.open)
          const alone = open.find((chain) => chain.alone)
          const chains = alone ? [alone] : open
          underWay.set((lastOrder += 1), { lane, chains })
          const requests = chains.map(({ request }) => request)
          return { id: lastOrder, requests, scopes: lane.scopes, alone: !!alone, priority: lane.priority }
        })
    },
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
      follow(chain, answer.entries)
      if (answer.deltaLink && isTracked(chain.collection))
        state.deltaLinks[chain.collection] = answer.deltaLink
      if (answer.unread.length > 0 && isTracked(chain.collection)) {
        const collection = chain.collection
        for (const ids of chunks(answer.unread, BATCH_SIZE))
          addLane(
            ids.map((id) => page(collection, objectRequest(collection, id, selection), { kind: 'object' })),
            FIRST.pages,
          )
      }
      if (answer.nextLink) follower.goOn(chain, answer.nextLink)
      else close(chain)
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
    notRead: (): NotRead[] => residue(builder, state, asked),
    counted: () => state.counted,
    asked: () => asked.size,
    progress: () => progress,
    roundsLeft: () => roundsLeft(state),
    save: (): PlanState => structuredClone({ ...state, asked: [...asked], named: [...named] }),
  }
}

export type Plan = ReturnType<typeof createPlan>
