import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../../auth/session'
import { portalLink } from '../../../domain/portalLinks'
import { consentSetting } from '../../../domain/userConsent/setting'
import type { ConsentPolicies } from '../../../domain/userConsent/types'
import { ExternalLink } from '../../../ui/ExternalLink'
import { useFormat } from '../../../ui/format'

/** The settings that decide, by their names in the portal, each with its page there. */
export function ConsentSettings({ policies }: { policies: ConsentPolicies }) {
  const { t } = useTranslation('consent')
  const { environment, tenantId, consoleClientId } = useSession()
  const format = useFormat()
  const link = (page: 'user-consent-settings' | 'admin-consent-settings') =>
    portalLink(environment, page, { appId: consoleClientId, tenantId })
  const setting = consentSetting(policies)
  const { adminConsentRequests, assigned } = policies
  const ids = assigned.state === 'read' ? assigned.value : []
  const requests = adminConsentRequests.state === 'read' ? adminConsentRequests.value : null
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', gap: 1, fontSize: '0.875rem' }}>
      {setting && (
        <Entry
          label={t('setting.label')}
          link={<ExternalLink href={link('user-consent-settings')}>{t('setting.open')}</ExternalLink>}
        >
          {t(`setting.${setting}`, { policies: format.list(ids) })}
          {setting === 'managed' && ` ${t('setting.managedNote')}`}
        </Entry>
      )}
      <Entry
        label={t('workflow.label')}
        link={<ExternalLink href={link('admin-consent-settings')}>{t('workflow.open')}</ExternalLink>}
      >
        {!requests && t('workflow.unknown')}
        {requests?.isEnabled && t('workflow.on', { count: requests.reviewerCount })}
        {requests?.isEnabled === false && t('workflow.off')}
      </Entry>
    </Box>
  )
}

function Entry({ label, link, children }: { label: string; link: ReactNode; children: ReactNode }) {
  return (
    <div>
      <Box component="dt" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
        {label}
      </Box>
      <Box component="dd" sx={{ m: 0 }}>
        {children}
        <div>{link}</div>
      </Box>
    </div>
  )
}
