import type { Application, Guid, Instant, KeyCredential } from '../directory'

/** A registration that a certificate's public part is registered on. */
export interface Carrier {
  appId: Guid
  displayName: string
  keyId: Guid
  /** End that Graph keeps for it; null where it keeps none. */
  endDateTime: Instant | null
}

/** The key credentials that are this certificate. `thumbprint`: SHA-1 in hex, any case. */
export function matchingKeys(keys: readonly KeyCredential[], thumbprint: string): KeyCredential[] {
  const wanted = thumbprint.toUpperCase()
  return keys.filter((key) => key.thumbprint === wanted)
}

type Registered = Pick<Application, 'appId' | 'displayName' | 'keyCredentials'>

/**
 * Carriers of a certificate as a list of all registrations tells them, corrected by registrations that were read one by
 * one: lists show a change seconds to minutes after it was made. `thumbprint`: SHA-1 in hex, any case.
 */
export function correctedCarriers(
  listed: readonly Carrier[],
  read: readonly Registered[],
  thumbprint: string,
): Carrier[] {
  const known = new Set(read.map(({ appId }) => appId))
  const index = createCarrierIndex()
  read.forEach(index.add)
  return byName([...listed.filter(({ appId }) => !known.has(appId)), ...index.of(thumbprint)])
}

/** Which registrations carry a certificate, by thumbprint; filled as registrations are read. */
export interface CarrierIndex {
  add(registration: Registered): void
  /** By name. `thumbprint`: SHA-1 in hex, any case. */
  of(thumbprint: string): Carrier[]
}

/** An empty index. */
export function createCarrierIndex(): CarrierIndex {
  const byThumbprint = new Map<string, Carrier[]>()
  return {
    add({ appId, displayName, keyCredentials }) {
      for (const { thumbprint, keyId, endDateTime } of keyCredentials) {
        if (!thumbprint) continue
        const carrier = { appId, displayName, keyId, endDateTime }
        const known = byThumbprint.get(thumbprint)
        if (known) known.push(carrier)
        else byThumbprint.set(thumbprint, [carrier])
      }
    },
    of: (thumbprint) => byName(byThumbprint.get(thumbprint.toUpperCase()) ?? []),
  }
}

function byName(carriers: readonly Carrier[]): Carrier[] {
  return carriers.toSorted((one, other) => (one.displayName < other.displayName ? -1 : 1))
}
