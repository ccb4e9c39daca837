import { checkConnection, initialTyped, type Presets, type StoredSettings } from '../domain/settings'
import type { TabSession } from './browserSettings'
import { isSandboxSize, SANDBOX_SIZES } from './sandboxSizes'

/** The session that another tab of this browser is (or was) in, for a new tab to join; null: there is none. */
export function resumable(
  stored: StoredSettings,
  presets: Presets,
): { session: TabSession; user: string } | null {
  const { lastSession } = stored
  if (!lastSession) return null
  if (lastSession.kind === 'sandbox') {
    const size = isSandboxSize(lastSession.size) ? lastSession.size : SANDBOX_SIZES[0]
    return { session: { kind: 'sandbox', size }, user: lastSession.user }
  }
  const connection = checkConnection(initialTyped(stored, presets))
  if (!connection.ok) return null
  return { session: { kind: 'tenant', connection: connection.value }, user: lastSession.user }
}
