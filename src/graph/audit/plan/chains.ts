import type { AuditCollection } from '../../../domain/audit/types'
import type { Guid } from '../../../domain/directory'
import { READ_SCOPES } from '../../scopes'
import type { GraphRequest } from '../../types'
import { countRequest, type Tracked } from '../requests'

/**
 * page: rows and a next link. delta: rows, some of them removed, and a next or a delta link. token: only a delta link.
 * object: one row. count: a number.
 */
type ChainKind = 'page' | 'delta' | 'token' | 'object' | 'count'

/** Requests of which each follows from the answer before it. Plain data: kept in the browser, to go on after a reload. */
export interface Chain {
  kind: ChainKind
  collection: AuditCollection
  /** The next one. */
  request: GraphRequest
  open: boolean
  /** The resource or registration whose rows these are. */
  of?: Guid
  /** These rows are what one enterprise application holds, on whatever resources. */
  held?: boolean
  /** Reads a part of a collection, which a filter cuts out. */
  filtered?: boolean
  /** Its first answer is taken over. */
  later?: boolean
  /** Rows of its last page: Graph may give fewer than are asked for. */
  rows?: number
  /** Where it began. */
  first?: string
  /** Has begun once more. */
  restarted?: boolean
  /** No longer asked within a $batch, which failed: by itself. */
  alone?: boolean
}

/** Chains that go on together, as the parts of one $batch at a time. */
export interface Lane {
  id: number
  chains: Chain[]
  scopes: readonly string[]
  /** Lower goes first. */
  priority: number
  /** The lane that comes to its end before; null: none. */
  after: number | null
}

/** What the main thread is to send next for a lane: one $batch, or one request by itself. */
export interface Order {
  id: number
  requests: GraphRequest[]
  scopes: readonly string[]
  alone: boolean
  priority: number
}

/** Priorities of lanes. */
export const FIRST = { pages: 0, assignments: 1, owners: 2 }

export const page = (
  collection: AuditCollection,
  request: GraphRequest,
  more: Partial<Chain> = {},
): Chain => ({ kind: 'page', collection, request, open: true, ...more })

export const scopesOf = (collection: AuditCollection): readonly string[] =>
  collection === 'principals' ? READ_SCOPES.servicePrincipals : READ_SCOPES[collection]

/** What a token must carry to ask for all of them at once. */
export const scopesOfAll = (chains: readonly Chain[]): readonly string[] => [
  ...new Set(chains.flatMap(({ collection }) => scopesOf(collection))),
]

/** Chains of a collection that are not at their end. */
export const openChains = (lanes: readonly Lane[], collection: AuditCollection): Chain[] =>
  lanes.flatMap(({ chains }) => chains.filter((chain) => chain.open && chain.collection === collection))

/** Leads chains from page to page. */
export function createFollower() {
  const links = new Map<Chain, Set<string>>()
  return {
    /** @throws SyntaxError where the link leads back to a page already read */
    goOn(chain: Chain, nextLink: string): void {
      const known = links.get(chain) ?? new Set()
      if (known.has(nextLink)) throw new SyntaxError('The next link leads back to a page already read')
      links.set(chain, known.add(nextLink))
      chain.later = true
      chain.first ??= chain.request.path
      chain.request = { ...chain.request, path: nextLink }
    },
    /**
     * Links to pages end after a while (`Directory_ExpiredPageToken`): once, a chain begins anew; false: it has before.
     * https://github.com/microsoftgraph/msgraph-sdk-dotnet/issues/2254
     */
    restart(chain: Chain): boolean {
      if (chain.first === undefined || chain.restarted) return false
      links.delete(chain)
      chain.request = { ...chain.request, path: chain.first }
      chain.restarted = true
      chain.later = false
      return true
    },
    forget: (chain: Chain) => links.delete(chain),
  }
}

/** A chain that asks how many objects there are. */
export const counting = (collection: Tracked): Chain =>
  page(collection, countRequest(collection), { kind: 'count' })
