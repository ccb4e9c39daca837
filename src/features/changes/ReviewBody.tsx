import Box from '@mui/material/Box'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import Typography from '@mui/material/Typography'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../auth/session'
import { withoutSteps } from '../../domain/changes/rebase'
import type { ChangePlan } from '../../domain/changes/types'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { EmptyState } from '../../ui/EmptyState'
import { Identifier } from '../../ui/Identifier'
import { HandOver } from './HandOver'
import { MayNotice } from './MayNotice'
import { OutcomeNotice } from './OutcomeNotice'
import { ReviewActions } from './ReviewActions'
import { ImpossibleNotice, PortalNotice } from './ReviewNotes'
import { StepItem } from './StepItem'
import { StepOutcomeView } from './StepOutcomeView'
import { Status } from '../../ui/Status'
import type { Review, ReviewSubject } from './useReview'
import type { useRun } from './useRun'
import { useStepText } from './useStepText'

/** Everything below the title, once the tenant is read. */
export function ReviewBody({
  subject,
  review,
  running,
  onClose,
}: {
  subject: ReviewSubject
  review: Review
  running: ReturnType<typeof useRun>
  onClose: () => void
}) {
  const { t } = useTranslation('changes')
  const session = useSession()
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set())
  const { run } = running
  // From the click on the plan stands as it was reviewed, whatever is read meanwhile.
  const shown = run.phase === 'review' ? review.plan : run.plan
  const isPossible = review.plan.impossible.length === 0 && !review.plan.impossibleAdditions
  const [leftOut, setLeftOut] = useState(0)
  // Once what they held is gone, so are their names from the facts.
  const [users] = useState(review.facts.users)
  const stepText = useStepText(shown, review.tenantName, users)
  const forbidden = review.plan.steps.filter((step) => review.may[step.id] === 'no').map((step) => step.id)
  const selected = withoutSteps(review.plan, new Set([...unticked, ...forbidden]))
  const outcomes = 'outcomes' in run ? run.outcomes : []
  const visibility = 'visibility' in run ? run.visibility : {}
  const wanted = 'intent' in subject ? subject.intent.grant : []
  const isOwn = review.plan.appId === session.consoleClientId && wanted.length === 0
  const over = run.phase === 'verifying' || run.phase === 'done'
  const changed = outcomes.some((one) => one.state === 'applied')
  const steps = t(over ? (changed ? 'review.stepsDone' : 'review.stepsNotDone') : 'review.steps')
  const start = (plan: ChangePlan) => {
    setLeftOut(review.plan.steps.length - plan.steps.length)
    running.start(plan)
  }
  const tick = (id: string, on: boolean) =>
    setUnticked((current) => new Set(on ? [...current].filter((one) => one !== id) : [...current, id]))

  return (
    <>
      <DialogContent dividers sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
        <Box
          component="dl"
          sx={{ m: 0, display: 'grid', gridTemplateColumns: 'max-content 1fr', columnGap: 2 }}
        >
          <Term term={t('review.app')}>{shown.appDisplayName}</Term>
          <Term term={t('review.appId')}>
            <Identifier value={shown.appId} what={t('review.appId')} />
          </Term>
          <Term term={t('review.tenant')}>{review.tenantName}</Term>
        </Box>
        {run.phase === 'done' && (
          <OutcomeNotice
            outcomes={outcomes}
            visibility={visibility}
            steps={shown.steps.length}
            leftOut={leftOut}
          />
        )}
        {run.phase === 'review' && run.tokenError != null && (
          <Box role="alert">
            <ErrorNotice error={run.tokenError} />
            <Typography variant="body2">{t('apply.notApplied')}</Typography>
          </Box>
        )}
        {run.phase === 'review' && <ImpossibleNotice review={review} />}
        {shown.steps.length === 0 && isPossible && (
          <EmptyState title={t(`review.nothing.${wishOf(subject)}`)} next={t('review.nothingNext')} />
        )}
        {shown.steps.length > 0 && (
          <Box component="section">
            <Typography component="h3" sx={{ fontWeight: 600 }}>
              {steps}
            </Typography>
            {run.phase === 'review' && (
              <Typography variant="body2" color="textSecondary">
                {t('review.stepsHint')}
              </Typography>
            )}
            <Box
              component="ol"
              aria-label={steps}
              sx={{ m: 0, mt: 1, p: 0, display: 'flex', flexDirection: 'column', gap: 1 }}
            >
              {shown.steps.map((step) => {
                const outcome = outcomes.find((one) => one.stepId === step.id)
                return (
                  <StepItem
                    key={step.id}
                    step={step}
                    text={stepText(step)}
                    resources={review.resources}
                    unseen={step.kind === 'delegated-grant' && review.facts.grants.state !== 'read'}
                    may={review.may[step.id] ?? 'graph-decides'}
                    selection={
                      run.phase === 'review'
                        ? {
                            selected: selected.steps.includes(step),
                            onChange: (on) => tick(step.id, on),
                          }
                        : null
                    }
                  >
                    {outcome && 'visibility' in run ? (
                      <StepOutcomeView outcome={outcome} visibility={visibility} phase={run.phase} />
                    ) : run.phase === 'review' ? null : (
                      <Status tone="neutral">
                        {t(
                          'running' in run && run.running === step.id ? 'outcome.running' : 'outcome.waiting',
                        )}
                      </Status>
                    )}
                  </StepItem>
                )
              })}
            </Box>
          </Box>
        )}
        {run.phase === 'review' && shown.steps.length > 0 && (
          <>
            <MayNotice review={review} />
            {wanted.length > 0 && <PortalNotice loss={review.portalLoss} />}
            <Box component="section">
              <Typography component="h3" sx={{ fontWeight: 600, fontSize: '0.875rem', mb: 0.5 }}>
                {t('handOver.title')}
              </Typography>
              <HandOver
                plan={review.plan}
                facts={review.facts}
                wanted={wanted}
                environment={session.environment}
              />
            </Box>
            {selected.steps.length > 0 && (
              <Typography variant="body2" color="textSecondary">
                {t('review.writeScopes', {
                  scopes: [...new Set(selected.steps.flatMap((step) => step.scopes))].join(', '),
                })}
              </Typography>
            )}
            {isOwn && <Typography variant="body2">{t('review.ownConsent')}</Typography>}
          </>
        )}
      </DialogContent>
      <DialogActions sx={{ px: 3, py: 1.5, flexWrap: 'wrap', gap: 1 }}>
        <ReviewActions
          plan={review.plan}
          selected={selected}
          forbidden={forbidden.length}
          running={{ ...running, start }}
          stepText={stepText}
          onClose={onClose}
        />
      </DialogActions>
    </>
  )
}

/** What was wanted, for the words where nothing of it is left to do. */
function wishOf(
  subject: ReviewSubject,
): 'grant' | 'revoke' | 'certificate' | 'redirect' | 'principal' | 'undo' {
  if ('plan' in subject) return 'undo'
  const { grant, revoke, addCertificate, addRedirectUris = [] } = subject.intent
  if (grant.length > 0) return 'grant'
  if (addCertificate) return 'certificate'
  if (addRedirectUris.length > 0) return 'redirect'
  return revoke.length > 0 ? 'revoke' : 'principal'
}

function Term({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <Box component="dt" sx={{ color: 'text.secondary' }}>
        {term}
      </Box>
      <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
        {children}
      </Box>
    </>
  )
}
