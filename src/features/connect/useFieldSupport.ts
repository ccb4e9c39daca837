import { useMemo } from 'react'
import { useSession } from '../../auth/session'
import { ENVIRONMENTS } from '../../domain/environments'
import { riskOf } from '../../domain/permissions/risk/riskOf'
import type { FieldSupport } from '../../ui/fields/types'
import { takeCertificate } from './certificate/takeCertificate'
import { cleanFor } from './cleanFor'
import { useCheck } from './ConnectionCheckContext'
import { GRAPH_HOSTS } from './graphHosts'
import { proposedTenantId } from './proposedTenant'

/** What the form's controls need to know of the tenant. */
export function useFieldSupport(): FieldSupport {
  const { tenantId } = useSession()
  const { authType, facts, catalogue } = useCheck()
  return useMemo(
    () => ({
      clean: cleanFor,
      takeCertificate,
      choiceLabel: (choice) => ENVIRONMENTS[choice].label,
      tenantId,
      proposedTenantId: proposedTenantId(authType, facts?.application ?? null, tenantId),
      catalogue,
      riskOf,
      graphHosts: GRAPH_HOSTS,
      triggers: authType.triggers,
    }),
    [tenantId, authType, facts, catalogue],
  )
}
