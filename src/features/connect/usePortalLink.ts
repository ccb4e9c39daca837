import { useSession } from '../../auth/session'
import { type PortalPage, portalLink } from '../../domain/portalLinks'
import { useCheck } from './ConnectionCheckContext'

/** Makes links to the portal pages of the form's registration; null while there is no such registration in this tenant. */
export function usePortalLink(): (page: PortalPage) => string | null {
  const { environment, tenantId } = useSession()
  const { facts } = useCheck()
  return (page) => {
    if (!facts || (!facts.application && !facts.servicePrincipal)) return null
    const servicePrincipalId = facts.servicePrincipal?.objectId ?? null
    return portalLink(environment, page, { appId: facts.appId, servicePrincipalId, tenantId })
  }
}
