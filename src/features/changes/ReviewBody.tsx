import Box from '@mui/material/Box'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import { useEffect, useMemo, useRef, useState } from 'react'
import { dangerousGrants, riskOfPlan } from '../../domain/changes/danger'
import type { ChangePlan } from '../../domain/changes/types'
import { useChangeReview } from '../../ui/changeReview'
import { AfterPart } from './AfterPart'
import { isTyped, nameToType } from './ConfirmName'
import { ReviewActions } from './ReviewActions'
import { ReviewFacts } from './ReviewFacts'
import { BeforeNotices, BeforeParts } from './ReviewParts'
import type { ReviewSubject } from './reviewSubject'
import { RunNotices } from './RunNotices'
import { isDone } from './runRecord'
import { SecretsPart } from './SecretsPart'
import { staleSteps } from './staleSteps'
import { StepsPart } from './StepsPart'
import type { Leaving } from './useLeaving'
import type { Review } from './useReview'
import type { Running } from './useRun'
import { useSelection } from './useSelection'
import { useStepText } from './useStepText'

const NONE: [] = []

/** Everything below the title, once the tenant is read. */
export function ReviewBody({
  subject,
  review,
  running,
  leaving,
  onClose,
}: {
  subject: ReviewSubject
  review: Review
  running: Running
  leaving: Leaving
  onClose: () => void
}) {
  const { run, secrets } = running
  const { request } = subject
  const openReview = useChangeReview()
  const [typed, setTyped] = useState('')
  // Once what they held is gone, so are their names from the facts.
  const [users] = useState(review.facts?.users ?? {})
  const earlier = 'plan' in request ? (request.resume ?? NONE) : NONE
  const done = useMemo(() => new Set(earlier.filter(isDone).map(({ stepId }) => stepId)), [earlier])
  const fixed = useMemo(() => {
    const forbidden = review.plan.steps.filter(({ id }) => review.may[id] === 'no' && !done.has(id))
    return new Set(forbidden.map(({ id }) => id))
  }, [done, review])
  const selection = useSelection(review.plan, fixed)
  const { selected } = selection
  // From the click on the plan stands as it was reviewed, whatever is read meanwhile.
  const shown = run.phase === 'review' ? review.plan : run.plan
  const stepText = useStepText(shown, review.tenantName, users)
  // Who may do none of it hands the whole over, and is told of the whole.
  const isForbidden = fixed.size > 0 && fixed.size === review.plan.steps.length - done.size
  const told = isForbidden ? review.plan : selected
  const { risk, dangerous } = useMemo(() => {
    const left = { steps: told.steps.filter(({ id }) => !done.has(id)) }
    return { risk: riskOfPlan(left), dangerous: dangerousGrants(left) }
  }, [done, told])
  const name = isForbidden ? null : nameToType(selected, dangerous, review.tenantName)
  const news = run.phase === 'review' ? run.stale : null
  const stale = useMemo(() => news && staleSteps(news.shown, review.plan, news.ids), [news, review.plan])
  const [leftOut, setLeftOut] = useState(0)
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (run.phase === 'done' || news) top.current?.focus()
  }, [run.phase, news])

  const start = () => {
    setLeftOut(review.plan.steps.length - selected.steps.length)
    running.start(selected, {
      tenantName: review.tenantName,
      check: !('provision' in request),
      shown: review.plan,
      refresh: review.refresh,
    })
  }
  const again = () => {
    if ('intent' in request) return leaving.leave(() => openReview(request))
    if (!('outcomes' in run)) return
    const plan: ChangePlan = 'plan' in request && request.resume ? request.plan : run.plan
    leaving.leaveForMore(() => openReview({ ...callbacksOf(request), plan, resume: run.outcomes }))
  }

  return (
    <>
      <DialogContent dividers sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
        <Box
          ref={top}
          tabIndex={-1}
          sx={{ display: 'grid', gap: 2, outline: 'none', '&:empty': { display: 'none' } }}
        >
          <RunNotices
            running={running}
            stale={stale}
            leftOut={leftOut}
            steps={shown.steps.length}
            stepText={stepText}
            known={users}
          />
          {secrets.length > 0 && (
            <SecretsPart
              plan={shown}
              secrets={secrets}
              copied={leaving.copied}
              onCopied={leaving.setCopied}
            />
          )}
        </Box>
        <ReviewFacts
          plan={shown}
          outcomes={'outcomes' in run ? run.outcomes : earlier}
          tenantName={review.tenantName}
        />
        {run.phase === 'review' && (
          <BeforeNotices subject={subject} review={review} told={told} risk={risk} dangerous={dangerous} />
        )}
        <StepsPart
          plan={shown}
          review={review}
          run={run}
          earlier={earlier}
          selection={selection}
          changed={stale?.marked ?? null}
          stepText={stepText}
          known={users}
        />
        {run.phase === 'done' && (
          <AfterPart
            plan={run.plan}
            outcomes={run.outcomes}
            onRemove={(intent) => leaving.leave(() => openReview(intent))}
          />
        )}
        {run.phase === 'review' && review.plan.steps.length > 0 && (
          <BeforeParts
            subject={subject}
            review={review}
            selected={selected}
            told={told}
            name={name}
            typed={typed}
            onType={setTyped}
          />
        )}
      </DialogContent>
      <DialogActions sx={{ px: 3, py: 1.5, flexWrap: 'wrap', gap: 1 }}>
        <ReviewActions
          request={request}
          left={selected.steps.filter(({ id }) => !done.has(id)).length}
          all={review.plan.steps.filter(({ id }) => !done.has(id)).length}
          forbidden={fixed.size}
          confirmed={isTyped(name, typed)}
          running={running}
          onStart={start}
          onAgain={again}
          onUndo={(plan) => leaving.leaveForMore(() => openReview({ plan }))}
          onClose={onClose}
        />
      </DialogActions>
    </>
  )
}

function callbacksOf(request: ReviewSubject['request']) {
  const { onDone } = request
  return {
    ...(onDone && { onDone }),
    ...('onReady' in request && request.onReady && { onReady: request.onReady }),
  }
}
