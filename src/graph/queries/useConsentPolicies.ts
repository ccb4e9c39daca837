import { useQuery } from '@tanstack/react-query'
import type { ConsentPolicies } from '../../domain/userConsent/types'
import { useGraph } from '../GraphContext'
import { consentPoliciesQuery, readConsentPolicies } from './consentPolicies'
import { type Asking, useAsking } from './useAsking'

/** The tenant's policies about consent. */
export interface ConsentPoliciesReading extends Asking {
  /** null while they are being read. */
  policies: ConsentPolicies | null
}

/** Reads {@link consentPoliciesQuery} and, at a click, asks for the permissions that it lacks. */
export function useConsentPolicies(): ConsentPoliciesReading {
  const { data = null } = useQuery(consentPoliciesQuery(useGraph()))
  const asking = useAsking((graph, client) => readConsentPolicies(graph, client, { interactive: true }))
  return { policies: data, ...asking }
}
