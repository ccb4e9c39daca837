import type { AuditCollection, NotRead } from '../../../domain/audit/types'
import type { Guid } from '../../../domain/directory'
import type { AuditProgress, ReadingSetup } from '../protocol'
import type { Tracked } from '../requests'
import type { Lane } from './chains'

/** What a plan keeps over a reload. */
export interface PlanState extends ReadingSetup {
  /** Reads only what changed since. */
  again: boolean
  lanes: Lane[]
  progress: Record<AuditCollection, AuditProgress>
  asked: Guid[]
  /** Resources with roles that are still to be asked, and others. */
  resources: Guid[]
  others: Guid[]
  named: Guid[]
  names: Guid[]
  owned: Guid[]
  plain: Tracked[]
  deltas: 'waiting' | 'reading' | 'done'
  /** Graph has counted once more, at the end. */
  recounted: boolean
  /** Resources that could not be asked. */
  refused: { count: number; why: NotRead['why'] }
  declared: boolean
}

export function newState(setup: ReadingSetup, again: boolean): PlanState {
  const at = (state: AuditProgress['state'], total: number | null = null): AuditProgress => ({
    state,
    done: 0,
    total,
    reason: null,
  })
  const { options, counted } = setup
  return {
    ...setup,
    again,
    lanes: [],
    progress: {
      applications: at('waiting', counted.applications),
      principals: at('waiting', counted.principals),
      grants: at('waiting', counted.grants),
      assignments: at('waiting'),
      users: at(options.names ? 'waiting' : 'not-asked'),
      owners: at(options.owners ? 'waiting' : 'not-asked'),
    },
    asked: [],
    resources: [],
    others: [],
    named: [],
    names: [],
    owned: [],
    plain: [],
    deltas: 'waiting',
    recounted: again,
    refused: { count: 0, why: 'failed' },
    declared: false,
  }
}
