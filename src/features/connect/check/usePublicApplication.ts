import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { CONNECTORS } from '../../../domain/connectors/catalogue'
import type { AuthType } from '../../../domain/connectors/types'
import type { ServicePrincipal } from '../../../domain/directory'
import { sameGuid } from '../../../domain/identifiers'
import { useSession } from '../../../auth/session'
import { useGraph } from '../../../graph/GraphContext'
import { publicApplicationsQuery } from '../../../graph/queries/publicApplications'

/** The vendor’s own application, for the types that use one. */
export interface PublicApplicationChoice {
  /** The vendor’s, or the one picked of the candidates; empty while none is. */
  clientId: string
  /** Enterprise applications of the tenant that may be it, where the vendor does not name it; null where it does, and while unread. */
  candidates: readonly ServicePrincipal[] | null
  /** How far the candidates are; `read` where the vendor names the application. */
  state: 'loading' | 'read' | 'failed'
  error: unknown
  pick: (appId: string) => void
  again: () => void
}

/** Without what the tenant registered itself, however it is called, and what is known to be for something else. */
function candidatesOf(found: readonly ServicePrincipal[], tenantId: string): ServicePrincipal[] {
  const elsewhere = CONNECTORS.flatMap(({ authTypes }) => authTypes).map(
    (authType) => authType.publicApplication?.clientId,
  )
  return found.filter(
    ({ appId, appOwnerOrganizationId }) =>
      !sameGuid(appOwnerOrganizationId, tenantId) && !elsewhere.some((known) => sameGuid(known, appId)),
  )
}

/** null for types with a registration of one’s own. */
export function usePublicApplication(authType: AuthType): PublicApplicationChoice | null {
  const { tenantId } = useSession()
  const [picked, pick] = useState('')
  const named = authType.publicApplication?.clientId ?? null
  const looksUp = authType.publicApplication !== null && named === null
  const query = useQuery({ ...publicApplicationsQuery(useGraph()), enabled: looksUp })
  // What another form looked up is still there, and nothing to this one.
  const data = looksUp ? query.data : undefined
  const { isError, error, refetch } = query
  const { publicApplication } = authType
  return useMemo(() => {
    if (!publicApplication) return null
    return {
      clientId: named ?? picked,
      candidates: data ? candidatesOf(data, tenantId) : null,
      state: !looksUp || data ? 'read' : isError ? 'failed' : 'loading',
      error: looksUp && !data ? error : null,
      pick,
      again: () => void refetch(),
    }
  }, [publicApplication, named, picked, looksUp, data, isError, error, refetch, tenantId])
}
