import type { Entry } from '../plan/entries'
import { newState } from '../plan/state'
import type { ReadingSetup } from '../protocol'
import { createAuditStore, type KeptReading } from '../store'
import { OPTIONS } from './harness'

export const PLACE = { tenantId: 't', environment: 'global', consoleClientId: 'c' } as const

/** Of a reading of which nothing is known beforehand. */
export const SETUP: ReadingSetup = {
  options: OPTIONS,
  selection: { credentials: true, publishers: false },
  counted: { applications: null, principals: null, grants: null },
  cuts: [],
  grantsByConsent: false,
  deltaLinks: {},
  unsure: [],
}

/** The longer its id, the later it was taken. */
export const reading = (id: string, whole: boolean): KeptReading => ({
  id,
  place: '',
  whole,
  takenAt: `2026-01-0${id.length}T00:00:00Z`,
  scopes: [],
  requests: 1,
  bytes: 1,
  state: newState(SETUP, false),
})
export const entry = (name: string): Entry => ({
  add: 'users',
  items: [{ objectId: name, displayName: name, userPrincipalName: null }],
})
/** Names of the users that a kept reading found. */
export async function namesIn(id: string): Promise<string[]> {
  const names: string[] = []
  await createAuditStore(PLACE).load(id, (one) => {
    if ('add' in one && one.add === 'users') names.push(...one.items.map(({ displayName }) => displayName))
  })
  return names
}
/** A browser without room: what is written is taken back with the whole transaction, after the request was accepted. */
export function withoutRoom() {
  const { add } = IDBObjectStore.prototype
  IDBObjectStore.prototype.add = function (...args) {
    const request = add.apply(this, args)
    queueMicrotask(() => this.transaction.abort())
    return request
  }
  return () => {
    IDBObjectStore.prototype.add = add
  }
}
