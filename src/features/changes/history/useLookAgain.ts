import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useSession } from '../../../auth/session'
import { type ChangeRecord, outcomesOf } from '../../../domain/changes/record'
import { settle } from '../../../graph/changes/settle'
import { verifyPlan } from '../../../graph/changes/verifyPlan'
import { useGraph } from '../../../graph/GraphContext'
import { invalidateChanged } from '../invalidateChanged'
import { useRecords } from '../useRecords'

export interface LookAgain {
  /** Reads the tenant, keeps what is found, and answers the record as it is now known. */
  look: () => Promise<ChangeRecord>
  looking: boolean
  error: unknown
  stop: () => void
}

/**
 * Finds out from Graph what a change really did where the console was closed in the middle, and whether what was applied
 * is visible by now. Writes nothing to the tenant.
 */
export function useLookAgain(record: ChangeRecord): LookAgain {
  const graph = useGraph()
  const { consoleClientId } = useSession()
  const queryClient = useQueryClient()
  const { put } = useRecords()
  const stopper = useRef<AbortController | null>(null)
  useEffect(() => () => stopper.current?.abort(), [])
  const mutation = useMutation({
    mutationFn: async (): Promise<ChangeRecord> => {
      const { signal } = (stopper.current = new AbortController())
      const { plan } = record
      const outcomes = await settle(graph, plan, outcomesOf(record), { signal })
      const visibility = await verifyPlan(graph, plan, outcomes, { signal })
      const now = new Date().toISOString()
      const known: ChangeRecord = {
        ...record,
        outcomes,
        visibility,
        running: [],
        finishedAt: record.finishedAt ?? now,
        verifiedAt: now,
      }
      await put(known)
      invalidateChanged({ queryClient, graph, consoleClientId }, plan, outcomes)
      return known
    },
  })
  return {
    look: mutation.mutateAsync,
    looking: mutation.isPending,
    error: mutation.error,
    stop: () => stopper.current?.abort(),
  }
}
