import { useTranslation } from 'react-i18next'
import { useSession } from '../../auth/session'
import type { ChangePlan, ChangeStep } from '../../domain/changes/types'
import type { DirectoryUser, Guid } from '../../domain/directory'

/** One sentence for a step: what, to whom. */
export function useStepText(
  plan: ChangePlan,
  tenantName: string,
  users: Readonly<Record<Guid, DirectoryUser>>,
): (step: ChangeStep) => string {
  const { t } = useTranslation('changes')
  const { actor } = useSession()
  const nameOf = (userId: Guid) =>
    users[userId]?.displayName ?? (userId === actor.objectId ? actor.displayName : userId)
  return (step) => {
    switch (step.kind) {
      case 'create-principal':
        return t(step.appId === plan.appId ? 'step.createOwn' : 'step.createApi', { name: step.displayName })
      case 'delete-principal':
        return t('step.deletePrincipal', { name: step.displayName })
      case 'delegated-grant': {
        const resource = step.resourceName
        if (!step.principalId) return t('step.grantEveryone', { resource, tenant: tenantName })
        return t('step.grantUser', { resource, user: nameOf(step.principalId) })
      }
      case 'assign-role':
        return t('step.assign', { resource: step.resourceName })
      case 'remove-role':
        return t('step.removeRole', { resource: step.resourceName })
      case 'declare':
        return t('step.declare')
      case 'add-certificate':
        return t('step.addCertificate', { name: step.certificate.displayName })
      case 'remove-certificate':
        return t('step.removeCertificate', { name: step.certificate.displayName })
      case 'add-redirect-uris':
        return t('step.addRedirectUris', { platform: t(`platform.${step.platform}`) })
      case 'remove-redirect-uris':
        return t('step.removeRedirectUris', { platform: t(`platform.${step.platform}`) })
    }
  }
}
