import type { Application, Guid, Instant } from '../../../domain/directory'
import { endOf, stateAt } from '../../../domain/registrations/credentials'

const DAY = 86_400_000

/** A secret or certificate as the page names it. */
export interface Credential {
  kind: 'secret' | 'certificate'
  keyId: Guid
  displayName: string | null
  startDateTime: Instant | null
  endDateTime: Instant | null
  /** Hint of a secret, thumbprint of a certificate; null: not known. */
  trace: string | null
}

export function credentialsOf({ passwordCredentials, keyCredentials }: Application): Credential[] {
  return [
    ...passwordCredentials.map(({ hint, ...one }) => ({ ...one, kind: 'secret' as const, trace: hint })),
    ...keyCredentials.map(({ keyId, displayName, startDateTime, endDateTime, thumbprint }) => ({
      kind: 'certificate' as const,
      keyId,
      displayName,
      startDateTime,
      endDateTime,
      trace: thumbprint,
    })),
  ]
}

/** How far the replacement of a credential is, by what is registered: it survives a reload. */
export interface Rotation {
  /** The live one that was made last; null: none is live. */
  newest: Credential | null
  /** Other live ones, the oldest first: to be removed once the newest is in use. */
  older: Credential[]
}

export function rotationOf(credentials: readonly Credential[], now: number): Rotation {
  const live = credentials
    .filter((one) => isLive(one, now))
    .toSorted((one, other) => madeAt(one) - madeAt(other))
  const newest = live.at(-1) ?? null
  return { newest, older: live.slice(0, -1) }
}

/** Would nothing live be left without it? */
export function isLastLive(credential: Credential, credentials: readonly Credential[], now: number): boolean {
  return (
    isLive(credential, now) &&
    // Two keys may hold one certificate: without both parts of it nothing is left either.
    credentials.every((one) => one.keyId === credential.keyId || !isLive(one, now))
  )
}

/** One that begins some other day keeps nothing running; on the same day clocks differ, and a page stays open. */
function isLive(credential: Credential, now: number): boolean {
  return stateAt(endOf(credential), now) !== 'expired' && madeAt(credential) <= now + DAY
}

function madeAt({ startDateTime }: Credential): number {
  const at = Date.parse(startDateTime ?? '')
  return Number.isNaN(at) ? 0 : at
}
