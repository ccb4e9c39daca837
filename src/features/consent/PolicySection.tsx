import Box from '@mui/material/Box'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { CONSENT_POLICY_SCOPES } from '../../domain/consoleScopes'
import { MICROSOFT_GRAPH_APP_ID } from '../../domain/directory'
import { clientsOf } from '../../domain/userConsent/conditions'
import { assignedPolicies } from '../../domain/userConsent/policies'
import { POLICY_READERS } from '../../domain/userConsent/readers'
import { consentSetting } from '../../domain/userConsent/setting'
import type { ConsentPolicies } from '../../domain/userConsent/types'
import { useGraph } from '../../graph/GraphContext'
import { applicationNamesQuery } from '../../graph/queries/applicationNames'
import { resourceQuery } from '../../graph/queries/resource'
import type { ConsentPoliciesReading } from '../../graph/queries/useConsentPolicies'
import { PolicyGaps } from '../../ui/consent/PolicyGaps'
import { ExternalLink } from '../../ui/ExternalLink'
import { useFormat } from '../../ui/format'
import { Panel } from '../../ui/Panel'
import { Status } from '../../ui/Status'
import { OwnersPart } from './OwnersPart'
import { PolicyItem } from './PolicyItem'
import { usePortal } from './usePortal'

const SCOPES = CONSENT_POLICY_SCOPES.map(({ scope }) => scope)

/** What users, and owners of teams, may consent to: the setting by its name in the portal, and each policy's conditions. */
export function PolicySection({ reading }: { reading: ConsentPoliciesReading }) {
  const { t } = useTranslation('consentScreen')
  const portal = usePortal()
  const { policies } = reading
  return (
    <Panel title={t('policy.title')}>
      {policies ? (
        <>
          <PolicyGaps {...reading} policies={policies} scopes={SCOPES} readers={POLICY_READERS} />
          <Policies policies={policies} />
          <OwnersPart policies={policies} />
        </>
      ) : (
        <div role="status">{t('reading')}</div>
      )}
      <div>
        <ExternalLink href={portal('user-consent-settings')}>{t('policy.open')}</ExternalLink>
      </div>
    </Panel>
  )
}

function Policies({ policies }: { policies: ConsentPolicies }) {
  const { t } = useTranslation(['consentScreen', 'consent'])
  const format = useFormat()
  const graph = useGraph()
  const { assigned, grantPolicies, riskyAppsAllowed } = policies
  const catalogue = useQuery(resourceQuery(graph, MICROSOFT_GRAPH_APP_ID)).data ?? null
  const ids = useMemo(() => (assigned.state === 'read' ? assigned.value : []), [assigned])
  const found = useMemo(
    () => assignedPolicies(ids, grantPolicies.state === 'read' ? grantPolicies.value : []),
    [ids, grantPolicies],
  )
  const clients = useMemo(() => clientsOf(found), [found])
  const names = useQuery({ ...applicationNamesQuery(graph, clients), enabled: clients.length > 0 }).data ?? {}
  const setting = consentSetting(policies)
  if (assigned.state !== 'read' || !setting) return null
  if (ids.length === 0) return <Status tone="neutral">{t('policy.none')}</Status>
  return (
    <>
      <div>
        {t('policy.setting', { setting: t(`consent:setting.${setting}`, { policies: format.list(ids) }) })}
        {setting === 'managed' && ` ${t('consent:setting.managedNote')}`}
      </div>
      <div>{t(ids.length > 1 ? 'policy.underSome' : 'policy.under')}</div>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
        {ids.map((id, index) => (
          <PolicyItem key={id} id={id} policy={found[index] ?? null} catalogue={catalogue} names={names} />
        ))}
      </Box>
      {riskyAppsAllowed !== null && (
        <Status tone={riskyAppsAllowed ? 'warning' : 'neutral'}>
          {t(riskyAppsAllowed ? 'policy.risky.on' : 'policy.risky.off')}
        </Status>
      )}
      <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{t('policy.who')}</Box>
    </>
  )
}
