import type { AppRoleAssignment, DelegatedGrant, Guid, Readable, RegistrationFacts } from '../../directory'
import { MICROSOFT_GRAPH_APP_ID } from '../../directory'
import type { RiskLevel } from '../../permissions/risk/types'
import { summarizeReadiness } from '../../readiness/readiness'
import type { Footprint } from '../api'
import { GRANTED, partyTerm } from '../findings/filters'
import { graver } from '../findings/severity'
import type { Party, RowTable } from '../rows/types'
import type { AuditApplication, AuditCollection } from '../types'

/** The vendor of the connectors, as its applications and its publisher are called. */
const VENDOR = /uipath/iu
/** Registrations judged for each call: some ten milliseconds. */
const STEP = 50

/**
 * UiPath's public applications in the tenant, and the registrations that serve one of its connections, judged some at a
 * time: `next` answers null until all are. Known by name or verified publisher only: Graph tells no other mark.
 */
export function createFootprint(table: RowTable, now: Date): { next(): Footprint | null } {
  const factsOf = createFacts(table)
  const own = table.parties.filter(({ application }) => application)
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
      done = { publicApplications: publicApplications(table), registrations }
      return done
    },
  }
}

function publicApplications(table: RowTable): Footprint['publicApplications'] {
  return table.parties
    .filter(
      ({ publisher, principal, displayName, verifiedPublisher }) =>
        publisher === 'other' &&
        principal &&
        (VENDOR.test(displayName) || VENDOR.test(verifiedPublisher ?? '')),
    )
    .map((party) => {
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
        rows,
        highest: highest ?? 'low',
        filter: `${partyTerm(party)} ${GRANTED}`,
      }
    })
    .sort((one, other) => byName(one.displayName, other.displayName))
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
  const missing = new Set<string>(coverage.notRead.map(({ what }) => what))
  const readOr = <T>(what: AuditCollection, value: T): Readable<T> =>
    missing.has(what) ? { state: 'unreadable', reason: { kind: 'failed' } } : { state: 'read', value }

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
    grants: readOr('grants', (principal && grantsOf.get(principal.objectId)) ?? []),
    assignments: readOr('assignments', (principal && assignmentsOf.get(principal.objectId)) ?? []),
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
