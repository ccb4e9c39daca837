import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { RevokePlanned } from '../../../domain/audit/api'
import { RevokeSummary } from './RevokeSummary'

/** Says, before the review, what of the rows is not in it. */
export function RevokeDialog({
  planned,
  onProceed,
  onClose,
}: {
  planned: RevokePlanned
  onProceed: () => void
  onClose: () => void
}) {
  const { t } = useTranslation(['audit', 'common'])
  const id = useId()
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} maxWidth="sm" fullWidth transitionDuration={0}>
      <DialogTitle id={id}>{t('revoke.title')}</DialogTitle>
      <DialogContent>
        <RevokeSummary planned={planned} />
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {planned.plan.steps.length > 0 ? t('revoke.cancel') : t('common:state.close')}
        </Button>
        {planned.plan.steps.length > 0 && (
          <Button variant="contained" onClick={onProceed}>
            {t('revoke.proceed')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  )
}
