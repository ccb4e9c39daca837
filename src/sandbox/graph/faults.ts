import { applicationId, clientId, principalId } from '../seed/ids'
import type { Rows } from '../state/types'
import { ConnectionReset, denied, GraphFault } from './errors'
import { throttled } from './throttle'

/** What goes wrong; `-after`: the write took effect first, and only its answer is lost. */
export type FaultKind = 'throttled' | 'unavailable' | 'denied' | 'reset' | 'unavailable-after' | 'reset-after'

/** Requests about one registration of the story that fail one after the other; then it answers for a minute. */
export interface PlannedFaults {
  /** Key of the story. */
  key: string
  reads?: readonly FaultKind[]
  writes?: readonly FaultKind[]
}

/** Two registrations on which Graph fails first, so that waiting can be watched. */
export const STORY_FAULTS: readonly PlannedFaults[] = [
  { key: 'throttled', reads: ['throttled', 'throttled'], writes: ['throttled', 'throttled'] },
  { key: 'unavailable', reads: ['unavailable'], writes: ['unavailable', 'reset-after'] },
]
const REST = 60_000

/** A fault that has come up: thrown before the work, or in place of its answer. */
export interface Fault {
  after: boolean
  error: Error
}

function faultOf(kind: FaultKind): Fault {
  const after = kind.endsWith('-after')
  if (kind === 'throttled') return { after, error: throttled(1.284, { 'x-ms-resource-unit': '1' }) }
  if (kind === 'denied') return { after, error: denied() }
  if (kind.startsWith('reset')) return { after, error: new ConnectionReset() }
  const text = 'The service is temporarily unavailable.'
  return { after, error: new GraphFault(503, 'ServiceUnavailable', text) }
}

/** A request as far as it tells which application it is about. */
export interface Subject {
  url: URL
  /** Of a write; reads are known by their address alone. */
  body: unknown
  write: boolean
  /** For grants and assignments, whose ids say nothing. */
  rows: () => Rows
}

function textOf({ url, body, write, rows }: Subject): string {
  const path = decodeURIComponent(url.pathname)
  if (!write) return path
  const { grants, assignments } = rows()
  const named = path
    .split('/')
    .flatMap((part) => [grants.get(part)?.clientId, assignments.get(part)?.principalId])
  return [path, JSON.stringify(body), ...named].join(' ')
}

/** @returns the fault whose turn it is, or null */
export function createFaults(
  now: () => number,
  planned: readonly PlannedFaults[],
): (subject: Subject) => Fault | null {
  const turns = new Map<string, { failed: number; quietUntil: number }>()
  const targets = planned.map((faults) => {
    const appId = clientId(faults.key)
    return { ...faults, ids: [appId, applicationId(faults.key), principalId(appId)] }
  })
  return (subject) => {
    const text = textOf(subject)
    const target = targets.find(({ ids }) => ids.some((id) => text.includes(id)))
    const kinds = (subject.write ? target?.writes : target?.reads) ?? []
    if (!target || kinds.length === 0) return null
    const name = `${target.key} ${subject.write}`
    const turn = turns.get(name) ?? { failed: 0, quietUntil: 0 }
    if (turn.quietUntil > now()) return null
    const kind = kinds[turn.failed]
    turns.set(name, kind ? { ...turn, failed: turn.failed + 1 } : { failed: 0, quietUntil: now() + REST })
    return kind ? faultOf(kind) : null
  }
}
