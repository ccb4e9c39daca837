import type { Session } from '../../auth/session'
import { DEFAULT_SETUP } from '../../domain/connectors/setup'
import type { AuthType, ConnectionSetup, ConnectionValues, FieldId } from '../../domain/connectors/types'
import { defaultValues, sameValue } from './values'

/**
 * What was typed into the forms of one session, in memory only. Kept by connector, so that fields which two of its
 * authentication types share keep their values; a vendor's default is not something typed, so that one type's default
 * never turns up in another. A certificate and its password are dropped with their form.
 */
export interface ValueStore {
  /** The form's values: what was typed over the type's defaults. */
  recall(connectorId: string, authType: AuthType): ConnectionValues
  remember(connectorId: string, authType: AuthType, values: ConnectionValues): void
  /** Fills the form that is about to open, its certificate and password included: they are let go once it has them. */
  handOver(connectorId: string, authType: AuthType, values: ConnectionValues): void
  forget(connectorId: string): void
  /** Where the automation platform is: the same for every connector. */
  recallSetup(): ConnectionSetup
  rememberSetup(setup: ConnectionSetup): void
}

// A private key outlives its form in no place.
const NEVER_KEPT: readonly FieldId[] = ['certificate', 'certificatePassword']

export function createValueStore(): ValueStore {
  const typed = new Map<string, Partial<ConnectionValues>>()
  /** For one form that has not opened yet. */
  let handed: { connectorId: string; authTypeId: string; values: ConnectionValues } | null = null
  let setup = DEFAULT_SETUP
  const isFor = (connectorId: string, { id }: AuthType) =>
    handed?.connectorId === connectorId && handed.authTypeId === id
  return {
    recall(connectorId, authType) {
      if (handed && isFor(connectorId, authType)) return handed.values
      const ownFields = authType.fields.map((field) => field.id)
      const kept = Object.entries(typed.get(connectorId) ?? {}).filter(([id]) =>
        (ownFields as string[]).includes(id),
      )
      return { ...defaultValues(authType), ...Object.fromEntries(kept) }
    },
    handOver(connectorId, authType, values) {
      handed = { connectorId, authTypeId: authType.id, values }
    },
    remember(connectorId, authType, values) {
      handed = null
      const defaults = defaultValues(authType)
      const next: Partial<ConnectionValues> = { ...typed.get(connectorId) }
      for (const { id } of authType.fields) {
        if (NEVER_KEPT.includes(id) || sameValue(values, defaults, id)) delete next[id]
        else Object.assign(next, { [id]: values[id] })
      }
      typed.set(connectorId, next)
    },
    forget(connectorId) {
      handed = null
      typed.delete(connectorId)
    },
    recallSetup: () => setup,
    rememberSetup(next) {
      setup = next
    },
  }
}

const stores = new WeakMap<Session, ValueStore>()

/** The session's own store: it goes when the session goes. */
export function valueStoreOf(session: Session): ValueStore {
  const existing = stores.get(session)
  if (existing) return existing
  const created = createValueStore()
  stores.set(session, created)
  return created
}
