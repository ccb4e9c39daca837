import { useEffect, useState } from 'react'
import type { Footprint } from '../../../domain/audit/api'
import { useAudit } from '../../../graph/audit/useAudit'

/** What the worker found of the vendor; it judges some registrations at each question, so it is asked until it is through. */
export function useFootprint(): { answer: Footprint | null; error: Error | null } {
  const { audit, state } = useAudit()
  const { revision } = state
  const asks = state.facts !== null
  const [last, setLast] = useState<{ answer: Footprint | null; error: Error | null }>({
    answer: null,
    error: null,
  })
  useEffect(() => {
    if (!asks) return
    let left = false
    const ask = async () => {
      try {
        let answer: Footprint | null = null
        while (!answer && !left) answer = await audit.ask('footprint')
        if (!left) setLast({ answer, error: null })
      } catch (error) {
        if (!left) setLast({ answer: null, error: error instanceof Error ? error : new Error(String(error)) })
      }
    }
    void ask()
    return () => {
      left = true
    }
  }, [audit, asks, revision])
  return last
}
