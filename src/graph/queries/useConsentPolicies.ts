import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ConsentPolicies } from '../../domain/userConsent/types'
import { useGraph } from '../GraphContext'
import { consentPoliciesQuery, readConsentPolicies } from './consentPolicies'

/** The tenant's policies about consent. */
export interface ConsentPoliciesReading {
  /** null while they are being read. */
  policies: ConsentPolicies | null
  /** Asks for the permissions to read them: from a click. */
  ask: () => void
  asking: boolean
  /** Why asking failed; null otherwise. */
  error: unknown
}

/** Reads {@link consentPoliciesQuery} and, at a click, asks for the permissions that it lacks. */
export function useConsentPolicies(): ConsentPoliciesReading {
  const graph = useGraph()
  const client = useQueryClient()
  const { data } = useQuery(consentPoliciesQuery(graph))
  const asking = useMutation({ mutationFn: () => readConsentPolicies(graph, client, { interactive: true }) })
  return { policies: data ?? null, ask: asking.mutate, asking: asking.isPending, error: asking.error }
}
