import { useQueryClient } from '@tanstack/react-query'
import type { UseFormReturn } from 'react-hook-form'
import { useSession } from '../../auth/session'
import type { AuthType, ConnectionValues } from '../../domain/connectors/types'
import { useGraph } from '../../graph/GraphContext'
import { registrationQuery } from '../../graph/queries/registration'
import { presetValues } from './presetValues'

const OPTIONS = { shouldDirty: true, shouldTouch: true }

/**
 * Fills the form from a registration: its client ID at once and, when it is read, the tenant ID that its account types
 * want, unless somebody typed one; null takes the
 * client ID away. What fails here is told by the checks, which read the same.
 */
export function useFillFrom(
  { setValue, getValues }: UseFormReturn<ConnectionValues>,
  authType: AuthType,
): (picked: { appId: string } | null) => void {
  const { tenantId } = useSession()
  const graph = useGraph()
  const queryClient = useQueryClient()
  return (picked) => {
    const appId = picked?.appId ?? ''
    setValue('clientId', appId, OPTIONS)
    if (!appId) return
    queryClient.fetchQuery(registrationQuery(graph, tenantId, appId)).then(
      ({ application }) => {
        const values = getValues()
        if (values.clientId !== appId) return
        setValue('tenantId', presetValues(authType, values, appId, application, tenantId).tenantId, OPTIONS)
      },
      () => undefined,
    )
  }
}
