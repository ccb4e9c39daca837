import type { Readable, UnreadableReason } from '../domain/directory'
import { GraphError } from './types'

/**
 * Why something could not be read, for errors that a page can live with: a missing consent (auth's TokenError, known by
 * its name since graph/ imports no auth), a 403, or Graph itself failing. Throws everything else again (aborts, bugs).
 * @param scope what the person may ask for
 */
export function unreadableReason(error: unknown, scope: string): UnreadableReason {
  if (error instanceof GraphError) {
    // An answer that would have sent the token elsewhere is no gap to live with.
    if (error.kind === 'refused') throw error
    return {
      kind: error.kind === 'forbidden' ? 'missing-role' : 'failed',
      scope,
      code: error.code || undefined,
      requestId: error.requestId ?? undefined,
    }
  }
  if (error instanceof Error && error.name === 'TokenError') {
    // The authority's own trouble; every other kind ends with the permission not given.
    const { kind } = error as { kind?: unknown }
    return { kind: kind === 'failed' ? 'failed' : 'missing-scope', scope }
  }
  throw error
}

/** Like {@link unreadableReason}, but for every error: what was read stays, whatever stopped the reading. */
export function reasonOf(error: unknown, scope: string): UnreadableReason {
  const code = error instanceof GraphError ? error.code || error.kind : String(error)
  try {
    return { ...unreadableReason(error, scope), code }
  } catch {
    return { kind: 'failed', scope, code }
  }
}

/** The value, or the reason why it cannot be read; rejects as {@link unreadableReason} throws. */
export async function toReadable<T>(reading: Promise<T>, scope: string): Promise<Readable<T>> {
  try {
    return { state: 'read', value: await reading }
  } catch (error) {
    return { state: 'unreadable', reason: unreadableReason(error, scope) }
  }
}
