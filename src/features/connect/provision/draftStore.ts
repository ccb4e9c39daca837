import type { Session } from '../../../auth/session'
import type { Draft } from './draft'

/** A form that was left on the way, e.g. to look for the least permissions. A certificate's private key is not kept. */
type KeptDraft = Omit<Draft, 'certificate'>

const drafts = new WeakMap<Session, Map<string, KeptDraft>>()

/** The drafts of one session, in memory only, by connection. */
export function draftsOf(session: Session): Map<string, KeptDraft> {
  const kept = drafts.get(session) ?? new Map<string, KeptDraft>()
  drafts.set(session, kept)
  return kept
}
