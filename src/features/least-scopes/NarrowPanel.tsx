import { useTranslation } from 'react-i18next'
import type { RegistrationFacts } from '../../domain/directory'
import { exchangeRole, isNarrowedBySite } from '../../domain/leastScopes/narrowing'
import type { NarrowedApplication } from '../../domain/leastScopes/scripts'
import type { LeastSet } from '../../domain/leastScopes/types'
import { Panel } from '../../ui/Panel'
import { Status } from '../../ui/Status'
import { NarrowExchange } from './NarrowExchange'
import { NarrowSites } from './NarrowSites'

/** How to narrow what the application permissions reach; nothing where nothing can be narrowed. */
export function NarrowPanel({ set, facts }: { set: LeastSet; facts: RegistrationFacts | null }) {
  const { t } = useTranslation('leastScopes')
  const names = set.permissions.map(({ value }) => value)
  const mailboxes = names.filter((name) => exchangeRole(name) !== null)
  const sites = names.filter(isNarrowedBySite)
  if (mailboxes.length + sites.length === 0) return null
  const application = facts && narrowed(facts)
  return (
    <Panel title={t('narrow.title')}>
      {!application && <Status tone="neutral">{t(facts ? 'narrow.noPrincipal' : 'narrow.pick')}</Status>}
      {mailboxes.length > 0 && <NarrowExchange names={mailboxes} application={application} />}
      {sites.length > 0 && <NarrowSites names={sites} application={application} />}
    </Panel>
  )
}

function narrowed({ appId, servicePrincipal }: RegistrationFacts): NarrowedApplication | null {
  if (!servicePrincipal) return null
  return { appId, objectId: servicePrincipal.objectId, displayName: servicePrincipal.displayName }
}
