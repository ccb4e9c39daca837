import type { Guid } from '../../domain/directory'
import { guid, literal, PAGE_SIZE, withQuery } from '../odata'
import { APPLICATION_SELECT } from '../resources/applications'
import { GRANT_SELECT, GRANTS_PATH } from '../resources/grants'
import { RESOURCE_SELECT } from '../resources/servicePrincipals'
import type { GraphRequest } from '../types'

/** Collections that have delta queries and counts. */
export const TRACKED = ['applications', 'principals', 'grants'] as const
export type Tracked = (typeof TRACKED)[number]

/** What is selected depends on what is wanted and on what the cloud knows. */
export interface Selection {
  credentials: boolean
  /** Graph knows who published an application. US Government and China refuse to be asked. */
  publishers: boolean
}

const PATHS: Record<Tracked, string> = {
  applications: '/applications',
  principals: '/servicePrincipals',
  grants: GRANTS_PATH,
}
const CREDENTIALS = ['passwordCredentials', 'keyCredentials'] as const

function selectOf(collection: Tracked, { credentials, publishers }: Selection): readonly string[] {
  switch (collection) {
    case 'applications':
      return APPLICATION_SELECT.filter(
        (property) => credentials || !(CREDENTIALS as readonly string[]).includes(property),
      )
    case 'principals':
      return [
        ...RESOURCE_SELECT,
        ...(publishers ? ['verifiedPublisher'] : []),
        ...(credentials ? CREDENTIALS : []),
      ]
    case 'grants':
      return GRANT_SELECT
  }
}

/**
 * The first page of a collection or of the part that `filter` finds. Filters make it an advanced query, which wants the
 * header and a count. https://learn.microsoft.com/graph/aad-advanced-queries
 */
export function listRequest(collection: Tracked, selection: Selection, filter?: string): GraphRequest {
  const advanced = collection === 'principals' && filter !== undefined
  return {
    method: 'GET',
    path: withQuery(PATHS[collection], {
      select: selectOf(collection, selection),
      filter,
      top: PAGE_SIZE,
      count: advanced || undefined,
    }),
    ...(advanced ? { eventual: true } : {}),
  }
}

/** One object again, of which a delta query told less than all. */
export const objectRequest = (collection: Tracked, id: string, selection: Selection): GraphRequest => ({
  method: 'GET',
  path: withQuery(`${PATHS[collection]}/${encodeURIComponent(id)}`, {
    select: selectOf(collection, selection),
  }),
})

/** How many there are, of those with a name up to `upTo` where that is given. */
export const countRequest = (collection: Tracked, upTo?: string): GraphRequest => ({
  method: 'GET',
  path: withQuery(`${PATHS[collection]}/$count`, {
    filter: upTo === undefined ? undefined : `displayName le ${literal(upTo)}`,
  }),
  eventual: true,
})

/**
 * Where a later delta query begins: now. `$select` goes with it, as Graph keeps it in the link.
 * https://learn.microsoft.com/graph/delta-query-overview#use-delta-query-to-track-changes-in-a-resource-collection
 */
export const deltaRequest = (collection: Tracked, selection: Selection): GraphRequest => ({
  method: 'GET',
  path: `${withQuery(`${PATHS[collection]}/delta`, { select: selectOf(collection, selection) })}&$deltatoken=latest`,
})

/**
 * Answers by which Graph has no delta query of a collection; others may be passing. Chosen by what the statuses mean
 * (https://learn.microsoft.com/graph/errors#http-status-codes): which of them a cloud without it gives was not tried.
 */
export const isNoDelta = (status: number) => [400, 404, 405, 501].includes(status)

/** Names of some principals, to cut the whole into parts of like size. */
export const nameSampleRequest = (): GraphRequest => ({
  method: 'GET',
  path: withQuery('/servicePrincipals', { select: ['id', 'displayName'], top: PAGE_SIZE }),
})

/** The smallest question that tells whether grants can be found by their kind of consent. */
export const grantProbeRequest = (): GraphRequest => ({
  method: 'GET',
  path: withQuery(GRANTS_PATH, {
    select: ['id'],
    filter: `consentType eq ${literal('AllPrincipals')}`,
    top: 1,
  }),
})

/** Owners of a registration. https://learn.microsoft.com/graph/api/application-list-owners */
export const ownersRequest = (application: Guid): GraphRequest => ({
  method: 'GET',
  path: withQuery(`/applications/${guid(application)}/owners`, {
    select: ['id', 'displayName', 'userPrincipalName'],
    top: PAGE_SIZE,
  }),
})
