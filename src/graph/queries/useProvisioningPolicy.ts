import { useQuery } from '@tanstack/react-query'
import { useGraph } from '../GraphContext'
import { type ProvisioningPolicy, provisioningPolicyQuery, readProvisioningPolicy } from './provisioning'
import { type Asking, useAsking } from './useAsking'

/** The tenant's rules for registrations and their credentials. */
export interface PolicyReading extends Asking {
  /** null while it is being read. */
  policy: ProvisioningPolicy | null
}

/** Reads {@link provisioningPolicyQuery} and, at a click, asks for the permission that it lacks. */
export function useProvisioningPolicy(): PolicyReading {
  const { data = null } = useQuery(provisioningPolicyQuery(useGraph()))
  const asking = useAsking(async (graph, client) => {
    const policy = await readProvisioningPolicy(graph, { interactive: true })
    client.setQueryData(provisioningPolicyQuery(graph).queryKey, policy)
  })
  return { policy: data, ...asking }
}
