import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import type { RegistrationFacts } from '../../domain/directory'
import { Status } from '../../ui/Status'
import { UnreadableNotice } from '../../ui/UnreadableNotice'
import { AddOwner } from './edit/AddOwner'
import { Section } from './Section'

/** Who may change the registration without any directory role. */
export function OwnersSection({ facts }: { facts: RegistrationFacts }) {
  const { t } = useTranslation('apps')
  const { owners } = facts
  return (
    <Section title={t('owners.title')} portal="owners" facts={facts}>
      {owners.state === 'unreadable' ? (
        <UnreadableNotice what={t('owners.title')} reason={owners.reason} />
      ) : owners.value.length === 0 ? (
        <Status tone="neutral">{t('owners.none')}</Status>
      ) : (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {owners.value.map((owner) => (
            <Box component="li" key={owner.objectId} sx={{ py: 0.5, overflowWrap: 'anywhere' }}>
              {owner.displayName}
              {owner.userPrincipalName && (
                <Box component="span" sx={{ color: 'text.secondary', ml: 1 }}>
                  {owner.userPrincipalName}
                </Box>
              )}
            </Box>
          ))}
        </Box>
      )}
      <AddOwner appId={facts.appId} owners={owners.state === 'read' ? owners.value : []} />
    </Section>
  )
}
