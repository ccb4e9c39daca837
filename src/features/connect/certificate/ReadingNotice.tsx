import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Status } from '../../../ui/Status'
import { useCheck } from '../ConnectionCheckContext'

/** What takes no longer is not worth a notice that comes and goes. */
const WORTH_TELLING_MS = 600

/** Under the certificate's field: that it is being read, with a way to stop; that it was not, with a way to try again. */
export function ReadingNotice({ id }: { id: string }) {
  const { t } = useTranslation('connect')
  const { state, cancel, again } = useCheck().certificateWork
  const [asked, setAsked] = useState(false)
  const lasts = useLasting(state === 'reading')
  const reading = state === 'reading' && (asked || lasts)
  const unread = state === 'cancelled' || state === 'failed'
  return (
    <Box
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, fontSize: '0.8125rem' }}
    >
      <Box id={id} role="status">
        {reading && <Status tone="neutral">{t('certificate.reading')}</Status>}
        {unread && <Status tone="warning">{t(`certificate.${state}`)}</Status>}
      </Box>
      {(reading || unread) && (
        // One button, so that the focus stays on it when what it does changes.
        <Button
          size="small"
          onClick={() => {
            // Somebody who asked for it sees it at once.
            setAsked(!reading)
            if (reading) cancel()
            else again()
          }}
        >
          {t(reading ? 'certificate.cancel' : 'certificate.again')}
        </Button>
      )}
    </Box>
  )
}

/** Has `on` been true for a while? */
function useLasting(on: boolean): boolean {
  const [lasts, setLasts] = useState(false)
  useEffect(() => {
    if (!on) return
    const timer = setTimeout(() => setLasts(true), WORTH_TELLING_MS)
    return () => {
      clearTimeout(timer)
      setLasts(false)
    }
  }, [on])
  return lasts
}
