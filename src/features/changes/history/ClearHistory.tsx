import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** Removes the history from this browser, once somebody has confirmed what that means. */
export function ClearHistory({ count, clear }: { count: number; clear: () => Promise<void> }) {
  const { t } = useTranslation('changeHistory')
  const titleId = useId()
  const [open, setOpen] = useState(false)
  const [failed, setFailed] = useState(false)
  const confirm = () => {
    clear().then(
      () => setOpen(false),
      () => setFailed(true),
    )
  }
  return (
    <>
      <Button
        size="small"
        color="error"
        onClick={() => {
          setFailed(false)
          setOpen(true)
        }}
      >
        {t('action.clear')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} aria-labelledby={titleId} transitionDuration={0}>
        <DialogTitle id={titleId}>{t('clear.title')}</DialogTitle>
        <DialogContent>
          {t('clear.text', { count })}
          {failed && <Alert severity="error">{t('clear.failed')}</Alert>}
        </DialogContent>
        <DialogActions>
          <Button onClick={() => setOpen(false)}>{t('clear.cancel')}</Button>
          <Button color="error" variant="contained" onClick={confirm}>
            {t('clear.confirm')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  )
}
