import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import { useTranslation } from 'react-i18next'
import { Link as RouterLink } from 'react-router'
import { useSession } from '../../../auth/session'
import { lossOf } from '../../../domain/changes/loss'
import { outcomesOf } from '../../../domain/changes/record'
import { countStates } from '../../../domain/changes/ticket'
import { Fact, FactList } from '../../../ui/FactList'
import { useFormat } from '../../../ui/format'
import { isolated } from '../../../ui/isolated'
import { paths } from '../../../ui/paths'
import { Status } from '../../../ui/Status'
import { Disclosure } from '../Disclosure'
import { Scripts } from '../Scripts'
import { StepChanges } from '../StepDetail'
import { StepList } from '../StepList'
import { StepOutcomeView } from '../StepOutcomeView'
import { useStepText } from '../useStepText'
import type { HistoryEntry } from './history'
import { useCounts } from './useCounts'

const NO_USERS = {}

/** Everything that is kept of a change: when and by whom, each step with its outcome, the script. */
export function RecordDetails({ entry }: { entry: HistoryEntry }) {
  const { t } = useTranslation('changeHistory')
  const { environment } = useSession()
  const { record } = entry
  const { plan, visibility } = record
  const outcomes = outcomesOf(record)
  const byStep = new Map(outcomes.map((one) => [one.stepId, one]))
  const stepText = useStepText(plan, record.tenantName, NO_USERS)
  const losses = new Set(
    plan.steps.flatMap((step) => (byStep.get(step.id)?.state === 'applied' ? (lossOf(step) ?? []) : [])),
  )
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5 }}>
      <RecordFacts entry={entry} />
      {[...losses].map((loss) => (
        <Status key={loss} tone="warning">
          {t('loss.title', { what: t(`loss.${loss}`) })}
        </Status>
      ))}
      <StepList title={t('record.steps')} hint={null} steps={plan.steps}>
        {(step, names) => {
          const outcome = byStep.get(step.id)
          return (
            <Box component="li" key={step.id} sx={{ ml: 2.5, overflowWrap: 'anywhere' }}>
              {stepText(step, names)}
              <StepChanges step={step} resources={[]} />
              {outcome && <StepOutcomeView outcome={outcome} visibility={visibility} phase="done" />}
            </Box>
          )
        }}
      </StepList>
      <Disclosure summary={t('record.script')}>
        <Scripts plan={plan} environment={environment} />
      </Disclosure>
      {plan.appId && (
        <Link component={RouterLink} to={paths.app(plan.appId)}>
          {t('record.open')}
        </Link>
      )}
    </Box>
  )
}

function RecordFacts({ entry: { record, undoneBy } }: { entry: HistoryEntry }) {
  const { t } = useTranslation('changeHistory')
  const format = useFormat()
  const { counts } = useCounts()
  const { plan, actor } = record
  const samples = [...new Set(plan.steps.flatMap(({ target }) => target?.displayName ?? []))].slice(0, 5)
  return (
    <FactList look="narrow">
      <Fact term={t('record.planned')}>{format.dateTime(record.plannedAt)}</Fact>
      <Fact term={t('record.started')}>{format.dateTime(record.startedAt)}</Fact>
      <Fact term={t('record.finished')}>
        {record.finishedAt ? format.dateTime(record.finishedAt) : t('record.unfinished')}
      </Fact>
      {record.verifiedAt && <Fact term={t('record.verified')}>{format.dateTime(record.verifiedAt)}</Fact>}
      <Fact term={t('record.actor')}>
        <bdi>{actor.displayName}</bdi> (<bdi>{actor.userPrincipalName}</bdi>)
      </Fact>
      <Fact term={t('record.tenant')}>
        <bdi>{record.tenantName}</bdi> (<code>{plan.tenantId}</code>)
      </Fact>
      <Fact term={t('record.count')}>
        {counts(plan.steps.length, countStates(outcomesOf(record)))}
        {samples.length > 1 && ` ${t('record.sample', { names: format.list(samples.map(isolated)) })}`}
      </Fact>
      {plan.undoOf && (
        <Fact term={t('record.undoOf')}>
          <code>{plan.undoOf}</code>
        </Fact>
      )}
      {undoneBy && (
        <Fact term={t('record.undoneBy')}>
          {t('record.undoneByText', {
            who: isolated(undoneBy.actor.displayName),
            when: format.dateTime(undoneBy.startedAt),
          })}
        </Fact>
      )}
      <Fact term={t('record.plan')}>
        <code>{plan.id}</code>
      </Fact>
    </FactList>
  )
}
