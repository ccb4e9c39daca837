import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import GlobalStyles from '@mui/material/GlobalStyles'
import { useTranslation } from 'react-i18next'
import type { HandOff } from '../../../domain/handoff/types'
import { Checklist } from './Checklist'

const TITLE = 'checklist-title'

/** The dialog stands beside the page in the document, so paper gets the one without the other; always black on white. */
const onPaper = (
  <GlobalStyles
    styles={{
      '@media print': {
        '#root, .MuiBackdrop-root, .MuiDialogActions-root': { display: 'none !important' },
        'html, body': { background: '#fff !important', overflow: 'visible !important' },
        '.MuiDialog-root, .MuiDialog-container': {
          position: 'static !important',
          display: 'block !important',
          height: 'auto !important',
        },
        '.MuiDialog-paper': {
          display: 'block !important',
          maxWidth: 'none !important',
          maxHeight: 'none !important',
          width: 'auto !important',
          margin: '0 !important',
          border: '0 !important',
          boxShadow: 'none !important',
          overflow: 'visible !important',
        },
        '.MuiDialogContent-root': { padding: '0 !important', overflow: 'visible !important' },
        '.MuiDialog-root, .MuiDialog-root *': {
          color: '#000 !important',
          background: 'transparent !important',
          borderColor: '#777 !important',
        },
      },
    }}
  />
)

/** The checklist as it will be on paper, and the browser's own print dialog, which prints only that. */
export function ChecklistDialog({
  handOff,
  open,
  onClose,
}: {
  handOff: HandOff
  open: boolean
  onClose: () => void
}) {
  const { t } = useTranslation(['handoff', 'common'])
  return (
    <Dialog open={open} onClose={onClose} maxWidth="md" fullWidth aria-labelledby={TITLE}>
      {open && onPaper}
      {/* Focusable, so that the keyboard can scroll it. */}
      <DialogContent tabIndex={0} role="group" aria-labelledby={TITLE}>
        <Checklist titleId={TITLE} handOff={handOff} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('checklist.close')}</Button>
        <Button variant="contained" onClick={() => window.print()}>
          {t('checklist.print')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
