import type * as Wire from '@microsoft/microsoft-graph-types'
import type { Changes, Kept, SnapshotBuilder } from '../../../domain/audit/snapshot/builder'
import type { AuditApplication, AuditAssignment, AuditPrincipal } from '../../../domain/audit/types'
import type { DelegatedGrant, DirectoryUser, Guid } from '../../../domain/directory'
import { toAppRoleAssignment, toDelegatedGrant, toUser } from '../../toFacts'
import { TRACKED, type Tracked } from '../requests'
import {
  toApplicationChange,
  toAuditApplication,
  toAuditPrincipal,
  toGrantChange,
  toPrincipalChange,
} from '../toAuditFacts'
import type { Chain } from './chains'

/** What an answer adds to a snapshot or takes from it: all that is kept of it. */
export type Entry =
  | { add: 'applications'; items: AuditApplication[] }
  | { add: 'principals'; items: AuditPrincipal[] }
  | { add: 'grants'; items: DelegatedGrant[] }
  | { add: 'assignments'; items: AuditAssignment[]; toPeople: number }
  | { add: 'users'; items: DirectoryUser[] }
  /** `more`: beside those of the page before. */
  | { add: 'owners'; of: Guid; items: DirectoryUser[]; more: boolean }
  | { change: Changes }
  | { remove: Kept; ids: string[] }

/** What an answer says besides. */
export interface Answer {
  entries: Entry[]
  rows: number
  nextLink: string | null
  deltaLink: string | null
  /** A count, or what a first page says of all. */
  total: number | null
  /** Objects of which a delta query told too little. */
  unread: string[]
}

type Row = Record<string, unknown> & { id?: string; '@removed'?: unknown }

/** Types of what Graph promises; facts are made of it whatever it is. */
const wires = <T>(rows: readonly Row[]) => rows as unknown as readonly T[]

export const isTracked = (collection: string): collection is Tracked =>
  (TRACKED as readonly string[]).includes(collection)

export function applyEntry(builder: SnapshotBuilder, entry: Entry): void {
  if ('change' in entry) return builder.change(entry.change)
  if ('remove' in entry) return builder.remove(entry.remove, entry.ids)
  switch (entry.add) {
    case 'applications':
      return builder.addApplications(entry.items)
    case 'principals':
      return builder.addPrincipals(entry.items)
    case 'grants':
      return builder.addGrants(entry.items)
    case 'assignments':
      return builder.addAssignments(entry.items, entry.toPeople)
    case 'users':
      return builder.addUsers(entry.items)
    case 'owners':
      return builder.addOwners(entry.of, entry.items, entry.more)
  }
}

function added(collection: Tracked, rows: readonly Row[]): Entry {
  switch (collection) {
    case 'applications':
      return { add: collection, items: wires<Wire.Application>(rows).map(toAuditApplication) }
    case 'principals':
      return { add: collection, items: wires<Wire.ServicePrincipal>(rows).map(toAuditPrincipal) }
    case 'grants':
      return { add: collection, items: wires<Wire.OAuth2PermissionGrant>(rows).map(toDelegatedGrant) }
  }
}

function changed(collection: Tracked, rows: readonly Row[]): Entry {
  switch (collection) {
    case 'applications':
      return { change: { collection, items: wires<Wire.Application>(rows).map(toApplicationChange) } }
    case 'principals':
      return { change: { collection, items: wires<Wire.ServicePrincipal>(rows).map(toPrincipalChange) } }
    case 'grants':
      return { change: { collection, items: wires<Wire.OAuth2PermissionGrant>(rows).map(toGrantChange) } }
  }
}

/** An object that is there as a whole has this; of a change it may be missing. */
const WHOLE: Record<Tracked, string> = { applications: 'appId', principals: 'appId', grants: 'clientId' }

/** Ids of grants are text in which case counts; all others are GUIDs. */
const idOf = (collection: Tracked, { id = '' }: Row) => (collection === 'grants' ? id : id.toLowerCase())

