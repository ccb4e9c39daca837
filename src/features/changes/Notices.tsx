import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Loss, lossOf, lostPermissions } from '../../domain/changes/loss'
import type { ChangeStep } from '../../domain/changes/steps'
import type { ChangePlan } from '../../domain/changes/types'
import { useFormat } from '../../ui/format'
import { Part } from './Part'
import { targetsOf } from './reviewSubject'
import type { StepText } from './useStepText'
import { type KnownUsers, useUserNames } from './useUserNames'

/** As many are named one by one. */
const NAMED = 5

/** What may surprise in the ticked steps; a warning holds while all of its steps are ticked. */
export function WarningNotice({ plan, selected }: { plan: ChangePlan; selected: ChangePlan }) {
  const { t } = useTranslation('changes')
  const ids = new Set(selected.steps.map((step) => step.id))
  const holding = (plan.warnings ?? []).filter(({ stepIds }) => stepIds.every((id) => ids.has(id)))
  const codes = [...new Set(holding.map(({ code }) => code))]
  if (codes.length === 0) return null
  return (
    <Alert severity="warning">
      <Typography component="h3" sx={{ fontWeight: 600, fontSize: '0.875rem' }}>
        {t('warning.title')}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {codes.map((code) => (
          <li key={code}>{t(`warning.${code}`)}</li>
        ))}
      </Box>
    </Alert>
  )
}

/** What no undo will bring back, said before it is done. */
export function LossNotice({ selected }: { selected: ChangePlan }) {
  const { t } = useTranslation('changes')
  const format = useFormat()
  const losses = new Map<Loss, string[]>()
  for (const step of selected.steps) {
    const loss = lossOf(step)
    if (!loss) continue
    const names = losses.get(loss) ?? []
    names.push(...lostPermissions(step))
    losses.set(loss, names)
  }
  if (losses.size === 0) return null
  return (
    <Alert severity="warning">
      <Typography component="h3" sx={{ fontWeight: 600, fontSize: '0.875rem' }}>
        {t('loss.title')}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {[...losses].map(([loss, names]) => (
          <li key={loss}>
            {t(`loss.${loss}`, { count: names.length, number: format.number(names.length) })}
            <Sample names={[...new Set(names)]} />
          </li>
        ))}
      </Box>
    </Alert>
  )
}

function Sample({ names }: { names: readonly string[] }) {
  const { t } = useTranslation('changes')
  if (names.length === 0) return null
  const more = names.length - NAMED
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5, overflowWrap: 'anywhere' }}>
      {names.slice(0, NAMED).map((name) => (
        <li key={name}>{name}</li>
      ))}
      {more > 0 && <li>{t('bulk.more', { count: more })}</li>}
    </Box>
  )
}

/** Nothing was written, because the tenant changed since the plan was shown. `gone`: steps that are no longer needed. */
export function StaleNotice({
  gone,
  stepText,
  known,
}: {
  gone: readonly ChangeStep[]
  stepText: StepText
  known: KnownUsers
}) {
  const { t } = useTranslation('changes')
  const named = useMemo(() => gone.slice(0, NAMED), [gone])
  const names = useUserNames(named, known)
  return (
    <Alert severity="warning" role="alert">
      <Typography component="h3" sx={{ fontWeight: 600, fontSize: '0.875rem' }}>
        {t('stale.title')}
      </Typography>
      {t('stale.next')}
      {gone.length > 0 && (
        <>
          <Typography variant="body2">{t('stale.gone')}</Typography>
          <Sample names={[...new Set(gone.map((step) => stepText(step, names)))]} />
        </>
      )}
    </Alert>
  )
}

/** A plan over several applications in numbers, with a sample of them, and what is left for another run. */
export function BulkPart({ plan }: { plan: ChangePlan }) {
  const { t } = useTranslation('changes')
  const format = useFormat()
  const targets = targetsOf(plan)
  const left = plan.left ?? 0
  if (targets.length < 2 && left === 0) return null
  const scopes = plan.steps.reduce(
    (sum, step) => sum + (step.kind === 'delegated-grant' ? step.add.length + step.remove.length : 0),
    0,
  )
  const roles = plan.steps.filter(({ kind }) => kind === 'remove-role' || kind === 'assign-role').length
  const more = targets.length - NAMED
  return (
    <Part title={t('bulk.title')}>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        <li>{t('bulk.steps', { count: plan.steps.length, number: format.number(plan.steps.length) })}</li>
        {scopes > 0 && <li>{t('bulk.scopes', { count: scopes, number: format.number(scopes) })}</li>}
        {roles > 0 && <li>{t('bulk.roles', { count: roles, number: format.number(roles) })}</li>}
        <li>
          {t('bulk.applications', {
            count: targets.length,
            number: format.number(targets.length),
            names: targets
              .slice(0, NAMED)
              .map((one) => one.displayName)
              .join(', '),
          })}{' '}
          {more > 0 && t('bulk.more', { count: more })}
        </li>
      </Box>
      {left > 0 && (
        <Alert severity="info">{t('bulk.left', { count: left, number: format.number(left) })}</Alert>
      )}
    </Part>
  )
}
