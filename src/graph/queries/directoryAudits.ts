import type * as Wire from '@microsoft/microsoft-graph-types'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { AuditEntry } from '../../domain/changes/auditedEntry'
import type { Guid, Instant } from '../../domain/directory'
import type { PermissionKind } from '../../domain/permissions/types'
import { listApplicationEvents, listGrantEvents } from '../resources/auditLogs'
import { READ_SCOPES } from '../scopes'
import type { GraphClient } from '../types'

/** What the audit log says of one grant that was made. */
export interface GrantEvent {
  id: string
  at: Instant | null
  /** null: the log names nobody. */
  by: { kind: 'user' | 'app'; id: Guid | null; name: string; detail: string | null } | null
  succeeded: boolean
  /** Delegated only. */
  consent: 'AllPrincipals' | 'Principal' | null
  /** Names of the permissions that it added, in lower case. */
  permissions: string[]
  /** Object ids of the enterprise applications that it is about: who got it, and the API. */
  targets: Guid[]
  /** Users that it names as those whom it is for; of one’s own consent the log often names nobody but who gave it. */
  users: Guid[]
}

export interface GrantEvents {
  /** The latest first. */
  events: GrantEvent[]
  /** The log has more of them than were read. */
  more: boolean
}

/** Values of the log are JSON text within the text. https://learn.microsoft.com/graph/api/resources/modifiedproperty */
function textOf(value: string | null | undefined): string {
  if (!value) return ''
  try {
    const parsed: unknown = JSON.parse(value)
    return typeof parsed === 'string' ? parsed : ''
  } catch {
    return value
  }
}

const words = (text: string) => text.toLowerCase().split(/\s+/u).filter(Boolean)

function initiatorOf({ user, app }: Wire.AuditActivityInitiator): GrantEvent['by'] {
  const id = ((app ? app.servicePrincipalId : user?.id) ?? null)?.toLowerCase() ?? null
  if (app) return { kind: 'app', id, name: app.displayName ?? '', detail: app.appId ?? null }
  if (!user) return null
  return { kind: 'user', id, name: user.displayName ?? '', detail: user.userPrincipalName ?? user.id ?? null }
}

/** An entry of the log as far as it tells of a grant; what Graph leaves out is empty. */
export function toGrantEvent(wire: Wire.DirectoryAudit): GrantEvent {
  const targets = wire.targetResources ?? []
  const properties = targets.flatMap(({ modifiedProperties }) => modifiedProperties ?? [])
  const named = (name: string) => properties.filter(({ displayName }) => displayName === name)
  const added = ['DelegatedPermissionGrant.Scope', 'AppRole.Value'].flatMap(named).flatMap((property) => {
    const before = new Set(words(textOf(property.oldValue)))
    return words(textOf(property.newValue)).filter((word) => !before.has(word))
  })
  const consent = textOf(named('DelegatedPermissionGrant.ConsentType')[0]?.newValue)
  const isUser = ({ type }: Wire.TargetResource) => type === 'User'
  const idsOf = (some: readonly Wire.TargetResource[]) => some.flatMap(({ id }) => id?.toLowerCase() ?? [])
  const grantedTo = named('DelegatedPermissionGrant.PrincipalId').flatMap((property) =>
    words(textOf(property.newValue)),
  )
  return {
    id: wire.id ?? '',
    at: wire.activityDateTime ?? null,
    by: wire.initiatedBy ? initiatorOf(wire.initiatedBy) : null,
    succeeded: wire.result === undefined || wire.result === 'success',
    consent: consent === 'AllPrincipals' || consent === 'Principal' ? consent : null,
    permissions: [...new Set(added)],
    targets: idsOf(targets.filter((target) => !isUser(target))),
    users: [...new Set([...idsOf(targets.filter(isUser)), ...grantedTo])],
  }
}

/**
 * Who granted an enterprise application permissions of one kind, as far back as the audit log reaches; in one HTTP
 * request. To be run by a click only: a popup may ask for the permission. Five answers in ten seconds are all that Graph
 * gives to a tenant's application. Rejects with TokenError or GraphError (403 without the role or the licence).
 * https://learn.microsoft.com/graph/throttling-limits#identity-and-access-reports-service-limits
 */
