import type { AuthorityStore, Change, Journal, JournalEntry, SignedIn, StateStore } from './types'

/** State for tests in node: as durable as the object itself. */
export function memoryState(now: number): StateStore {
  let [epoch, base, last] = [1, now, 0]
  let entries: JournalEntry[] = []
  return {
    read: (after): Promise<Journal> =>
      Promise.resolve({ epoch, base, entries: entries.filter((entry) => entry.seq > after) }),
    append(changes: readonly (Change & { at: number })[]) {
      entries = [...entries, ...changes.map((change) => ({ ...change, seq: ++last }))]
      return Promise.resolve()
    },
    reset(at) {
      epoch++
      base = at
      entries = []
      return Promise.resolve()
    },
  }
}

export const newSigningKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify'])

export function memoryAuthority(): AuthorityStore {
  const key = newSigningKey()
  const codes = new Set<string>()
  let sessions: SignedIn[] = []
  return {
    key: () => key,
    sessions: () => Promise.resolve(sessions),
    remember(session) {
      sessions = [...sessions.filter(({ oid }) => oid !== session.oid), session]
      return Promise.resolve()
    },
    forget(oid) {
      sessions = sessions.filter((session) => oid !== null && session.oid !== oid)
      return Promise.resolve()
    },
    redeem(code) {
      const first = !codes.has(code)
      codes.add(code)
      return Promise.resolve(first)
    },
  }
}
