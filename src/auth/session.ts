import { createContext, useContext } from 'react'
import type { DirectoryRole, Guid, Readable } from '../domain/directory'
import type { Environment } from '../domain/environments'

/** The signed-in person. */
export interface Actor {
  objectId: Guid
  displayName: string
  userPrincipalName: string
}

export interface GetTokenOptions {
  /**
   * May a popup ask the person (consent, conditional access)? Only from a click. Without it a missing consent
   * rejects with a TokenError of kind `interaction-required`.
   */
  interactive?: boolean
  /** Claims challenge of a 401, decoded JSON text. */
  claims?: string
  /** Ask the authority even when a cached token would do: a consent has just changed. */
  forceRefresh?: boolean
  signal?: AbortSignal
}

/**
 * Everything that a signed-in part of the console needs to reach a tenant. The sandbox and a real tenant both
 * make one; nothing outside `app/` can tell which it has.
 */
export interface Session {
  actor: Actor
  environment: Environment
  tenantId: Guid
  /** Client ID of the console's own registration. */
  consoleClientId: Guid
  fetch: typeof fetch
  /**
   * An access token for Microsoft Graph that carries at least `scopes` (short names, e.g. `Application.Read.All`).
   * Rejects with {@link TokenError}.
   */
  getToken(scopes: readonly string[], options?: GetTokenOptions): Promise<string>
  /** Ends the session here and at the authority. */
  signOut(): Promise<void>
}

/** interaction-required: ask again with `interactive`; denied: the person or the tenant said no; cancelled: popup closed; blocked: the browser blocked the popup. */
export type TokenErrorKind = 'interaction-required' | 'denied' | 'cancelled' | 'blocked' | 'failed'

export class TokenError extends Error {
  readonly kind: TokenErrorKind
  readonly scopes: readonly string[]
  /** AADSTS number where the authority gave one, e.g. `65004`. */
  readonly aadsts: string | undefined
  /** The authority could not be reached: the same may succeed once the connection is back. */
  readonly unreachable: boolean

  constructor(
    kind: TokenErrorKind,
    scopes: readonly string[],
    options?: { aadsts?: string; unreachable?: boolean; message?: string; cause?: unknown },
  ) {
    super(options?.message ?? kind, { cause: options?.cause })
    this.name = 'TokenError'
    this.kind = kind
    this.scopes = scopes
    this.aadsts = options?.aadsts
    this.unreachable = options?.unreachable ?? false
  }
}

/** What is read of the person and the tenant after sign-in. */
export interface TenantIdentity {
  tenantName: Readable<string>
  roles: Readable<DirectoryRole[]>
}

export const SessionContext = createContext<Session | null>(null)

/** The session of this part of the tree. Throws outside of a signed-in part. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession needs a signed-in session above it')
  return session
}
