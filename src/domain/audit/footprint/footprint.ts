import type { AppRoleAssignment, DelegatedGrant, Guid, Readable, RegistrationFacts } from '../../directory'
import { MICROSOFT_GRAPH_APP_ID } from '../../directory'
import { CONNECTORS } from '../../connectors/catalogue'
import type { RiskLevel } from '../../permissions/risk/types'
import { summarizeReadiness } from '../../readiness/readiness'
import type { Footprint } from '../api'
import { GRANTED, partyTerm } from '../findings/filters'
import { graver } from '../findings/severity'
import type { Party, RowTable } from '../rows/types'
import { unreadOf } from '../rows/unread'
import type { AuditApplication, NotReadWhat } from '../types'

/** The vendor of the connectors, as its applications and its publisher are called. */
const VENDOR = /uipath/iu
/** Client IDs that the vendor publishes; it does not publish all. */
const CLIENT_IDS: ReadonlySet<Guid> = new Set(
  CONNECTORS.flatMap(({ authTypes }) => authTypes.flatMap((one) => one.publicApplication?.clientId ?? [])),
)
type Mark = Footprint['publicApplications'][number]['by']
/** The surest first. */
const MARKS: readonly Mark[] = ['client-id', 'publisher', 'name']

const PUBLIC_NEEDS: readonly NotReadWhat[] = [
  'principals',
  'grants',
  'assignments',
  'assignments-of-resources',
]
const READY_NEEDS: readonly NotReadWhat[] = ['applications', 'credentials', ...PUBLIC_NEEDS]

/** Registrations judged for each call: some ten milliseconds. */
const STEP = 50

/**
 * UiPath's public applications in the tenant, and the registrations that serve one of its connections, judged some at a
 * time: `next` answers null until all are. The former are known by their client ID where UiPath publishes it, else by their
 * verified publisher or, as anybody can call an application so, by their name alone. Without having read the credentials,
 * nothing is said of any registration.
 */
export function createFootprint(table: RowTable, now: Date): { next(): Footprint | null } {
  const factsOf = createFacts(table)
  const unread = unreadOf(table.snapshot.coverage)
  const lackingOf = (needs: readonly NotReadWhat[]) => needs.filter((what) => unread.has(what))
  const own = unread.has('credentials') ? [] : table.parties.filter(({ application }) => application)
  const registrations: Footprint['registrations'] = []
  let judged = 0
  let done: Footprint | null = null

  function judge(party: Party): void {
    const { application } = party
    if (!application) return
    const { ready, attention } = summarizeReadiness(factsOf(party, application), now, factsOf.catalogue)
    if (ready.length + attention.length === 0) return
    registrations.push({
      appId: application.appId,
      displayName: party.displayName,
      ready,
      attention,
      filter: partyTerm(party),
    })
  }

  return {
    next() {
      if (done) return done
      const end = Math.min(judged + STEP, own.length)
      for (; judged < end; judged++) judge(own[judged] as Party)
      if (judged < own.length) return null
      registrations.sort(
        (one, other) => other.ready.length - one.ready.length || byName(one.displayName, other.displayName),
      )
      done = {
        publicApplications: publicApplications(table),
        registrations,
        lacking: { public: lackingOf(PUBLIC_NEEDS), registrations: lackingOf(READY_NEEDS) },
      }
      return done
    },
  }
}

/** How an enterprise application is known to be the vendor's, or to call itself so; null: it is neither. */
function markOf({ publisher, principal, appId, displayName, verifiedPublisher }: Party): Mark | null {
  if (!principal || publisher === 'this') return null
  if (appId !== null && CLIENT_IDS.has(appId)) return 'client-id'
  if (publisher === 'microsoft') return null
  if (VENDOR.test(verifiedPublisher ?? '')) return 'publisher'
  return VENDOR.test(displayName) ? 'name' : null
}

function publicApplications(table: RowTable): Footprint['publicApplications'] {
  return table.parties
    .flatMap((party) => {
      const by = markOf(party)
      if (by === null) return []
      let rows = 0
      let highest: RiskLevel | null = null
      for (let row = party.firstRow; row < party.firstRow + party.rowCount; row++) {
        if (!table.granted(row)) continue
        rows++
        highest = graver(highest, table.permission(row).risk.level)
      }
      return {
        appId: party.appId ?? '',
        displayName: party.displayName,
        by,
        verifiedPublisher: party.verifiedPublisher ?? null,
        rows,
        highest,
        filter: `${partyTerm(party)} ${GRANTED}`,
      }
    })
    .sort(
      (one, other) =>
        MARKS.indexOf(one.by) - MARKS.indexOf(other.by) || byName(one.displayName, other.displayName),
    )
}

function byName(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1
}

/** Facts of registrations as readiness reads them. Connections ask for Microsoft Graph's permissions only. */
function createFacts(table: RowTable) {
  const { tenantId, grants, assignments, coverage, principals, owners } = table.snapshot
  const catalogue = principals.find(({ appId }) => appId === MICROSOFT_GRAPH_APP_ID) ?? null
  const grantsOf = byKey(
    grants.filter(({ resourceId }) => resourceId === catalogue?.objectId),
    ({ clientId }) => clientId,
  )
  const assignmentsOf = byKey(
    assignments.filter(({ resourceId }) => resourceId === catalogue?.objectId),
    ({ principalId }) => principalId,
  )
  const unread = unreadOf(coverage)
  const readOr = <T>(needs: readonly NotReadWhat[], value: T): Readable<T> =>
    needs.some((what) => unread.has(what))
      ? { state: 'unreadable', reason: { kind: 'failed' } }
      : { state: 'read', value }

  const factsOf = ({ principal }: Party, application: AuditApplication): RegistrationFacts => ({
    appId: application.appId,
    tenantId,
    application: {
      ...application,
      passwordCredentials: application.passwordCredentials.map((one) => ({ ...one, hint: null })),
    },
    servicePrincipal: principal,
    owners:
      owners && Object.hasOwn(owners, application.objectId)
        ? { state: 'read', value: owners[application.objectId] ?? [] }
        : { state: 'unreadable', reason: { kind: 'failed' } },
    grants: readOr(['grants'], (principal && grantsOf.get(principal.objectId)) ?? []),
    assignments: readOr(
      ['assignments', 'assignments-of-resources'],
      (principal && assignmentsOf.get(principal.objectId)) ?? [],
    ),
    resources: catalogue ? [catalogue] : [],
    users: {},
  })
  return Object.assign(factsOf, { catalogue })
}

function byKey<T extends DelegatedGrant | AppRoleAssignment>(
  list: readonly T[],
  keyOf: (one: T) => Guid,
): ReadonlyMap<Guid, T[]> {
  const map = new Map<Guid, T[]>()
  for (const one of list) {
    const known = map.get(keyOf(one))
    if (known) known.push(one)
    else map.set(keyOf(one), [one])
  }
  return map
}