export const grantEventsQuery = (graph: GraphClient, principalId: Guid, kind: PermissionKind) =>
  queryOptions({
    queryKey: ['grantEvents', principalId, kind] as const,
    queryFn: async ({ signal }): Promise<GrantEvents> => {
      const { body } = await graph.send<{ value?: Wire.DirectoryAudit[]; '@odata.nextLink'?: string }>(
        listGrantEvents(principalId, kind),
        { scopes: READ_SCOPES.auditLog, interactive: true, signal },
      )
      return {
        events: (body.value ?? []).map(toGrantEvent),
        more: body['@odata.nextLink'] !== undefined,
      }
    },
    enabled: false,
    staleTime: 300_000,
    retry: false,
  })

/** One grant, as far as entries can be told to be about it. */
interface GrantOf {
  /** Name of the permission. */
  value: string
  resourceId: Guid | null
  consent: GrantEvent['consent']
  /** Of a consent for one user: whose. */
  userId: Guid | null
}

/**
 * Entries that gave this permission of this API (which not every entry tells), of the same kind of consent. `unsure`: for one
 * user, but the log does not say for which; what is told to be another user’s is left out.
 */
export function eventsOf(
  { events }: GrantEvents,
  { value, resourceId, consent, userId }: GrantOf,
): { own: GrantEvent[]; unsure: GrantEvent[] } {
  const wanted = value.toLowerCase()
  const found = events.filter(
    (event) =>
      event.permissions.includes(wanted) &&
      (resourceId === null || event.targets.length < 2 || event.targets.includes(resourceId)) &&
      (event.consent === null || consent === null || event.consent === consent),
  )
  if (consent !== 'Principal') return { own: found, unsure: [] }
  const isOwn = ({ users, by }: GrantEvent) =>
    userId !== null && (users.length > 0 ? users.includes(userId) : by?.id === userId)
  return {
    own: found.filter(isOwn),
    unsure: found.filter((event) => !isOwn(event) && (userId === null || event.users.length === 0)),
  }
}

/** What the log tells of an entry, with the values as they stand in it. */
export function toAuditEntry(wire: Wire.DirectoryAudit): AuditEntry {
  const by = wire.initiatedBy ? initiatorOf(wire.initiatedBy) : null
  return {
    id: wire.id ?? '',
    at: wire.activityDateTime ?? null,
    activity: wire.activityDisplayName ?? '',
    correlationId: wire.correlationId ?? null,
    by,
    succeeded: wire.result === undefined || wire.result === 'success',
    targets: (wire.targetResources ?? []).map(
      ({ id, type, displayName, userPrincipalName, modifiedProperties }) => ({
        id: id ?? '',
        type: type ?? '',
        name: displayName ?? userPrincipalName ?? null,
        properties: (modifiedProperties ?? []).map((property) => ({
          name: property.displayName ?? '',
          before: property.oldValue ?? null,
          after: property.newValue ?? null,
        })),
      }),
    ),
  }
}

/** One page of the log. */
export interface AuditPage {
  entries: AuditEntry[]
  nextLink: string | null
}

/**
 * Changes of applications in the log, the latest first, page by page; one HTTP request each. To be run by a click only: a
 * popup may ask for the permission. Rejects as {@link grantEventsQuery} does.
 */
export const directoryChangesQuery = (graph: GraphClient, since: Instant) =>
  infiniteQueryOptions({
    queryKey: ['directoryChanges', since] as const,
    queryFn: async ({ pageParam, signal }): Promise<AuditPage> => {
      const request =
        pageParam === null ? listApplicationEvents(since) : ({ method: 'GET', path: pageParam } as const)
      const { body } = await graph.send<{ value?: Wire.DirectoryAudit[]; '@odata.nextLink'?: string }>(
        request,
        { scopes: READ_SCOPES.auditLog, interactive: true, signal },
      )
      return {
        entries: (body.value ?? []).map(toAuditEntry),
        nextLink: body['@odata.nextLink'] ?? null,
      }
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextLink }) => nextLink,
    enabled: false,
    staleTime: 300_000,
    retry: false,
  })
