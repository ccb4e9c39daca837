import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link as RouterLink } from 'react-router'
import { useSession } from '../../auth/session'
import { undoPlan } from '../../domain/changes/undo'
import { useGraph } from '../../graph/GraphContext'
import { tenantIdentityQuery } from '../../graph/queries/tenantIdentity'
import { paths } from '../../ui/paths'
import { RelativeDate } from '../../ui/RelativeDate'
import { Status } from '../../ui/Status'
import type { AppliedPlan } from './appliedPlans'
import { Disclosure } from './Disclosure'
import { OutcomeNotice } from './OutcomeNotice'
import { usePlanReview } from './PlanReviewContext'
import { Scripts } from './Scripts'
import { StepDetail } from './StepDetail'
import { StepOutcomeView } from './StepOutcomeView'
import { useStepText } from './useStepText'

const NO_USERS = {}

/** One plan of this session, step by step, with undo and scripts. */
export function AppliedPlanCard({ entry, undone }: { entry: AppliedPlan; undone: boolean }) {
  const { t } = useTranslation('changes')
  const session = useSession()
  const headingId = useId()
  const openPlan = usePlanReview()
  const { data: identity } = useQuery(tenantIdentityQuery(useGraph()))
  const { plan, outcomes, visibility } = entry
  const name = identity?.tenantName
  const stepText = useStepText(plan, name?.state === 'read' ? name.value : plan.tenantId, NO_USERS)
  const canUndo = !undone && outcomes.some((one) => one.state === 'applied')

  return (
    <Box
      component="section"
      aria-labelledby={headingId}
      sx={{
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'background.paper',
        p: 2,
        display: 'grid',
        gap: 1.5,
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
        <Typography id={headingId} component="h2" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
          {plan.appDisplayName}
        </Typography>
        <RelativeDate iso={entry.appliedAt} />
        {plan.undoOf && <Status tone="neutral">{t('session.isUndo')}</Status>}
        {undone && <Status tone="neutral">{t('session.undone')}</Status>}
        <Box sx={{ ml: 'auto', display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Button size="small" component={RouterLink} to={paths.app(plan.appId)}>
            {t('session.app')}
          </Button>
          {canUndo && (
            <Button
              size="small"
              variant="outlined"
              aria-label={t('session.undoOf', { app: plan.appDisplayName })}
              onClick={() => openPlan(undoPlan(plan, outcomes, { now: new Date(), id: crypto.randomUUID() }))}
            >
              {t('outcome.undo')}
            </Button>
          )}
        </Box>
      </Box>
      <OutcomeNotice outcomes={outcomes} visibility={visibility} steps={plan.steps.length} />
      <Box component="ol" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 1 }}>
        {plan.steps.map((step) => {
          const outcome = outcomes.find((one) => one.stepId === step.id)
          return (
            <li key={step.id}>
              {stepText(step)}
              <StepDetail step={step} resources={[]} />
              {outcome && <StepOutcomeView outcome={outcome} visibility={visibility} phase="done" />}
            </li>
          )
        })}
      </Box>
      <Disclosure summary={t('session.scripts')}>
        <Scripts plan={plan} environment={session.environment} />
      </Disclosure>
    </Box>
  )
}
