import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import type { LookWait } from '../../graph/changes/verifyPlan'
import { useFormat } from '../../ui/format'

/** What is waited for and how long at most, with the way to stop. null: Graph is being asked just now. */
export function LookStatus({ wait, onStop }: { wait: LookWait | null; onStop: () => void }) {
  const text = useWaitText()
  const { t } = useTranslation('changes')
  return (
    <Box
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, fontSize: '0.8125rem' }}
    >
      <span>{text(wait)}</span>
      <Button size="small" onClick={onStop}>
        {t('look.stop')}
      </Button>
    </Box>
  )
}

/** The same in words alone. */
export function useWaitText(): (wait: LookWait | null) => string {
  const { t } = useTranslation('changes')
  const format = useFormat()
  return (wait) => {
    if (!wait) return t('look.reading')
    const seconds = Math.ceil(wait.atMostMs / 1000)
    return t('look.waiting', {
      steps: t('look.steps', { count: wait.steps.length, number: format.number(wait.steps.length) }),
      seconds: t('look.seconds', { count: seconds, number: format.number(seconds) }),
    })
  }
}
