import type { ConnectionSettings, Presets, StoredSettings } from '../domain/settings'
import { checkConnection, readPresets, readStored } from '../domain/settings'
import { storage } from '../domain/storage'
import { isSandboxSize } from './sandboxSizes'

const SETTINGS_KEY = 'gcc.settings'
const TAB_KEY = 'gcc.session'

/** Which tenant this tab works in; kept for the tab alone, so that two tabs may be in two tenants. */
export type TabSession =
  { kind: 'sandbox'; size: number } | { kind: 'tenant'; connection: ConnectionSettings }

/** What a hosted copy presets, read at run time so that one build serves any tenant. */
export async function loadPresets(): Promise<Presets> {
  try {
    const response = await fetch('/config.json', { cache: 'no-store' })
    // A host without the file may answer with index.html instead of a 404.
    if (!response.ok || response.headers.get('content-type')?.includes('html')) return readPresets('')
    return readPresets(await response.text())
  } catch {
    return readPresets('')
  }
}

export function loadStored(): StoredSettings {
  return readStored(storage(() => localStorage.getItem(SETTINGS_KEY)))
}

/** Changes the kept settings; a browser that keeps nothing loses only convenience. */
export function updateStored(change: Partial<StoredSettings>): void {
  const next = JSON.stringify({ ...loadStored(), ...change })
  storage(() => localStorage.setItem(SETTINGS_KEY, next))
}

/** Calls back when another tab of this browser has changed the settings. Returns its end. */
export function onStoredElsewhere(changed: (stored: StoredSettings) => void): () => void {
  const listen = (event: StorageEvent) => {
    if (event.key === SETTINGS_KEY) changed(readStored(event.newValue))
  }
  window.addEventListener('storage', listen)
  return () => window.removeEventListener('storage', listen)
}

export function loadTabSession(): TabSession | null {
  return readTabSession(storage(() => sessionStorage.getItem(TAB_KEY)))
}

export function keepTabSession(session: TabSession | null): void {
  storage(() =>
    session ? sessionStorage.setItem(TAB_KEY, JSON.stringify(session)) : sessionStorage.removeItem(TAB_KEY),
  )
}

/** Reads a kept {@link TabSession}; null for anything else. */
export function readTabSession(text: string | null): TabSession | null {
  try {
    const { kind, size, connection } = JSON.parse(text ?? '{}') as Record<string, unknown>
    if (kind === 'sandbox' && isSandboxSize(size)) return { kind, size }
    if (kind !== 'tenant' || typeof connection !== 'object' || connection === null) return null
    const { clientId, tenant, environment } = connection as Record<string, unknown>
    const checked = checkConnection({
      clientId: String(clientId),
      tenant: String(tenant),
      environment: String(environment),
    })
    return checked.ok ? { kind, connection: checked.value } : null
  } catch {
    return null
  }
}
