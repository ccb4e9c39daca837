import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import type { ChangePlan } from '../../domain/changes/types'
import { undoPlan } from '../../domain/changes/undo'
import type { ReviewRequest } from '../../ui/changeReview'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { ReasonedButton } from './ReasonedButton'
import { RunProgress } from './RunProgress'
import { isDone } from './runRecord'
import { useLookAgain } from './history/useLookAgain'
import { LookStatus } from './LookStatus'
import type { Run, Running } from './useRun'

/** The dialog's buttons in each phase, and what is going on, said to everybody. */
export function ReviewActions({
  request,
  left,
  all,
  forbidden,
  confirmed,
  running,
  onStart,
  onAgain,
  onUndo,
  onClose,
}: {
  request: ReviewRequest
  /** Ticked steps that are left to do. */
  left: number
  /** All steps that are left to do. */
  all: number
  /** How many steps the person's roles do not allow. */
  forbidden: number
  /** The name was typed, where that is asked for. */
  confirmed: boolean
  running: Running
  onStart: () => void
  onAgain: () => void
  onUndo: (plan: ChangePlan) => void
  onClose: () => void
}) {
  const { t } = useTranslation('changes')
  const { run, stop } = running
  const close = <Button onClick={onClose}>{t('review.close')}</Button>
  const reason = reasonOf({ all, left, forbidden, confirmed })

  return (
    <>
      <RunProgress run={run} wait={running.wait} selected={left} steps={all} />
      {run.phase === 'review' && (
        <>
          {close}
          <ReasonedButton
            variant="contained"
            disabledReason={reason && t(`apply.reason.${reason}`)}
            onClick={onStart}
          >
            {t('apply.action')}
          </ReasonedButton>
        </>
      )}
      {(run.phase === 'checking' || run.phase === 'applying') && (
        <Button autoFocus onClick={stop} disabled={run.stopping}>
          {t(run.stopping ? 'apply.stopping' : run.phase === 'checking' ? 'apply.cancel' : 'apply.stop')}
        </Button>
      )}
      {run.phase === 'verifying' && (
        <>
          {running.wait && <Button onClick={stop}>{t('look.stop')}</Button>}
          {close}
        </>
      )}
      {run.phase === 'done' && (
        <Done
          request={request}
          run={run}
          onFound={running.found}
          onAgain={onAgain}
          onUndo={onUndo}
          onClose={onClose}
        />
      )}
    </>
  )
}

function Done({
  request,
  run,
  onFound,
  onAgain,
  onUndo,
  onClose,
}: {
  request: ReviewRequest
  run: Extract<Run, { phase: 'applying' | 'verifying' | 'done' }>
  onFound: Running['found']
  onAgain: () => void
  onUndo: (plan: ChangePlan) => void
  onClose: () => void
}) {
  const { t } = useTranslation('changes')
  const outcomes = new Map(run.outcomes.map((one) => [one.stepId, one]))
  const isIntent = 'intent' in request
  const isWhole = run.plan.steps.every(({ id }) => isDone(outcomes.get(id)))
  const looking = useLookAgain(run.record)
  const isUnclear = run.outcomes.some((one) => one.state === 'unknown')
  const isUnseen = run.outcomes.some(
    (one) => one.state === 'applied' && run.visibility[one.stepId] !== 'visible',
  )
  const look = async (what: 'everything' | 'outcomes') => {
    const found = await looking.look(what)
    onFound(found.record)
    return found
  }
  const undo = async () => {
    // What is not known cannot be taken back.
    const found = isUnclear ? await look('outcomes') : { record: run, stopped: false }
    if (found.stopped) return
    onUndo(undoPlan(run.plan, found.record.outcomes, { now: new Date(), id: crypto.randomUUID() }))
  }
  const goesOn = 'onReady' in request && run.outcomes.some(({ appId }) => appId !== undefined)
  return (
    <>
      <Box role="status" sx={{ flex: '1 1 240px', fontSize: '0.8125rem', '&:empty': { flexBasis: 0 } }}>
        {looking.looking && <LookStatus wait={looking.wait} onStop={looking.stop} />}
        {looking.error != null && <ErrorNotice error={looking.error} />}
      </Box>
      {(isUnclear || isUnseen) && (
        <Button disabled={looking.looking} onClick={() => void look('everything').catch(() => undefined)}>
          {t('outcome.look')}
        </Button>
      )}
      {run.outcomes.some((one) => one.state === 'applied') && (
        <Button disabled={looking.looking} onClick={() => void undo().catch(() => undefined)}>
          {t('outcome.undo')}
        </Button>
      )}
      {(isIntent || !isWhole) && (
        <Button disabled={looking.looking} onClick={onAgain}>
          {t(isIntent ? 'outcome.again' : 'outcome.rest')}
        </Button>
      )}
      <Button variant="contained" onClick={onClose}>
        {t(goesOn ? 'review.goOn' : 'review.close')}
      </Button>
    </>
  )
}

function reasonOf({
  all,
  left,
  forbidden,
  confirmed,
}: {
  all: number
  left: number
  forbidden: number
  confirmed: boolean
}): 'nothing' | 'roles' | 'none' | 'name' | null {
  if (all === 0) return 'nothing'
  if (left > 0) return confirmed ? null : 'name'
  return forbidden > 0 ? 'roles' : 'none'
}
