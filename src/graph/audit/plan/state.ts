import type { AuditCollection, NotRead } from '../../../domain/audit/types'
import { AUDIT_COLLECTIONS } from '../../../domain/audit/types'
import type { Guid, Instant } from '../../../domain/directory'
import type { AuditProgress, ReadingSetup } from '../protocol'
import { TRACKED, type Tracked } from '../requests'
import type { Lane } from './chains'

/** What is asked of one object at a time. */
export type OfEach = 'assignments' | 'owners'

/** What a plan keeps over a reload. */
export interface PlanState extends ReadingSetup {
  /** Reads only what changed since. */
  again: boolean
  /** Was interrupted: its parts lie apart in time, perhaps by days. */
  continued: boolean
  lanes: Lane[]
  progress: Record<AuditCollection, AuditProgress>
  asked: Guid[]
  /** Resources with roles that are still to be asked, and others. */
  resources: Guid[]
  others: Guid[]
  /** Enterprise applications that came or changed while it was read: still to be asked what they hold. */
  holders: Guid[]
  named: Guid[]
  names: Guid[]
  /** Registrations whose owners are still to be asked for, and all that were ever to be. */
  owned: Guid[]
  ownersAsked: Guid[]
  plain: Tracked[]
  deltas: 'waiting' | 'reading' | 'done'
  /** Read as a whole instead of by their changes, and where the changes begin that come after it. */
  anew: Tracked[]
  since: Partial<Record<Tracked, string>>
  /** What a second reading has met so far, by id: at its end the others go. */
  met: Partial<Record<AuditCollection, string[]>>
  /** Why changes that came while it was read are not known, though Graph may tell them. */
  missed: Partial<Record<Tracked, NotRead['why']>>
  /** Graph has counted once more, at the end. */
  recounted: boolean
  /** Resources and registrations that could not be asked. */
  refused: Record<OfEach, { of: Guid[]; why: NotRead['why'] }>
  declared: boolean
  /** Since when what is there of a collection is held, until it is read again. */
  asOf: Partial<Record<AuditCollection, Instant>>
  /** Users whose names an earlier reading lacks are asked for again. */
  unnamed: boolean
}

/** Nothing more is read of a collection. */
export const hasEnded = ({ progress }: PlanState, collection: AuditCollection): boolean =>
  !['waiting', 'reading'].includes(progress[collection].state)

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
    continued: false,
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
    holders: [],
    named: [],
    names: [],
    owned: [],
    ownersAsked: [],
    plain: [],
    deltas: 'waiting',
    anew: [],
    since: {},
    met: {},
    missed: {},
    recounted: again,
    refused: { assignments: { of: [], why: 'failed' }, owners: { of: [], why: 'failed' } },
    declared: false,
    asOf: {},
    unnamed: false,
  }
}

/** Brings a reading up to date that began at `takenAt` and came as far as `former`. */
export function stateAfter(former: PlanState, takenAt: Instant): PlanState {
  const { options, selection, counted, cuts, grantsByConsent, progress, refused } = former
  const deltaLinks = { ...former.deltaLinks }
  const asOf = { ...former.asOf }
  for (const collection of AUDIT_COLLECTIONS) {
    const { state, done } = progress[collection]
    const isOfEach = collection === 'assignments' || collection === 'owners'
    const isWhole = state === 'done' && !(isOfEach && refused[collection].of.length > 0)
    if (isWhole || (done > 0 && !asOf[collection])) asOf[collection] = takenAt
  }
  // What was never read whole is read whole now.
  for (const collection of TRACKED) if (progress[collection].state !== 'done') delete deltaLinks[collection]
  return {
    ...newState({ options, selection, counted, cuts, grantsByConsent, deltaLinks, unsure: [] }, true),
    asOf,
    unnamed: progress.users.state !== 'done',
  }
}
