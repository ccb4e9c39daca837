import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../auth/session'
import { isReference } from '../../domain/changes/references'
import type { ChangeStep } from '../../domain/changes/steps'
import type { ChangePlan } from '../../domain/changes/types'
import type { DirectoryUser, Guid } from '../../domain/directory'
import type { UserNames } from './useUserNames'

/** One sentence for a step. `names`: of users, as they were read by now. */
export type StepText = (step: ChangeStep, names?: UserNames) => string

/** One sentence for a step: what, to whom; where the plan changes several applications, of which one. */
export function useStepText(
  plan: Pick<ChangePlan, 'appId'>,
  tenantName: string,
  users: Readonly<Record<Guid, DirectoryUser>>,
): StepText {
  const { t } = useTranslation('changes')
  const { actor } = useSession()
  const { appId } = plan
  return useMemo(() => {
    const nameOf = (userId: Guid, names: UserNames) =>
      users[userId]?.displayName ?? names[userId] ?? (userId === actor.objectId ? actor.displayName : userId)
    const plain = (step: ChangeStep, names: UserNames): string => {
      switch (step.kind) {
        case 'create-application':
          return t('step.createApplication', { name: step.displayName })
        case 'delete-application':
          return t('step.deleteApplication', { name: step.displayName })
        case 'create-principal': {
          const isOwn = step.appId === appId || isReference(step.appId)
          return t(isOwn ? 'step.createOwn' : 'step.createApi', { name: step.displayName })
        }
        case 'delete-principal':
          return t('step.deletePrincipal', { name: step.displayName })
        case 'set-principal':
          return t(`step.switch.${step.property}.${step.to}`, { name: step.displayName })
        case 'set-application':
          return t(`step.setting.${step.setting.property}`)
        case 'delegated-grant': {
          const resource = step.resourceName
          if (!step.principalId) return t('step.grantEveryone', { resource, tenant: tenantName })
          return t('step.grantUser', { resource, user: nameOf(step.principalId, names) })
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
          return t('step.removeCertificate', {
            name: step.certificate.displayName || step.certificate.thumbprint,
          })
        case 'add-secret':
          return t('step.addSecret', { name: step.displayName })
        case 'remove-secret':
          return t('step.removeSecret', { name: step.displayName || step.keyId })
        case 'add-redirect-uris':
          return t('step.addRedirectUris', { platform: t(`platform.${step.platform}`) })
        case 'remove-redirect-uris':
          return t('step.removeRedirectUris', { platform: t(`platform.${step.platform}`) })
        case 'move-redirect-uris':
          return t('step.moveRedirectUris', {
            from: t(`platform.${step.from}`),
            to: t(`platform.${step.to}`),
          })
        case 'add-owner':
          return t('step.addOwner', { name: step.ownerName })
        case 'remove-owner':
          return t('step.removeOwner', { name: step.ownerName })
      }
    }
    return (step, names = {}) => {
      const text = plain(step, names)
      return step.target ? t('step.of', { app: step.target.displayName, step: text }) : text
    }
  }, [actor, appId, t, tenantName, users])
}
