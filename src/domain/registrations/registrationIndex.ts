import { type Carrier, createCarrierIndex } from '../certificates/carriers'
import {
  type Application,
  type Guid,
  MICROSOFT_GRAPH_APP_ID,
  type Readable,
  type RegistrationFacts,
  type ResourcePrincipal,
} from '../directory'
import type { ReadinessSummary } from '../readiness/types'
import {
  type Assignment,
  emptyEntry,
  type Entry,
  type Grant,
  setApplication,
  setPrincipal,
  toRow,
} from './entry'
import { type Line, selectLines, sortLines } from './select'
import type { RegistrationQuery, RegistrationRow } from './types'
import { type ApiNames, apiNames, countUndeclared } from './undeclared'

export type Collection = 'applications' | 'principals' | 'grants' | 'assignments'

export interface RegistrationView {
  /** Lines of the chosen owners, before search and filters. */
  total: number
  lines: readonly Line[]
}

/** A secret as far as anybody but its holder may know it: never the secret itself. */
export interface SecretTrace {
  /** First three characters: Graph's `hint`. */
  hint: string
  /** The text where it is a GUID: it may be a secret's ID. */
  keyId: Guid | null
}

export interface NamedRegistration {
  appId: Guid
  displayName: string
}

/**
 * Joins a tenant's collections, page by page in any order, into the lines of the registrations list, and searches them.
 * Lives in a worker; holds no wire types.
 */
export interface RegistrationIndex {
  addApplications(applications: readonly Application[]): void
  addPrincipals(principals: readonly ResourcePrincipal[]): void
  addGrants(grants: readonly Grant[]): void
  addAssignments(assignments: readonly Assignment[]): void
  /** Says that a collection is read to its end. */
  complete(collection: Collection): void
  /** Object ids of the enterprise applications that expose application permissions. */
  apis(): Guid[]
  query(query: RegistrationQuery, now: number): RegistrationView
  /** Judges up to `atMost` of the registrations not yet judged, when everything is read that will be. */
  judge(atMost: number, judge: Judge): Judged
  /** A registration, other than `exceptAppId`, of which a live secret fits the trace; the first by name. */
  secretOwner(trace: SecretTrace, exceptAppId: Guid, now: number): NamedRegistration | null
  /** Registrations that carry a certificate, by name. `thumbprint`: SHA-1 in hex. */
  certificateCarriers(thumbprint: string): Carrier[]
}

/** Says for which connections a registration is ready. `catalogue`: Microsoft Graph's, where it was read. */
export type Judge = (facts: RegistrationFacts, catalogue: ResourcePrincipal | null) => ReadinessSummary

/** How many registrations are judged, out of how many. */
export interface Judged {
  done: number
  total: number
}

interface SecretEntry extends NamedRegistration {
  keyId: Guid
  end: string | null
}

const UNREAD: Readable<never> = { state: 'unreadable', reason: { kind: 'failed' } }

