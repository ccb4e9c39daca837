import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { CONSENT_POLICY_SCOPES } from '../../../domain/consoleScopes'
import { groupReasons } from '../../../domain/userConsent/groupReasons'
import { POLICY_READERS } from '../../../domain/userConsent/readers'
import { useConsentPolicies } from '../../../graph/queries/useConsentPolicies'
import { ConsentReasons } from '../../../ui/consent/ConsentReasons'
import { PolicyGaps } from '../../../ui/consent/PolicyGaps'
import { Status, type StatusTone } from '../../../ui/Status'
import type { UserConsentVerdict } from '../../../domain/userConsent/types'
import { useCheck } from '../ConnectionCheckContext'
import { Section } from '../Section'
import { ConsentNextSteps } from './ConsentNextSteps'
import { ConsentSettings } from './ConsentSettings'

const POLICY_SCOPES = CONSENT_POLICY_SCOPES.map(({ scope }) => scope)

const TONES: Record<UserConsentVerdict['verdict'], StatusTone> = {
  may: 'good',
  'may-not': 'warning',
  unknown: 'neutral',
}

/** Would a plain user be able to consent to what this connection asks for, why, and what one may do about it? */
export function UserConsentSection() {
  const { authType } = useCheck()
  // Nobody is ever asked for an application permission.
  return authType.tokenKind === 'Delegated' ? <DelegatedConsent /> : null
}

function DelegatedConsent() {
  const { t } = useTranslation('consent')
  const { userConsent } = useCheck()
  const reading = useConsentPolicies()
  const { policies } = reading
  return (
    <Section id="user-consent" title={t('title')}>
      <Typography sx={{ fontSize: '0.875rem', mb: 1 }}>{t('intro')}</Typography>
      {userConsent && policies ? (
        <Box sx={{ display: 'grid', gap: 1.5 }}>
          <Box role="status" data-user-consent={userConsent.verdict} sx={{ fontWeight: 600 }}>
            <Status tone={TONES[userConsent.verdict]}>{t(`verdict.${userConsent.verdict}`)}</Status>
          </Box>
          <PolicyGaps {...reading} policies={policies} scopes={POLICY_SCOPES} readers={POLICY_READERS} />
          <ConsentReasons groups={groupReasons(userConsent.permissions)} />
          <ConsentSettings policies={policies} />
          <ConsentNextSteps verdict={userConsent} />
        </Box>
      ) : (
        <Typography role="status">{t('reading')}</Typography>
      )}
    </Section>
  )
}
