import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Leaving } from './useLeaving'

/** Asked where the review is left while a secret was not copied. */
export function LeaveSecretDialog({ leaving }: { leaving: Leaving }) {
  const { t } = useTranslation('changes')
  const titleId = useId()
  return (
    <Dialog transitionDuration={120} open={leaving.asking} onClose={leaving.stay} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{t('secret.leaveTitle')}</DialogTitle>
      <DialogContent>{t('secret.leave')}</DialogContent>
      <DialogActions>
        <Button color="error" onClick={leaving.confirm}>
          {t('secret.leaveAnyway')}
        </Button>
        <Button variant="contained" autoFocus onClick={leaving.stay}>
          {t('secret.back')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
