import { useCallback } from 'react'
import { useSession } from '../../auth/session'
import { portalLink, type PortalPage } from '../../domain/portalLinks'

/** Addresses of the portal's pages about the tenant. */
export function usePortal(): (page: PortalPage) => string {
  const { environment, tenantId, consoleClientId } = useSession()
  return useCallback(
    (page) => portalLink(environment, page, { appId: consoleClientId, tenantId }),
    [environment, tenantId, consoleClientId],
  )
}
