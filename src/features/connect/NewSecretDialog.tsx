import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { useTranslation } from 'react-i18next'
import type { Application } from '../../domain/directory'
import { secretIntent } from '../../domain/registrations/newSecret'
import { useSecretWish } from '../../graph/queries/useSecretWish'
import { useChangeReview } from '../../ui/changeReview'
import { isolated } from '../../ui/isolated'
import { NewSecretFields } from '../../ui/credentials/NewSecretFields'

const TITLE = 'new-secret-title'

/**
 * A new client secret for the form's registration. The review makes it and shows its value; from there it goes into the
 * form's memory and nowhere else.
 */
export function NewSecretDialog({
  application,
  proposedName,
  onMade,
  onClose,
}: {
  application: Application
  proposedName: string
  /** Gets the value, while the review is still open. */
  onMade: (value: string) => void
  onClose: () => void
}) {
  const { t } = useTranslation(['rotate', 'connect'])
  const review = useChangeReview()
  const { setWish, ...wishing } = useSecretWish(proposedName)
  const make = () => {
    onClose()
    review({
      intent: secretIntent(application, wishing.wish, new Date()),
      onDone: ({ secrets }) => {
        const made = secrets.at(-1)
        if (made) onMade(made.value)
      },
    })
  }
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby={TITLE}>
      <DialogTitle id={TITLE}>
        {t('connect:newSecret.title', { name: isolated(application.displayName) })}
      </DialogTitle>
      <DialogContent dividers sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <NewSecretFields {...wishing} onChange={setWish} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('new.cancel')}</Button>
        {wishing.allowed !== false && (
          <Button variant="contained" onClick={make}>
            {t('new.action')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  )
}
