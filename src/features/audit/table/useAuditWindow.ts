import { startTransition, useEffect, useMemo, useRef, useState } from 'react'
import type { AuditQuery } from '../../../domain/audit/report'
import type { Audit } from '../../../graph/audit/protocol'
import { type AuditWindow, type AuditWindowState, createAuditWindow } from './auditWindow'

/** While pages arrive the lines are sorted and shown anew at most this often, in ms. */
const RENEW_MS = 300

/** The lines of an audit; one for the screen, so that a key can ask before the table is drawn. */
export function useAuditWindow(audit: Audit): AuditWindow {
  return useMemo(() => createAuditWindow(audit), [audit])
}

/**
 * The answer of `query`, kept up to date while the tenant is read.
 * @param revision of the audit's state
 */
export function useAuditLines(shown: AuditWindow, query: AuditQuery, revision: number): AuditWindowState {
  const [state, setState] = useState(shown.state)
  const renewed = useRef({ at: 0, revision })

  useEffect(() => {
    return shown.subscribe((urgent) => {
      // Drawing what was merely read is cut into slices, so that it never holds up a key or a click.
      if (urgent) setState(shown.state())
      else startTransition(() => setState(shown.state()))
    })
  }, [shown])
  useEffect(() => shown.ask(query), [shown, query])
  useEffect(() => {
    // The question itself is on its way to its first answer.
    if (renewed.current.revision === revision && !shown.state().answered) return
    const timer = setTimeout(
      () => {
        renewed.current = { at: performance.now(), revision }
        shown.again()
      },
      Math.max(0, renewed.current.at + RENEW_MS - performance.now()),
    )
    return () => clearTimeout(timer)
  }, [shown, revision])
  return state
}
