import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { referenceTo } from '../../../domain/changes/references'
import type { ChangeStep } from '../../../domain/changes/steps'
import { ticketText } from '../../../domain/changes/ticket'
import type { Guid } from '../../../domain/directory'
import { stepSides } from '../stepSides'
import { outcomeText } from '../outcomeText'
import { useStepText } from '../useStepText'
import type { HistoryEntry } from './history'
import { useCounts } from './useCounts'

const NO_PLAN = { appId: null }
const NO_USERS = {}

/** Records as text for a ticket, in the person's language. */
export function useTicketText(tenantName: string): (entry: HistoryEntry) => string {
  const { t } = useTranslation(['changeHistory', 'changes'])
  const { counts, number } = useCounts()
  const stepText = useStepText(NO_PLAN, tenantName, NO_USERS)
  return useCallback(
    ({ record, state }) =>
      ticketText(record, state, {
        line: (name, value) => t('ticket.line', { name: t(`ticket.${name}`), value }),
        state: (one) => t(`stateOf.${one}`),
        several: (count) => t('several', { count }),
        step: (step) => stepText(asOwn(step, record.plan.appId)),
        changes: changesOf,
        outcome: (outcome, seen) => {
          const visibility = seen ? { [outcome.stepId]: seen } : {}
          return t(`changes:outcome.${outcomeText(outcome, visibility, 'done').key}`)
        },
        added: (names) => t('ticket.added', { names }),
        removed: (names) => t('ticket.removed', { names }),
        requestIds: (ids) => t('ticket.requestIds', { ids }),
        counts,
        more: (count) => t('ticket.more', { count, number: number(count) }),
      }),
    [counts, number, stepText, t],
  )
}

/** One text is made of the steps of many plans: a reference tells that it is the plan's own application. */
function asOwn(step: ChangeStep, appId: Guid | null): ChangeStep {
  return step.kind === 'create-principal' && step.appId === appId
    ? { ...step, appId: referenceTo('own') }
    : step
}

/** What a step adds and removes, by the names that the plan knows. */
function changesOf(step: ChangeStep): { added: string[]; removed: string[] } {
  const { before, after } = stepSides(step, [])
  const only = (some: typeof before, others: typeof before) => {
    const keys = new Set(others.map((one) => one.key))
    return some.filter((one) => !keys.has(one.key)).flatMap(({ value }) => value || [])
  }
  return { added: only(after, before), removed: only(before, after) }
}