function readDelta(collection: Tracked, rows: readonly Row[], builder: SnapshotBuilder) {
  const removed: string[] = []
  const known: Row[] = []
  const fresh: Row[] = []
  const unread: string[] = []
  for (const row of rows) {
    const id = idOf(collection, row)
    if (row['@removed']) removed.push(id)
    else if (builder.has(collection, id)) known.push(row)
    else if (row[WHOLE[collection]]) fresh.push(row)
    else unread.push(id)
  }
  const entries: Entry[] = []
  if (removed.length > 0) entries.push({ remove: collection, ids: removed })
  if (known.length > 0) entries.push(changed(collection, known))
  if (fresh.length > 0) entries.push(added(collection, fresh))
  return { entries, unread }
}

/** Assignments to applications; those to users and groups are no permissions. https://learn.microsoft.com/graph/api/resources/approleassignment#properties */
function readAssignments(rows: readonly Row[]): Entry {
  const all = wires<Wire.AppRoleAssignment>(rows)
  const items = all
    .filter(({ principalType }) => !principalType || principalType === 'ServicePrincipal')
    .map(toAppRoleAssignment)
  return { add: 'assignments', items, toPeople: all.length - items.length }
}

function entriesOf(chain: Chain, rows: readonly Row[]): Entry[] {
  // That a registration has no owners is worth knowing.
  if (rows.length === 0 && chain.collection !== 'owners') return []
  switch (chain.collection) {
    case 'assignments':
      return [readAssignments(rows)]
    case 'users':
      return [{ add: 'users', items: wires<Wire.User>(rows).map(toUser) }]
    case 'owners':
      return [
        {
          add: 'owners',
          of: chain.of ?? '',
          items: wires<Wire.User>(rows).map(toUser),
          more: chain.later ?? false,
        },
      ]
    default:
      return [added(chain.collection, rows)]
  }
}

/**
 * A count is plain text (https://learn.microsoft.com/graph/api/application-list#examples). In a $batch what is no JSON may be in
 * Base64 (https://learn.microsoft.com/graph/json-batching), of either alphabet; whether a count is, and the byte order
 * mark before it, was not tried live. null: none of all that.
 */
export function readCount(body: unknown): number | null {
  const text = String(body).replace(/^\uFEFF/u, '')
  if (/^\d+$/u.test(text)) return Number(text)
  try {
    const decoded = atob(text.replaceAll('-', '+').replaceAll('_', '/')).replace(/^\u00EF\u00BB\u00BF/u, '')
    return /^\d+$/u.test(decoded) ? Number(decoded) : null
  } catch {
    return null
  }
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)

/**
 * What a successful answer says. `builder`: to tell what a delta query knows already.
 * @throws SyntaxError where the body is not what the chain asks for
 */
export function readAnswer(chain: Chain, body: unknown, builder: SnapshotBuilder): Answer {
  const answer: Answer = { entries: [], rows: 0, nextLink: null, deltaLink: null, total: null, unread: [] }
  if (chain.kind === 'count') return { ...answer, total: readCount(body) }
  if (chain.kind === 'object') {
    if (!isTracked(chain.collection) || !text((body as Row | null)?.id)) throw new SyntaxError('No object')
    return { ...answer, entries: [added(chain.collection, [body as Row])], rows: 1 }
  }
  const page = body as Record<string, unknown> | null | undefined
  if (chain.kind === 'token') return { ...answer, deltaLink: text(page?.['@odata.deltaLink']) }
  if (!Array.isArray(page?.value)) throw new SyntaxError('A page without values')
  const rows = (page.value as (Row | null)[]).filter((row) => row !== null)
  const count = page['@odata.count']
  return {
    ...answer,
    ...(chain.kind === 'delta' && isTracked(chain.collection)
      ? readDelta(chain.collection, rows, builder)
      : { entries: entriesOf(chain, rows) }),
    rows: rows.length,
    nextLink: text(page['@odata.nextLink']),
    deltaLink: text(page['@odata.deltaLink']),
    total: typeof count === 'number' ? count : null,
  }
}
