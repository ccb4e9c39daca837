import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useSession } from '../../../auth/session'
import { type ChangeRecord, outcomesOf, type Visibility } from '../../../domain/changes/record'
import { settle } from '../../../graph/changes/settle'
import { lookingEnds, type LookWait, verifyPlan } from '../../../graph/changes/verifyPlan'
import { useGraph } from '../../../graph/GraphContext'
import { invalidateChanged } from '../invalidateChanged'
import { useRecords } from '../useRecords'

interface Found {
  record: ChangeRecord
  /** The person did not wait for the end: what is not known may still come. */
  stopped: boolean
}

export interface LookAgain {
  /**
   * Reads the tenant, keeps what is found, and answers the record as it is now known.
   * @param what `outcomes`: only what was written, not whether what was applied is visible
   */
  look: (what: 'everything' | 'outcomes') => Promise<Found>
  looking: boolean
  /** What is waited for meanwhile; null: nothing, Graph is being asked. */
  wait: LookWait | null
  error: unknown
  stop: () => void
}

/**
 * Finds out from Graph what a change really did where the console was closed in the middle, and whether what was applied
 * is visible by now. It waits for Graph's replicas only as long after the change as they may need. Writes nothing to the
 * tenant.
 */
export function useLookAgain(record: ChangeRecord): LookAgain {
  const graph = useGraph()
  const { consoleClientId } = useSession()
  const queryClient = useQueryClient()
  const { put } = useRecords()
  const [wait, setWait] = useState<LookWait | null>(null)
  const stopper = useRef<AbortController | null>(null)
  useEffect(() => () => stopper.current?.abort(), [])
  const mutation = useMutation({
    mutationFn: async (what: 'everything' | 'outcomes'): Promise<Found> => {
      const { signal } = (stopper.current = new AbortController())
      const { plan } = record
      const until = lookingEnds(record.finishedAt, Date.now())
      const options = { signal, until, onWait: setWait }
      const outcomes = await settle(graph, plan, outcomesOf(record), options)
      const isWhole = what === 'everything'
      const seen = isWhole ? await verifyPlan(graph, plan, outcomes, options) : record.visibility
      const stopped = signal.aborted
      const now = new Date().toISOString()
      const known: ChangeRecord = {
        ...record,
        outcomes,
        visibility: stopped ? { ...seen, ...visibleOf(record) } : seen,
        running: [],
        finishedAt: record.finishedAt ?? now,
        ...(isWhole && !stopped && { verifiedAt: now }),
      }
      await put(known)
      invalidateChanged({ queryClient, graph, consoleClientId }, plan, outcomes)
      return { record: known, stopped }
    },
  })
  return {
    look: mutation.mutateAsync,
    looking: mutation.isPending,
    wait,
    error: mutation.error,
    stop: () => stopper.current?.abort(),
  }
}

/** What was seen before stays seen, though a look was stopped. */
function visibleOf({ visibility }: ChangeRecord): Visibility {
  return Object.fromEntries(Object.entries(visibility).filter(([, seen]) => seen === 'visible'))
}
