import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useSession } from '../../auth/session'
import { MICROSOFT_GRAPH_APP_ID, type RegistrationFacts } from '../../domain/directory'
import { isGuid } from '../../domain/identifiers'
import { judgeUserConsent } from '../../domain/userConsent/judge'
import { type ConsentRequest, type JudgedRequest, judgeRequest } from '../../domain/userConsent/requests'
import type { ConsentPolicies, UserConsentVerdict } from '../../domain/userConsent/types'
import { useGraph } from '../../graph/GraphContext'
import { registrationQuery } from '../../graph/queries/registration'
import { resourceQuery } from '../../graph/queries/resource'

interface RequestReading {
  judged: JudgedRequest
  /** null: not read (yet). */
  facts: RegistrationFacts | null
  pending: boolean
  error: Error | null
  retry: () => void
  /** Why users cannot consent by themselves; null: the policies are not read, or nothing keeps them from it. */
  refused: UserConsentVerdict['permissions'] | null
}

/** Where a request meets what the tenant has of the application. */
export function useRequest(request: ConsentRequest, policies: ConsentPolicies | null): RequestReading {
  const graph = useGraph()
  const { tenantId } = useSession()
  const registration = useQuery({
    ...registrationQuery(graph, tenantId, request.appId),
    enabled: isGuid(request.appId),
  })
  const catalogue = useQuery(resourceQuery(graph, MICROSOFT_GRAPH_APP_ID))
  const facts = registration.data ?? null
  const api = catalogue.data ?? null
  const judged = useMemo(() => judgeRequest(request, facts, api), [request, facts, api])
  const refused = useMemo(() => {
    if (!policies || policies.assigned.state !== 'read' || !facts) return null
    const asked = judged.permissions.filter(({ known, granted }) => known && granted !== true)
    const no = judgeUserConsent(asked, facts, policies, api).permissions.filter(({ may }) => may !== 'yes')
    return no.length > 0 ? no : null
  }, [policies, facts, judged, api])
  return {
    judged,
    facts,
    pending: registration.isFetching && !facts,
    error: registration.error,
    retry: () => void registration.refetch(),
    refused,
  }
}
