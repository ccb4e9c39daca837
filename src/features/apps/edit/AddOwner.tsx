import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../../auth/session'
import type { DirectoryUser, Guid } from '../../../domain/directory'
import { changeIntent } from '../../../domain/changes/intent'
import { usePersonSearch } from '../../../graph/queries/personSearch'
import { useChangeReview } from '../../../ui/changeReview'
import { PersonAutocomplete } from '../../../ui/PersonAutocomplete'

/** Another owner: oneself at a click, or somebody who is searched. `owners`: those that it has. */
export function AddOwner({ appId, owners }: { appId: Guid; owners: readonly DirectoryUser[] }) {
  const { t } = useTranslation('apps')
  const review = useChangeReview()
  const { actor } = useSession()
  const search = usePersonSearch()
  const add = ({ objectId, displayName }: { objectId: Guid; displayName: string }) =>
    review({ intent: changeIntent(appId, { addOwners: [{ objectId, displayName }] }) })
  return (
    <Box sx={{ display: 'grid', gap: 1, mt: 1, justifyItems: 'start' }}>
      {owners.every(({ objectId }) => objectId !== actor.objectId) && (
        <Button size="small" variant="outlined" onClick={() => add(actor)}>
          {t('owners.me')}
        </Button>
      )}
      <Box sx={{ width: 1, maxWidth: 420 }}>
        <PersonAutocomplete
          id={useId()}
          current={null}
          search={search}
          onPick={(person) => person && add(person)}
          helperText={t('owners.addHelper')}
        />
      </Box>
    </Box>
  )
}
