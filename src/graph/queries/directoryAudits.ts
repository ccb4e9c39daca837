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
  by: { kind: 'user' | 'app'; name: string; detail: string | null } | null
  succeeded: boolean
  /** Delegated only. */
  consent: 'AllPrincipals' | 'Principal' | null
  /** Names of the permissions that it added, in lower case. */
  permissions: string[]
  /** Object ids of the enterprise applications that it is about: who got it, and the API. */
  targets: Guid[]
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
  if (app) return { kind: 'app', name: app.displayName ?? '', detail: app.appId ?? null }
  if (!user) return null
  return { kind: 'user', name: user.displayName ?? '', detail: user.userPrincipalName ?? user.id ?? null }
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
  return {
    id: wire.id ?? '',
    at: wire.activityDateTime ?? null,
    by: wire.initiatedBy ? initiatorOf(wire.initiatedBy) : null,
    succeeded: wire.result === undefined || wire.result === 'success',
    consent: consent === 'AllPrincipals' || consent === 'Principal' ? consent : null,
    permissions: [...new Set(added)],
    targets: targets.flatMap(({ id }) => id?.toLowerCase() ?? []),
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

/** Entries that gave this permission of this API; the API is not told by every entry. */
export function eventsOf(
  { events }: GrantEvents,
  permission: { value: string; resourceId: Guid | null },
): GrantEvent[] {
  const wanted = permission.value.toLowerCase()
  return events.filter(
    ({ permissions, targets }) =>
      permissions.includes(wanted) &&
      (permission.resourceId === null || targets.length < 2 || targets.includes(permission.resourceId)),
  )
}

/** What the log tells of an entry, with the values as they stand in it. */
export function toAuditEntry(wire: Wire.DirectoryAudit): AuditEntry {
  const by = wire.initiatedBy ? initiatorOf(wire.initiatedBy) : null
  const { user, app } = wire.initiatedBy ?? {}
  return {
    id: wire.id ?? '',
    at: wire.activityDateTime ?? null,
    activity: wire.activityDisplayName ?? '',
    correlationId: wire.correlationId ?? null,
    by: by && {
      kind: by.kind,
      id: (app ?? null) ? (app?.servicePrincipalId ?? null) : (user?.id ?? null),
      name: by.name,
      detail: by.detail,
    },
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
