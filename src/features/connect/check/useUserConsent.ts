import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { RegistrationFacts, ResourcePrincipal } from '../../../domain/directory'
import type { PermissionRef } from '../../../domain/permissions/types'
import { judgeUserConsent } from '../../../domain/userConsent/judge'
import type { UserConsentVerdict } from '../../../domain/userConsent/types'
import { useGraph } from '../../../graph/GraphContext'
import { consentPoliciesQuery } from '../../../graph/queries/consentPolicies'

/**
 * Could a plain user consent to `asked`? null where nobody would be asked (not `enabled`), and while the tenant’s
 * policies are not read. Asks nobody for a permission: what cannot be read with what there is stays unreadable.
 */
export function useUserConsent(
  enabled: boolean,
  /** While a registration is read: Microsoft Graph’s object id, which comes with it, saves a request. */
  waits: boolean,
  asked: PermissionRef[],
  facts: RegistrationFacts | null,
  principal: ResourcePrincipal | null,
): UserConsentVerdict | null {
  const { data } = useQuery({ ...consentPoliciesQuery(useGraph()), enabled: enabled && !waits })
  return useMemo(
    () => (enabled && data ? judgeUserConsent(asked, facts, data, principal) : null),
    [enabled, asked, facts, data, principal],
  )
}
