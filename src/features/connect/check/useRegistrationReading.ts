import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useSession } from '../../../auth/session'
import type { RegistrationFacts } from '../../../domain/directory'
import { isGuid } from '../../../domain/identifiers'
import type { PreflightContext } from '../../../domain/preflight/types'
import { useGraph } from '../../../graph/GraphContext'
import { objectIdQuery } from '../../../graph/queries/objectId'
import { registrationQuery } from '../../../graph/queries/registration'
import { registrationOf } from '../registrationOf'
import { useDebounced } from '../useDebounced'

const CLIENT_ID_SETTLES_MS = 250

export interface RegistrationReading {
  registration: PreflightContext['registration']
  facts: RegistrationFacts | null
  objectIdMatch: PreflightContext['objectIdMatch']
  /** When it was read, else when the form was opened: the time that the checks go by. Milliseconds. */
  at: number
  /** Is it being read for the first time? */
  pending: boolean
  fetching: boolean
  /** Why it could not be read; null otherwise. */
  error: unknown
  again: () => void
}

/** What the tenant holds for a client ID, once it stands still. `typedId`: cleaned, in lower case. */
export function useRegistrationReading(typedId: string): RegistrationReading {
  const { tenantId } = useSession()
  const graph = useGraph()
  const [openedAt] = useState(() => Date.now())
  const clientId = useDebounced(typedId, CLIENT_ID_SETTLES_MS)
  const asked = isGuid(clientId)
  const { data, isError, isLoading, isFetching, error, dataUpdatedAt, refetch } = useQuery({
    ...registrationQuery(graph, tenantId, clientId),
    enabled: asked,
  })
  const facts = asked && clientId === typedId ? (data ?? null) : null
  const notFound = facts !== null && !facts.application && !facts.servicePrincipal
  const match = useQuery({ ...objectIdQuery(graph, clientId), enabled: asked && notFound })
  const objectIdMatch = notFound ? (match.data ?? null) : null
  const registration = useMemo(() => registrationOf(typedId, facts, isError), [typedId, facts, isError])

  return useMemo(
    () => ({
      registration,
      facts,
      objectIdMatch,
      at: Math.max(dataUpdatedAt, openedAt),
      pending: isLoading,
      fetching: isFetching,
      error: registration.state === 'failed' ? error : null,
      again: () => void refetch(),
    }),
    [registration, facts, objectIdMatch, dataUpdatedAt, openedAt, isLoading, isFetching, error, refetch],
  )
}
