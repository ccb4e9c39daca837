import type { Guid, Instant } from '../../directory'
import { endOf, summarizeCredentials } from '../../registrations/credentials'
import { type CredentialState, isMicrosoftTenant } from '../../registrations/types'
import type { PrincipalType, Publisher } from '../report'
import type { AuditApplication, AuditPrincipal, NotReadWhat, TenantSnapshot } from '../types'
import { credentialsToSignIn } from './signing'
import type { Party } from './types'
import { unreadOf } from './unread'

/** Who may hold permissions in a snapshot, by either id. */
export interface Parties {
  list: Party[]
  byPrincipal: Map<Guid, Party>
  byApp: Map<Guid, Party>
  /** The party of an enterprise application, also of one that is gone. */
  ofPrincipal(objectId: Guid): Party
}

/** Joins registrations and enterprise applications by their client IDs. `now` in ms judges credentials. */
export function createParties(snapshot: TenantSnapshot, now: number): Parties {
  const list: Party[] = []
  const byPrincipal = new Map<Guid, Party>()
  const byApp = new Map<Guid, Party>()
  const applications = new Map(snapshot.applications.map((one) => [one.appId, one]))
  const facts: Facts = {
    tenantId: snapshot.tenantId,
    owners: snapshot.owners,
    unread: unreadOf(snapshot.coverage),
    now,
  }
  const add = (principal: AuditPrincipal | null, application: AuditApplication | null): Party => {
    const party = partyOf(list.length, principal, application, facts)
    list.push(party)
    if (party.appId !== null && !byApp.has(party.appId)) byApp.set(party.appId, party)
    if (principal) byPrincipal.set(principal.objectId, party)
    return party
  }
  for (const principal of snapshot.principals) {
    if (byPrincipal.has(principal.objectId)) continue
    // A registration has one enterprise application; a file that was edited may say otherwise.
    add(principal, byApp.has(principal.appId) ? null : (applications.get(principal.appId) ?? null))
  }
  for (const application of applications.values()) {
    if (!byApp.has(application.appId)) add(null, application)
  }
  return {
    list,
    byPrincipal,
    byApp,
    ofPrincipal(objectId) {
      const known = byPrincipal.get(objectId)
      if (known) return known
      const gone: Party = { ...partyOf(list.length, null, null, facts), principalId: objectId }
      list.push(gone)
      byPrincipal.set(objectId, gone)
      return gone
    },
  }
}

interface Facts {
  tenantId: Guid
  owners: TenantSnapshot['owners']
  unread: ReadonlySet<NotReadWhat>
  now: number
}

function partyOf(
  index: number,
  principal: AuditPrincipal | null,
  application: AuditApplication | null,
  { tenantId, owners, unread, now }: Facts,
): Party {
  const publisher = publisherOf(principal, application, tenantId)
  // Credentials of a registration that was not read are not none.
  const isElsewhere = publisher === 'microsoft' || publisher === 'other'
  const tells = !unread.has('credentials') && (application || isElsewhere || !unread.has('applications'))
  const verified = principal?.verifiedPublisher
  return {
    index,
    appId: application?.appId ?? principal?.appId ?? null,
    principalId: principal?.objectId ?? null,
    // The registration's name leads: the enterprise application's may be renamed by itself.
    displayName: application?.displayName ?? principal?.displayName ?? '',
    type: typeOf(principal, application, unread),
    enabled: principal?.accountEnabled ?? null,
    publisher,
    ...(verified === undefined ? {} : { verifiedPublisher: verified?.displayName ?? null }),
    principal,
    application,
    credentials: tells ? credentialsOf(principal, application, publisher, now) : null,
    owners: application ? ownerNames(owners, application.objectId) : null,
    firstRow: 0,
    rowCount: 0,
  }
}

function typeOf(
  principal: AuditPrincipal | null,
  application: AuditApplication | null,
  unread: Facts['unread'],
): PrincipalType {
  if (!principal) return application && !unread.has('principals') ? 'registration' : 'other'
  if (principal.servicePrincipalType === 'ManagedIdentity') return 'managed-identity'
  return principal.servicePrincipalType === 'Application' ? 'application' : 'other'
}

function publisherOf(
  principal: AuditPrincipal | null,
  application: AuditApplication | null,
  tenantId: Guid,
): Publisher {
  if (application) return 'this'
  const owner = principal?.appOwnerOrganizationId ?? null
  if (owner === null) return principal && neverRegistered(principal) ? 'this' : 'unknown'
  if (owner === tenantId) return 'this'
  return isMicrosoftTenant(owner) ? 'microsoft' : 'other'
}

/**
 * A managed identity stands for a resource of the tenant’s own, a legacy one can be used in its tenant only: neither has a
 * registration anywhere. https://learn.microsoft.com/graph/api/resources/serviceprincipal#properties
 */
export function neverRegistered({ servicePrincipalType: type }: AuditPrincipal): boolean {
  return type === 'ManagedIdentity' || type === 'Legacy'
}

function ownerNames(owners: TenantSnapshot['owners'], objectId: Guid): string[] | null {
  // Keys come from files too, where one may be called anything.
  const known = owners && Object.hasOwn(owners, objectId) ? owners[objectId] : null
  return known?.map((one) => one.displayName || one.userPrincipalName || one.objectId) ?? null
}

type Credential = { endDateTime: Instant | null }

/** Secrets and certificates to sign in with that somebody has to renew. Azure renews those of managed identities by itself. */
function renewable(principal: AuditPrincipal | null, application: AuditApplication | null) {
  const own =
    principal && principal.servicePrincipalType !== 'ManagedIdentity' ? credentialsToSignIn(principal) : null
  return {
    secrets: [...(application?.passwordCredentials ?? []), ...(own?.secrets ?? [])],
    certificates: [...(application?.keyCredentials ?? []), ...(own?.certificates ?? [])],
  }
}

function credentialsOf(
  principal: AuditPrincipal | null,
  application: AuditApplication | null,
  publisher: Publisher,
  now: number,
): CredentialState | null {
  const { secrets, certificates } = renewable(principal, application)
  if (!application && secrets.length + certificates.length === 0) return null
  const ends = (list: readonly Credential[]) => list.map(endOf)
  const { state } = summarizeCredentials(ends(secrets), ends(certificates), now)
  // A registration elsewhere may hold others: that one here has expired says nothing of those.
  return state === 'expired' && publisher !== 'this' ? null : state
}

/** When each credential that a party's state is judged by ends: ms, Infinity for never. */
export function credentialEnds({
  principal,
  application,
}: Pick<Party, 'principal' | 'application'>): number[] {
  const { secrets, certificates } = renewable(principal, application)
  return [...secrets, ...certificates].map(endOf)
}
