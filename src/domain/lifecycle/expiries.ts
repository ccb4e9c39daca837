import type { AuthType } from '../connectors/types'
import type { Application, Guid, Instant } from '../directory'
import { endOf, stateAt } from '../registrations/credentials'

/** When one credential of a registration ends. */
export interface Expiry {
  kind: 'secret' | 'certificate'
  keyId: Guid
  /** What the portal shows for it: its description, else its key ID. */
  name: string
  /** null: it never ends. */
  endsAt: Instant | null
  state: 'expired' | 'expiring' | 'live'
  /** in-use: it fits what the form holds; one-of: the form holds nothing that tells which one it is. */
  role: 'in-use' | 'one-of'
}

/**
 * Whose end would break a connection of this type, the first to end first. Where the secret's first three characters
 * (`secret`) or the certificate's thumbprint fit credentials of the registration, those; else every one that is live.
 * Empty where the type has no credential of a registration of one's own.
 */
export function expiriesOf(
  authType: AuthType,
  application: Application | null,
  form: { secret: string; thumbprint: string | null },
  now: Date,
): Expiry[] {
  if (!application || authType.credential === 'none') return []
  const all =
    authType.credential === 'secret'
      ? application.passwordCredentials.map((one) => ({
          one,
          fits: form.secret !== '' && one.hint !== null && form.secret.startsWith(one.hint),
        }))
      : application.keyCredentials.map((one) => ({
          one,
          fits: form.thumbprint !== null && one.thumbprint === form.thumbprint,
        }))
  const fitting = all.filter(({ fits }) => fits)
  const { credential } = authType
  const role: Expiry['role'] = fitting.length > 0 ? 'in-use' : 'one-of'
  return (fitting.length > 0 ? fitting : all)
    .map(({ one }) => ({
      kind: credential,
      keyId: one.keyId,
      name: one.displayName?.trim() || one.keyId,
      endsAt: one.endDateTime,
      state: stateAt(endOf(one), now.getTime()),
      role,
    }))
    .filter(({ state }) => role === 'in-use' || state !== 'expired')
    .sort((one, other) => endOf({ endDateTime: one.endsAt }) - endOf({ endDateTime: other.endsAt }))
}
