import type {
  Application,
  AppRoleAssignment,
  DelegatedGrant,
  Guid,
  RequiredResourceAccess,
  ServicePrincipal,
  SignInAudience,
} from '../directory'
import { endOf, summarizeCredentials } from './credentials'
import { fold, sortKeyOf } from './fold'
import type { ReadinessSummary } from '../readiness/types'
import { isMicrosoftTenant, type Owner, type RegistrationRow } from './types'

/** What the index keeps of one client ID: no more than the list, the search and the join need. */
export interface Entry {
  appId: Guid
  displayName: string
  /** Folded text that the search looks into. */
  haystack: string
  sortName: string
  application: {
    objectId: Guid
    audience: SignInAudience
    created: string | null
    secretEnds: number[]
    certificateEnds: number[]
    declared: RequiredResourceAccess[]
  } | null
  principal: {
    objectId: Guid
    enabled: boolean
    ownerTenantId: Guid | null
    managedIdentity: boolean
  } | null
  undeclared: number | null
  /** The registration whole, its enterprise application and what it was granted: what readiness is judged by. */
  whole: Application | null
  servicePrincipal: ServicePrincipal | null
  grants: Grant[]
  assignments: Assignment[]
  readiness: ReadinessSummary | null
}

export type Grant = Pick<DelegatedGrant, 'clientId' | 'resourceId' | 'scope' | 'consentType' | 'principalId'>
export type Assignment = Pick<AppRoleAssignment, 'principalId' | 'resourceId' | 'appRoleId'>

/** An entry of which nothing is known but its client ID. */
export function emptyEntry(appId: Guid): Entry {
  return {
    appId,
    displayName: '',
    haystack: '',
    sortName: '',
    application: null,
    principal: null,
    undeclared: null,
    whole: null,
    servicePrincipal: null,
    grants: [],
    assignments: [],
    readiness: null,
  }
}

/** Takes over what the registration tells. */
export function setApplication(entry: Entry, application: Application): void {
  entry.application = {
    objectId: application.objectId,
    audience: application.signInAudience,
    created: application.createdDateTime,
    secretEnds: application.passwordCredentials.map(endOf),
    certificateEnds: application.keyCredentials.map(endOf),
    declared: application.requiredResourceAccess,
  }
  entry.whole = application
  // The registration's name leads: the enterprise application's may be renamed by itself.
  entry.displayName = application.displayName
  indexText(entry)
}

/** Takes over what the enterprise application tells. */
export function setPrincipal(entry: Entry, principal: ServicePrincipal): void {
  entry.principal = {
    objectId: principal.objectId,
    enabled: principal.accountEnabled,
    ownerTenantId: principal.appOwnerOrganizationId,
    managedIdentity: principal.servicePrincipalType === 'ManagedIdentity',
  }
  entry.servicePrincipal = withoutCatalogue(principal)
  if (!entry.application) entry.displayName = principal.displayName
  indexText(entry)
}

/** An API's list of permissions is large, and is kept once, as names. */
function withoutCatalogue(principal: ServicePrincipal): ServicePrincipal {
  const { objectId, appId, displayName, accountEnabled, appRoleAssignmentRequired } = principal
  const { appOwnerOrganizationId, servicePrincipalType } = principal
  return {
    objectId,
    appId,
    displayName,
    accountEnabled,
    appRoleAssignmentRequired,
    appOwnerOrganizationId,
    servicePrincipalType,
  }
}

function indexText(entry: Entry): void {
  const name = fold(entry.displayName)
  entry.sortName = sortKeyOf(name)
  // join gives a flat string; a template gives a rope, which the first search would have to flatten.
  entry.haystack = [name, entry.appId, entry.application?.objectId, entry.principal?.objectId].join('\n')
}

/** Whose registration it is; `tenantId` is null until a registration and its enterprise application were both seen. */
export function ownerOf(entry: Entry, tenantId: Guid | null): Owner {
  const owner = entry.principal?.ownerTenantId ?? null
  if (entry.application || (owner !== null && owner === tenantId)) return 'this'
  return isMicrosoftTenant(owner) ? 'microsoft' : 'other'
}

/** The line that a person sees. `principalsRead`: whether a missing enterprise application is known to be missing. */
export function toRow(
  entry: Entry,
  facts: { tenantId: Guid | null; principalsRead: boolean; now: number },
): RegistrationRow {
  const { application, principal } = entry
  return {
    appId: entry.appId,
    displayName: entry.displayName,
    owner: ownerOf(entry, facts.tenantId),
    ownerTenantId: principal?.ownerTenantId ?? (application ? facts.tenantId : null),
    audience: application?.audience ?? null,
    credentials: application
      ? summarizeCredentials(application.secretEnds, application.certificateEnds, facts.now)
      : null,
    principal: principal
      ? principal.enabled
        ? 'enabled'
        : 'disabled'
      : facts.principalsRead
        ? 'missing'
        : null,
    undeclared: entry.undeclared,
    created: application?.created ?? null,
    readiness: entry.readiness,
  }
}
