import type { GraphClient } from '../types'
import { dropNote, noteSignOut } from './leftBehind'

/**
 * To be called at sign-out. Never rejects: nothing that could not be removed keeps anybody signed in; a note of the time
 * stays, and the next audit tries again before it offers anything. The audit comes with its own chunk: who never opened it
 * loads nothing more than this at the end.
 */
export async function endAudit(graph: GraphClient): Promise<void> {
  // Before it is tried: whatever hinders it, a closed tab too, leaves the note.
  noteSignOut()
  try {
    const { endAuditSession } = await import('./endAuditSession')
    await endAuditSession(graph)
    dropNote()
  } catch {
    // The note stays.
  }
}
