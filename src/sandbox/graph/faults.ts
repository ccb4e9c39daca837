import { applicationId, clientId, principalId } from '../seed/ids'
import { GraphFault } from './errors'
import { throttled } from './throttle'

interface Planned {
  key: string
  /** How many reads fail in a row; then the object answers for a minute. */
  times: number
  fault: () => GraphFault
}

/** Two registrations of the story on whose own reads Graph fails first, so that waiting can be watched. */
const PLANNED: readonly Planned[] = [
  { key: 'throttled', times: 2, fault: () => throttled(1.284, { 'x-ms-resource-unit': '1' }) },
  {
    key: 'unavailable',
    times: 1,
    fault: () => new GraphFault(503, 'ServiceUnavailable', 'The service is temporarily unavailable.'),
  },
]
const REST = 60_000

/** Throws for a read of one of those objects, while it is its turn. */
export function createFaults(now: () => number): (url: URL) => void {
  const state = new Map<string, { failed: number; quietUntil: number }>()
  const targets = PLANNED.map((planned) => {
    const appId = clientId(planned.key)
    return { ...planned, ids: [appId, applicationId(planned.key), principalId(appId)] }
  })
  return (url) => {
    const target = targets.find(({ ids }) => ids.some((id) => url.pathname.includes(id)))
    if (!target) return
    const turn = state.get(target.key) ?? { failed: 0, quietUntil: 0 }
    if (turn.quietUntil > now()) return
    if (turn.failed < target.times) {
      state.set(target.key, { ...turn, failed: turn.failed + 1 })
      throw target.fault()
    }
    state.set(target.key, { failed: 0, quietUntil: now() + REST })
  }
}
