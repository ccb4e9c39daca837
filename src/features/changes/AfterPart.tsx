import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../auth/session'
import type { ChangeStep } from '../../domain/changes/steps'
import type { ChangeIntent, ChangePlan, StepOutcome } from '../../domain/changes/types'
import { useGraph } from '../../graph/GraphContext'
import { registrationQuery } from '../../graph/queries/registration'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { ownWrites, removalOfOwnWrites } from './ownConsent'
import { Part } from './Part'
import { scopesOf } from './useRun'

/** What such a step changes is in tokens that were issued before. */
const IN_TOKENS: readonly ChangeStep['kind'][] = [
  'delegated-grant',
  'assign-role',
  'remove-role',
  'set-principal',
  'delete-principal',
  'remove-secret',
  'remove-certificate',
]

/** What stays after a run: tokens for an hour, the console's own write permissions until somebody removes them. */
export function AfterPart({
  plan,
  outcomes,
  onRemove,
}: {
  plan: ChangePlan
  outcomes: readonly StepOutcome[]
  onRemove: (intent: ChangeIntent) => void
}) {
  const { t } = useTranslation('changes')
  const session = useSession()
  const graph = useGraph()
  const queryClient = useQueryClient()
  const [removal, setRemoval] = useState<
    { state: 'idle' | 'busy' | 'none' } | { state: 'failed'; error: unknown }
  >({ state: 'idle' })
  const applied = new Set(outcomes.filter(({ state }) => state === 'applied').map(({ stepId }) => stepId))
  if (applied.size === 0) return null
  const { actor, consoleClientId, tenantId } = session
  const remove = async () => {
    setRemoval({ state: 'busy' })
    try {
      const facts = await queryClient.fetchQuery(registrationQuery(graph, tenantId, consoleClientId))
      const held = ownWrites(facts)
      if (held.length === 0) return setRemoval({ state: 'none' })
      onRemove(removalOfOwnWrites(held, consoleClientId, actor.objectId))
    } catch (error) {
      setRemoval({ state: 'failed', error })
    }
  }
  return (
    <Part title={t('after.title')}>
      {plan.steps.some(({ id, kind }) => applied.has(id) && IN_TOKENS.includes(kind)) && (
        <span>{t('after.hour')}</span>
      )}
      {plan.appId !== consoleClientId && (
        <>
          <span>{t('after.scopes', { scopes: scopesOf(plan).join(', ') })}</span>
          <Box role="status">
            {removal.state === 'none' && t('own.none')}
            {removal.state === 'failed' && <ErrorNotice error={removal.error} />}
          </Box>
          {removal.state !== 'none' && (
            <Box>
              <Button
                size="small"
                variant="outlined"
                disabled={removal.state === 'busy'}
                onClick={() => void remove()}
              >
                {t('after.remove')}
              </Button>
            </Box>
          )}
        </>
      )}
    </Part>
  )
}