/** An empty index. */
export function createRegistrationIndex(): RegistrationIndex {
  const entries = new Map<Guid, Entry>()
  const byObjectId = new Map<Guid, Entry>()
  const apiByObjectId = new Map<Guid, ApiNames>()
  const withRoles = new Set<Guid>()
  const secretsByHint = new Map<string, SecretEntry[]>()
  const secretsByKeyId = new Map<Guid, SecretEntry>()
  const carriers = createCarrierIndex()
  const complete = new Set<Collection>()
  let grants: Grant[] = []
  let assignments: Assignment[] = []
  let tenantId: Guid | null = null
  let graph: ResourcePrincipal | null = null
  let unjudged: Entry[] | null = null
  let judged = 0
  let sorted: { key: string; lines: Line[] } | null = null

  const entryOf = (appId: Guid): Entry => {
    const known = entries.get(appId)
    if (known) return known
    const entry = emptyEntry(appId)
    entries.set(appId, entry)
    return entry
  }
  const learnTenant = ({ application, principal }: Entry) => {
    if (application && principal?.ownerTenantId) tenantId = principal.ownerTenantId
  }
  const listed = ({ application, principal }: Entry): boolean => {
    if (application) return true
    // A managed identity has no registration anywhere; and one of this tenant may be a page away.
    if (!principal || principal.managedIdentity) return false
    return complete.has('applications') || principal.ownerTenantId !== tenantId
  }

  /** Hands grants and assignments to those that hold them; nobody else's are kept. */
  function joinGrants(): void {
    for (const grant of grants) {
      const entry = byObjectId.get(grant.clientId)
      if (entry?.application) entry.grants.push(grant)
    }
    for (const assignment of assignments) {
      const entry = byObjectId.get(assignment.principalId)
      if (entry?.application) entry.assignments.push(assignment)
    }
    grants = []
    assignments = []
  }

  function countAllUndeclared(): void {
    const apiOf = (id: Guid) => apiByObjectId.get(id)
    for (const entry of entries.values()) {
      if (!entry.application) continue
      const { declared } = entry.application
      entry.undeclared = countUndeclared(declared, entry.grants, entry.assignments, apiOf)
    }
  }

  const readOr = <T>(collection: Collection, value: T[]): Readable<T[]> =>
    complete.has(collection) ? { state: 'read', value } : UNREAD

  function factsOf(entry: Entry): RegistrationFacts {
    // Connections ask for Microsoft Graph's permissions only: other APIs would be compared for nothing.
    const ofGraph = ({ resourceId }: { resourceId: Guid }) => resourceId === graph?.objectId
    return {
      appId: entry.appId,
      tenantId: tenantId ?? '',
      application: entry.whole,
      servicePrincipal: entry.servicePrincipal,
      owners: UNREAD,
      grants: readOr(
        'grants',
        entry.grants.filter(ofGraph).map((grant) => ({ ...grant, id: '' })),
      ),
      assignments: readOr(
        'assignments',
        entry.assignments.filter(ofGraph).map((one) => ({ ...one, id: '', createdDateTime: null })),
      ),
      resources: graph ? [graph] : [],
      users: {},
    }
  }

  function orderedLines(sort: RegistrationQuery['sort'], now: number): Line[] {
    const key = `${sort.key} ${sort.descending} ${Math.floor(now / 3_600_000)}`
    if (sorted?.key === key) return sorted.lines
    const facts = { tenantId, principalsRead: complete.has('principals'), now }
    const lines: Line[] = []
    for (const entry of entries.values()) {
      if (listed(entry)) lines.push({ entry, row: toRow(entry, facts) })
    }
    sorted = { key, lines: sortLines(lines, sort) }
    return sorted.lines
  }

  return {
    addApplications(applications) {
      sorted = null
      for (const application of applications) {
        const entry = entryOf(application.appId)
        setApplication(entry, application)
        learnTenant(entry)
        carriers.add(application)
        for (const { keyId, hint, endDateTime } of application.passwordCredentials) {
          const { appId, displayName } = application
          const secret: SecretEntry = { appId, displayName, keyId, end: endDateTime }
          secretsByKeyId.set(keyId, secret)
          if (hint) secretsByHint.set(hint, [...(secretsByHint.get(hint) ?? []), secret])
        }
      }
    },
    addPrincipals(principals) {
      sorted = null
      for (const principal of principals) {
        const entry = entryOf(principal.appId)
        setPrincipal(entry, principal)
        learnTenant(entry)
        byObjectId.set(principal.objectId, entry)
        if (principal.delegatedPermissions.length + principal.applicationPermissions.length > 0) {
          apiByObjectId.set(principal.objectId, apiNames(principal))
        }
        if (principal.appId === MICROSOFT_GRAPH_APP_ID) graph = principal
        if (principal.applicationPermissions.length > 0) withRoles.add(principal.objectId)
      }
    },
    addGrants(more) {
      for (const grant of more) grants.push(grant)
    },
    addAssignments(more) {
      for (const assignment of more) assignments.push(assignment)
    },
    complete(collection) {
      sorted = null
      complete.add(collection)
      if (complete.size < 4) return
      joinGrants()
      countAllUndeclared()
    },
    apis: () => [...withRoles],
    query(query, now) {
      return selectLines(orderedLines(query.sort, now), query)
    },
    judge(atMost, judge) {
      if (!unjudged) {
        joinGrants()
        unjudged = [...entries.values()].filter(({ application }) => application)
      }
      const end = Math.min(judged + atMost, unjudged.length)
      for (; judged < end; judged++) {
        const entry = unjudged[judged]
        // Without the enterprise applications none could be said to be missing.
        if (entry && complete.has('principals')) entry.readiness = judge(factsOf(entry), graph)
      }
      // Not at every slice: each would have the whole list sorted anew.
      if (judged === unjudged.length) sorted = null
      return { done: judged, total: unjudged.length }
    },
    certificateCarriers: (thumbprint) => carriers.of(thumbprint),
    secretOwner({ hint, keyId }, exceptAppId, now) {
      const byId = keyId === null ? undefined : secretsByKeyId.get(keyId)
      const candidates = [...(byId ? [byId] : []), ...(secretsByHint.get(hint) ?? [])]
      const live = candidates
        .filter(
          (secret) => secret.appId !== exceptAppId && (secret.end === null || Date.parse(secret.end) > now),
        )
        .sort((a, b) => (a.displayName < b.displayName ? -1 : 1))
      const first = live[0]
      return first ? { appId: first.appId, displayName: first.displayName } : null
    },
  }
}

/** Lines `from` (included) to `to` (excluded), as they are shown. */
export function rowsOf(view: RegistrationView, from: number, to: number): RegistrationRow[] {
  return view.lines.slice(from, to).map(({ row }) => row)
}
