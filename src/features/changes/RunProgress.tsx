import Box from '@mui/material/Box'
import CircularProgress from '@mui/material/CircularProgress'
import LinearProgress from '@mui/material/LinearProgress'
import { useTranslation } from 'react-i18next'
import type { LookWait } from '../../graph/changes/verifyPlan'
import { useFormat } from '../../ui/format'
import { useWaitText } from './LookStatus'
import type { Run } from './useRun'

/** A line of its own where there is little room, so that the buttons stay side by side. */
const FLEX = { xs: '1 1 100%', sm: '1 1 240px' }

/** How far a run is; before it, how many steps are ticked. Screen readers hear of every tenth. */
export function RunProgress({
  run,
  wait,
  selected,
  steps,
}: {
  run: Run
  /** What is waited for until Graph shows it; null: nothing. */
  wait: LookWait | null
  selected: number
  steps: number
}) {
  const { t } = useTranslation('changes')
  const format = useFormat()
  const waitText = useWaitText()
  if (run.phase === 'applying') {
    const count = run.plan.steps.length
    const ticked = new Set(run.plan.steps.map(({ id }) => id))
    const done = run.outcomes.filter((one) => ticked.has(one.stepId) && one.state !== 'cancelled').length
    const under = run.running.length
    const percent = count === 0 ? 100 : Math.floor((done * 100) / count)
    const counts = t('apply.counts', {
      done: format.number(done),
      count,
      all: format.number(count),
      running: format.number(under),
      left: format.number(count - done - under),
    })
    return (
      <Box sx={{ flex: FLEX, fontSize: '0.8125rem' }}>
        <LinearProgress variant="determinate" value={percent} aria-label={t('apply.progress')} />
        <span aria-hidden>{counts}</span>
        <span role="status" className="visually-hidden">
          {t('apply.percent', { percent: Math.floor(percent / 10) * 10 })}
        </span>
      </Box>
    )
  }
  const phase = run.phase !== 'review' && run.phase !== 'done' ? t(`apply.${run.phase}`) : null
  const busy = phase && wait ? `${phase} ${waitText(wait)}` : phase
  return (
    <Box
      role="status"
      sx={{ flex: FLEX, fontSize: '0.8125rem', display: 'flex', gap: 1, '&:empty': { flexBasis: 0 } }}
    >
      {busy && <CircularProgress size={16} aria-hidden />}
      {busy ??
        (run.phase === 'review' && steps > 0
          ? t('review.selected', {
              selected: format.number(selected),
              all: format.number(steps),
              count: steps,
            })
          : '')}
    </Box>
  )
}
