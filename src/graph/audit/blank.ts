import type { AuditCollection } from '../../domain/audit/types'
import { AUDIT_COLLECTIONS } from '../../domain/audit/types'
import type { Prepared } from './prepare'
import type { AuditProgress, AuditState } from './protocol'
import { TRACKED } from './requests'

const WAITING: AuditProgress = { state: 'waiting', done: 0, total: null, reason: null }
export const NOTHING_READ = Object.fromEntries(
  AUDIT_COLLECTIONS.map((collection) => [collection, WAITING]),
) as Record<AuditCollection, AuditProgress>

/** An audit that has read and shows nothing. */
export const BLANK: AuditState = {
  phase: 'idle',
  progress: NOTHING_READ,
  measured: null,
  secondsLeft: null,
  requests: 0,
  throttledUntil: null,
  revision: 0,
  facts: null,
  interrupted: null,
  kept: null,
  notKept: false,
  renewable: false,
  stopped: null,
}

/** Graph told nothing beforehand. */
export const NOTHING_PREPARED: Prepared = {
  known: {
    counted: { applications: null, principals: null, grants: null },
    cuts: [],
    deltaLinks: {},
    unsure: TRACKED,
    grantsByConsent: true,
  },
  latency: 0,
  scopes: [],
}
