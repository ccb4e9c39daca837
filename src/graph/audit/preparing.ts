import type { GraphClient } from '../types'
import { NOTHING_PREPARED } from './blank'
import { type Prepared, prepareReading } from './prepare'
import type { AuditState } from './protocol'
import type { Selection } from './requests'

/** What a plan was prepared with, counts above all, is good for so long. */
const FRESH_MS = 15 * 60_000

/** What is asked of Graph before a reading. */
export interface Preparing {
  /** Asks once, and again where the answer is old or to something else. Never rejects. */
  ready(credentials: boolean): Promise<Prepared>
  /** Was anything asked? */
  begun(): boolean
}

/** What each object is asked for. */
export const selectionOf = (graph: GraphClient, credentials: boolean): Selection => ({
  credentials,
  publishers: graph.knowsPublishers ?? false,
})

/**
 * @param signal ends what is under way
 * @param onMeasured told what Graph counted
 */
export function createPreparing(
  graph: GraphClient,
  signal: AbortSignal,
  now: () => number,
  onMeasured: (measured: AuditState['measured']) => void,
): Preparing {
  let last: { credentials: boolean; at: number; promise: Promise<Prepared> } | null = null
  return {
    ready(credentials) {
      if (last?.credentials === credentials && now() - last.at <= FRESH_MS) return last.promise
      const asked = prepareReading(graph, selectionOf(graph, credentials), signal, now).then(
        (prepared) => {
          const { known, latency } = prepared
          onMeasured(known.counted.principals === null ? 'failed' : { counted: known.counted, latency })
          return prepared
        },
        () => {
          // A newer one may have begun.
          if (last?.promise === asked) {
            last = null
            onMeasured('failed')
          }
          return NOTHING_PREPARED
        },
      )
      last = { credentials, at: now(), promise: asked }
      return asked
    },
    begun: () => last !== null,
  }
}
