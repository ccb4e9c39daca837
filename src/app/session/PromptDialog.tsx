import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogContentText from '@mui/material/DialogContentText'
import DialogTitle from '@mui/material/DialogTitle'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'

/** The click that a popup needs, asked for above whatever the person is doing. */
export function PromptDialog({ onAnswer }: { onAnswer: (goOn: boolean) => void }) {
  const { t } = useTranslation('shell')
  const title = useId()
  const body = useId()
  return (
    <Dialog
      open
      onClose={() => onAnswer(false)}
      aria-labelledby={title}
      aria-describedby={body}
      maxWidth="sm"
    >
      <DialogTitle id={title}>{t('prompt.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText id={body}>{t('prompt.body')}</DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button onClick={() => onAnswer(false)}>{t('prompt.notNow')}</Button>
        <Button variant="contained" onClick={() => onAnswer(true)}>
          {t('prompt.goOn')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
