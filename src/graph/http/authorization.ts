import type { GraphCallOptions } from '../types'
import { claimsOf } from './claims'

/** Answers an access token that carries `scopes`; the same as a session's getToken, of which `graph/` knows nothing. */
export type GetToken = (
  scopes: readonly string[],
  options?: { claims?: string; interactive?: boolean; forceRefresh?: boolean; signal?: AbortSignal },
) => Promise<string>

/** The tokens of one call, over all its tries. */
export interface Authorization {
  token(): Promise<string>
  /**
   * A 401 came with this WWW-Authenticate: may the call be tried again with a new token? Once for a claims challenge
   * and once for a token that was merely rejected (revoked, or too old for a consent just given).
   */
  challenge(wwwAuthenticate: string | null): boolean
}

export function createAuthorization(getToken: GetToken, options: GraphCallOptions): Authorization {
  let next: { claims?: string; forceRefresh?: boolean } = {}
  let claimed = false
  let refreshed = false
  return {
    async token() {
      const token = await getToken(options.scopes, {
        ...next,
        interactive: options.interactive,
        signal: options.signal,
      })
      next = {}
      return token
    },
    challenge(wwwAuthenticate) {
      const claims = claimsOf(wwwAuthenticate)
      if (claims === null ? refreshed : claimed) return false
      if (claims === null) {
        refreshed = true
        next = { forceRefresh: true }
      } else {
        claimed = true
        next = { claims }
      }
      return true
    },
  }
}
