import type { AuthType } from '../connectors/types'

/**
 * What ends a delegated connection before its date. Texts: `handoff:lifecycle.cause.{id}`.
 * Which change revokes which token: https://learn.microsoft.com/entra/identity-platform/refresh-tokens#token-revocation ;
 * a refresh token that nobody uses ends after 90 days: https://learn.microsoft.com/entra/identity-platform/refresh-tokens#token-lifetime ;
 * sign-in frequency: https://learn.microsoft.com/entra/identity/conditional-access/concept-session-lifetime
 */
export const CAUSES = [
  'password-changed',
  'password-kept',
  'sessions-revoked',
  'person-leaves',
  'sign-in-frequency',
  'unused',
  'consent-withdrawn',
] as const
export type Cause = (typeof CAUSES)[number]

/**
 * What can end the connection without a date. A person who changes their password keeps a confidential client's tokens
 * (one with a secret or certificate) alive, which is worth saying, and ends those of a public client; which one the vendor's
 * own application is, is not ours to see: one had better count on the worse.
 */
export function causesOf(authType: AuthType): Cause[] {
  const revocable = authType.lifecycle.includes('refresh-token-revoked')
  const personal = authType.lifecycle.includes('acts-as-its-maker')
  if (authType.tokenKind !== 'Delegated' || (!revocable && !personal)) return []
  const never: Cause = authType.credential === 'none' ? 'password-kept' : 'password-changed'
  return CAUSES.filter((cause) => cause !== never)
}
