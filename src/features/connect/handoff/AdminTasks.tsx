import { useTranslation } from 'react-i18next'
import { redirectUris } from '../../../domain/connectors/setup'
import type { HandOff } from '../../../domain/handoff/types'
import { isSignInScope } from '../../../domain/permissions/names'
import { useCheck } from '../ConnectionCheckContext'
import { usePortalLink } from '../usePortalLink'
import { Exact, Task } from './Task'

/** What an admin does in the tenant, in the order in which it works. */
export function AdminTasks({ handOff }: { handOff: HandOff }) {
  const { t } = useTranslation('handoff')
  const { authType, setup, facts } = useCheck()
  const link = usePortalLink()
  const portal = (page: Parameters<typeof link>[0]) => [link(page) ?? []].flat()
  const name = facts?.application?.displayName ?? facts?.servicePrincipal?.displayName
  const permissions = handOff.permissions.filter((value) => !isSignInScope(value))
  const { redirect, credential, publicApplication } = authType
  return (
    <ol>
      {publicApplication ? (
        <Task title={t('checklist.admin.publicApplication')}>
          <Exact texts={portal('enterprise-app')} />
        </Task>
      ) : (
        <Task title={t('checklist.admin.open')}>
          {name && <bdi>{name}</bdi>}
          <Exact
            texts={[
              handOff.clientId || t('checklist.admin.newRegistration'),
              t('checklist.admin.tenant', { tenant: handOff.tenantId }),
              ...portal('overview'),
            ]}
          />
        </Task>
      )}
      {redirect && !publicApplication && (
        <Task title={t(`checklist.admin.redirect.${redirect.platform}`)}>
          <Exact texts={[...redirectUris(redirect, setup), ...portal('authentication')]} />
        </Task>
      )}
      {permissions.length > 0 && (
        <Task title={t(`checklist.admin.permissions.${authType.tokenKind}`)}>
          <Exact texts={[...permissions, ...portal('permissions')]} />
        </Task>
      )}
      <Task title={t(`checklist.admin.consent.${authType.adminConsent}`)} />
      {credential !== 'none' && (
        <Task title={t(`checklist.admin.credential.${credential}`)}>
          <Exact texts={portal('credentials')} />
        </Task>
      )}
    </ol>
  )
}
