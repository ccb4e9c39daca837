import { useMemo } from 'react'
import { useSession } from '../../auth/session'
import type { FieldSupport } from '../../ui/fields/types'
import { useCheck } from './ConnectionCheckContext'
import { FIELD_TOOLS } from './fieldTools'
import { proposedTenantId } from './proposedTenant'

/** What the form's controls need to know of the tenant. */
export function useFieldSupport(): FieldSupport {
  const { tenantId } = useSession()
  const { authType, facts, catalogue } = useCheck()
  return useMemo(
    () => ({
      ...FIELD_TOOLS,
      tenantId,
      proposedTenantId: proposedTenantId(authType, facts?.application ?? null, tenantId),
      catalogue,
      triggers: authType.triggers,
    }),
    [tenantId, authType, facts, catalogue],
  )
}
