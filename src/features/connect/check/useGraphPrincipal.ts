import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { MICROSOFT_GRAPH_APP_ID, type ResourcePrincipal } from '../../../domain/directory'
import { useGraph } from '../../../graph/GraphContext'
import { resourceQuery } from '../../../graph/queries/resource'
import type { ScopeCatalogue } from '../../../ui/fields/types'

/**
 * Microsoft Graph’s own principal, and the delegated permissions that it exposes. While a registration is being read
 * (`waits`) it is not asked for: it comes along with that.
 */
export function useGraphPrincipal(waits: boolean): {
  principal: ResourcePrincipal | null
  catalogue: ScopeCatalogue
} {
  const query = useQuery({ ...resourceQuery(useGraph(), MICROSOFT_GRAPH_APP_ID), enabled: !waits })
  const principal = query.data ?? null
  const { isPending } = query
  return useMemo(
    () => ({ principal, catalogue: scopeCatalogue(principal, isPending) }),
    [principal, isPending],
  )
}

function scopeCatalogue(principal: ResourcePrincipal | null, pending: boolean): ScopeCatalogue {
  if (!principal) return { state: pending ? 'loading' : 'unreadable', permissions: [], applicationNames: [] }
  const applicationNames = principal.applicationPermissions.map(({ value }) => value)
  return { state: 'read', permissions: principal.delegatedPermissions, applicationNames }
}
