import { useEffect, useRef, useState } from 'react'
import type { RevokePlanned, RevokeWhat } from '../../../domain/audit/api'
import type { Audit } from '../../../graph/audit/protocol'
import type { TenantAccess } from '../insights/useTenantAccess'

type RevokingState =
  | { phase: 'idle' }
  | { phase: 'planning'; done: number; total: number }
  /** Something is left out: it is told before the review. */
  | { phase: 'told'; planned: RevokePlanned }
  | { phase: 'failed'; what: RevokeWhat; error: Error }

interface Revoking {
  state: RevokingState
  /** Makes the plan in the worker and opens the review, or first tells what is left out. */
  start(what: RevokeWhat): void
  cancel(): void
  /** Opens the review of what was told. */
  proceed(): void
}

/** Is there anything to tell before the review? */
function toldBefore({ plan, leftOut }: RevokePlanned): boolean {
  return plan.steps.length === 0 || (plan.left ?? 0) > 0 || Object.keys(leftOut).length > 0
}

/** From rows to the review of the one plan that revokes them. The plan is made off the main thread, part by part. */
export function useRevoking(
  audit: Pick<Audit, 'ask'>,
  { review, session }: Pick<TenantAccess, 'review' | 'session'>,
): Revoking {
  const [state, setState] = useState<RevokingState>({ phase: 'idle' })
  /** Of the planning under way; null: none. */
  const run = useRef<{ cancelled: boolean } | null>(null)
  useEffect(() => () => stop(audit, run), [audit])

  const plan = async (what: RevokeWhat, mine: { cancelled: boolean }) => {
    let progress = await audit.ask('revokeStart', {
      what,
      id: crypto.randomUUID(),
      consoleClientId: session.consoleClientId,
    })
    while (!progress.planned) {
      if (mine.cancelled) return
      setState({ phase: 'planning', done: progress.done, total: progress.total })
      progress = await audit.ask('revokeMore')
    }
    if (mine.cancelled) return
    const { planned } = progress
    run.current = null
    if (toldBefore(planned)) return setState({ phase: 'told', planned })
    setState({ phase: 'idle' })
    review({ plan: planned.plan })
  }

  return {
    state,
    start(what) {
      if (run.current) return
      const mine = { cancelled: false }
      run.current = mine
      setState({ phase: 'planning', done: 0, total: 0 })
      plan(what, mine).catch((error: unknown) => {
        if (mine.cancelled) return
        run.current = null
        setState({
          phase: 'failed',
          what,
          error: error instanceof Error ? error : new Error(String(error)),
        })
      })
    },
    cancel() {
      stop(audit, run)
      setState({ phase: 'idle' })
    },
    proceed() {
      if (state.phase !== 'told') return
      setState({ phase: 'idle' })
      review({ plan: state.planned.plan })
    },
  }
}

function stop(audit: Pick<Audit, 'ask'>, run: { current: { cancelled: boolean } | null }): void {
  if (!run.current) return
  run.current.cancelled = true
  run.current = null
  // A worker that is gone has nothing left to cancel.
  audit.ask('revokeCancel').catch(() => undefined)
}
