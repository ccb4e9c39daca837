import type { Guid, Instant, KeyCredential } from '../directory'

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

/** The registrations that carry a certificate, by name. */
export function carriersOf(
  registrations: readonly { appId: Guid; displayName: string; keyCredentials: readonly KeyCredential[] }[],
  thumbprint: string,
): Carrier[] {
  return registrations
    .flatMap(({ appId, displayName, keyCredentials }) =>
      matchingKeys(keyCredentials, thumbprint).map(({ keyId, endDateTime }) => ({
        appId,
        displayName,
        keyId,
        endDateTime,
      })),
    )
    .sort((one, other) => (one.displayName < other.displayName ? -1 : 1))
}
