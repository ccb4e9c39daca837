import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../../auth/session'
import type { DirectoryUser } from '../../../domain/directory'
import { usePersonSearch } from '../../../graph/queries/personSearch'
import { PersonAutocomplete } from '../../../ui/PersonAutocomplete'
import { Section } from '../Section'
import type { PartProps } from './types'

/** Who may change the registration without any role, and renews what expires. */
export function OwnersPart({ draft, onChange }: PartProps) {
  const { t } = useTranslation('provision')
  const { actor } = useSession()
  const search = usePersonSearch()
  const { owners } = draft
  const has = (id: string) => owners.some(({ objectId }) => objectId === id)
  const add = (person: DirectoryUser) => {
    if (!has(person.objectId)) onChange({ owners: [...owners, person] })
    search.setText('')
  }
  return (
    <Section id="provision-owners" title={t('owners.title')}>
      <Typography sx={{ fontSize: '0.875rem', mb: 1 }}>{t('owners.intro')}</Typography>
      <Box component="ul" sx={{ m: 0, mb: 1, p: 0, listStyle: 'none', fontSize: '0.875rem' }}>
        {owners.map((owner) => (
          <Box
            component="li"
            key={owner.objectId}
            sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'center' }}
          >
            <span>{owner.displayName}</span>
            <Box component="span" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
              {owner.userPrincipalName}
            </Box>
            <Button
              size="small"
              aria-label={t('owners.removeWho', { name: owner.displayName })}
              onClick={() =>
                onChange({ owners: owners.filter(({ objectId }) => objectId !== owner.objectId) })
              }
            >
              {t('owners.remove')}
            </Button>
          </Box>
        ))}
      </Box>
      {!has(actor.objectId) && (
        <Button size="small" variant="outlined" onClick={() => add(actor)} sx={{ mb: 1.5 }}>
          {t('owners.me')}
        </Button>
      )}
      <PersonAutocomplete
        id="provision-owner"
        current={null}
        search={search}
        onPick={(person) => person && add(person)}
        helperText={t('owners.helper')}
      />
    </Section>
  )
}
