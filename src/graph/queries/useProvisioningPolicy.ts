import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useGraph } from '../GraphContext'
import { type ProvisioningPolicy, provisioningPolicyQuery, readProvisioningPolicy } from './provisioning'

/** The tenant's rules for registrations and their credentials. */
export interface PolicyReading {
  /** null while it is being read. */
  policy: ProvisioningPolicy | null
  /** Asks for the permission to read it: from a click. */
  ask: () => void
  asking: boolean
  /** Why asking failed; null otherwise. */
  error: unknown
}

/** Reads {@link provisioningPolicyQuery} and, at a click, asks for the permission that it lacks. */
export function useProvisioningPolicy(): PolicyReading {
  const graph = useGraph()
  const client = useQueryClient()
  const { data } = useQuery(provisioningPolicyQuery(graph))
  const asking = useMutation({
    mutationFn: () => readProvisioningPolicy(graph, { interactive: true }),
    onSuccess: (policy) => client.setQueryData(provisioningPolicyQuery(graph).queryKey, policy),
  })
  return { policy: data ?? null, ask: asking.mutate, asking: asking.isPending, error: asking.error }
}
