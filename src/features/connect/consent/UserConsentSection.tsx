import { useQuery } from '@tanstack/react-query'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { useGraph } from '../../../graph/GraphContext'
import { consentPoliciesQuery } from '../../../graph/queries/consentPolicies'
import { Status, type StatusTone } from '../../../ui/Status'
import type { UserConsentVerdict } from '../../../domain/userConsent/types'
import { useCheck } from '../ConnectionCheckContext'
import { Section } from '../Section'
import { ConsentNextSteps } from './ConsentNextSteps'
import { ConsentReasons } from './ConsentReasons'
import { ConsentSettings } from './ConsentSettings'
import { ReadPolicies } from './ReadPolicies'

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
  const { data: policies } = useQuery(consentPoliciesQuery(useGraph()))
  return (
    <Section id="user-consent" title={t('title')}>
      <Typography sx={{ fontSize: '0.875rem', mb: 1 }}>{t('intro')}</Typography>
      {userConsent && policies ? (
        <Box sx={{ display: 'grid', gap: 1.5 }}>
          <Box role="status" data-user-consent={userConsent.verdict} sx={{ fontWeight: 600 }}>
            <Status tone={TONES[userConsent.verdict]}>{t(`verdict.${userConsent.verdict}`)}</Status>
          </Box>
          <ReadPolicies policies={policies} />
          <ConsentReasons permissions={userConsent.permissions} />
          <ConsentSettings policies={policies} />
          <ConsentNextSteps verdict={userConsent} />
        </Box>
      ) : (
        <Typography role="status">{t('reading')}</Typography>
      )}
    </Section>
  )
}
