import type * as Wire from '@microsoft/microsoft-graph-types'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Guid } from '../../domain/directory'
import { isGuidText } from '../odata'
import { findApplicationName, searchApplications } from '../resources/applications'
import { READ_SCOPES } from '../scopes'
import { toRegistrationName } from '../toFacts'
import type { GraphClient } from '../types'

const MATCHES = 20

/** A registration as a picker lists it. */
export interface RegistrationName {
  objectId: Guid
  appId: Guid
  displayName: string
}

/** The first 20 registrations by name, or the one whose client ID `text` is; for an empty text the first 20 of all. */
export function registrationSearchQuery(graph: GraphClient, text: string) {
  const wanted = text.trim()
  return queryOptions({
    queryKey: ['registrationSearch', wanted] as const,
    queryFn: async ({ signal }): Promise<RegistrationName[]> => {
      const request = isGuidText(wanted) ? findApplicationName(wanted) : searchApplications(wanted, MATCHES)
      const { body } = await graph.send<{ value?: Wire.Application[] }>(request, {
        scopes: READ_SCOPES.applications,
        signal,
      })
      return (body?.value ?? []).map(toRegistrationName)
    },
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  })
}
