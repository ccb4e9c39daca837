import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import type { Audit, AuditState, AuditWorkerApi } from './protocol'

export const AuditContext = createContext<Audit | null>(null)

/** The audit of this part of the tree, and how far it is. Throws outside of one. */
export function useAudit(): { audit: Audit; state: AuditState } {
  const audit = useContext(AuditContext)
  if (!audit) throw new Error('useAudit needs an audit above it')
  return { audit, state: useSyncExternalStore(audit.subscribe, audit.state) }
}

interface Answer<K extends keyof AuditWorkerApi> {
  answer: Awaited<ReturnType<AuditWorkerApi[K]>> | null
  error: Error | null
  /** The answer is to an older question, or there is none yet. */
  pending: boolean
}

interface Answered<K extends keyof AuditWorkerApi> extends Omit<Answer<K>, 'pending'> {
  question: string
}

/**
 * What the audit's worker answers. Asks again when the arguments (compared by their JSON) or the tenant as shown change,
 * and keeps the last answer meanwhile. Asks nothing while there is nothing to ask about, or `enabled` is false.
 */
export function useAnswer<K extends keyof AuditWorkerApi>(
  method: K,
  args: Parameters<AuditWorkerApi[K]>,
  { enabled = true }: { enabled?: boolean } = {},
): Answer<K> {
  const { audit, state } = useAudit()
  const asks = enabled && state.facts !== null
  const encoded = JSON.stringify(args)
  const question = `${state.revision} ${method} ${encoded}`
  const [last, setLast] = useState<Answered<K>>({ question: '', answer: null, error: null })
  useEffect(() => {
    if (!asks) return
    let left = false
    const take = (result: Partial<Answered<K>>) => {
      if (!left) setLast((before) => ({ ...before, error: null, ...result, question }))
    }
    audit.ask(method, ...(JSON.parse(encoded) as Parameters<AuditWorkerApi[K]>)).then(
      (answer) => take({ answer }),
      (error: unknown) => take({ error: error instanceof Error ? error : new Error(String(error)) }),
    )
    return () => {
      left = true
    }
  }, [audit, asks, method, encoded, question])
  return { answer: last.answer, error: last.error, pending: asks && last.question !== question }
}
