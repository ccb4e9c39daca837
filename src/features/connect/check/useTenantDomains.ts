import { useQuery } from '@tanstack/react-query'
import { useGraph } from '../../../graph/GraphContext'
import { tenantIdentityQuery } from '../../../graph/queries/tenantIdentity'

const NONE: string[] = []

/** Verified domains of the tenant in lower case; empty where they are not (or cannot be) read. */
export function useTenantDomains(): string[] {
  const { data } = useQuery(tenantIdentityQuery(useGraph()))
  return data?.domains.state === 'read' ? data.domains.value : NONE
}
