import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import type { ConsentPolicies } from '../../domain/userConsent/types'

/** Built-in policies end with what is owned. https://learn.microsoft.com/entra/identity/enterprise-apps/manage-group-owner-consent-policies */
const OWNED = ['team', 'chat', 'group'] as const

/** What owners may consent to for what they own, as far as the policies tell. */
export function OwnersPart({ policies: { assignedToOwners } }: { policies: ConsentPolicies }) {
  const { t } = useTranslation('consentScreen')
  if (assignedToOwners.state !== 'read') return null
  const said = assignedToOwners.value.map((policy) => {
    const owned = OWNED.find((one) => policy.toLowerCase().endsWith(`-for-${one}`))
    return owned ? t(`owners.${owned}`) : t('owners.other', { policy })
  })
  return (
    <div>
      <Typography component="h3" sx={{ fontSize: '0.875rem', fontWeight: 600 }}>
        {t('owners.title')}
      </Typography>
      {said.length === 0 ? (
        <div>{t('owners.none')}</div>
      ) : (
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {[...new Set(said)].map((text) => (
            <li key={text}>{text}</li>
          ))}
        </Box>
      )}
      <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{t('owners.older')}</Box>
    </div>
  )
}
