import type { Guid } from '../../domain/directory'

/** Contoso's tenant ID; the same for every size. */
export const TENANT_ID: Guid = 'c0c0a000-5a4d-4b0c-a11d-c0175050c0de'
export const TENANT_NAME = 'Contoso'
export const TENANT_DOMAIN = 'contoso.com'
export const INITIAL_DOMAIN = 'contoso.onmicrosoft.com'

/** Microsoft's own tenant, which holds first-party registrations. https://learn.microsoft.com/troubleshoot/entra/entra-id/governance/verify-first-party-apps-sign-in */
export const MICROSOFT_TENANT_ID: Guid = 'f8cdef31-a31e-4b4a-93e4-5f571e91255a'

export const GRAPH_APP_ID: Guid = '00000003-0000-0000-c000-000000000000'
export const EXCHANGE_APP_ID: Guid = '00000002-0000-0ff1-ce00-000000000000'
export const SHAREPOINT_APP_ID: Guid = '00000003-0000-0ff1-ce00-000000000000'

/** The sandbox's default size and what else can be asked for, in service principals. */
export const DEFAULT_SIZE = 60
export const SIZES: readonly number[] = [DEFAULT_SIZE, 2_000, 20_000]

const CONSOLE_ID_PREFIX = '5a9db0c5-c0de-4c0e-8a1e-'

/**
 * Client ID of the console's own registration. The size is in its last group: the sign-in page, opened in a frame or
 * popup of its own, learns from `client_id` which state it works on.
 */
export function consoleClientId(size: number): Guid {
  return CONSOLE_ID_PREFIX + String(size).padStart(12, '0')
}

/** The size that a console client ID stands for, or null where it is not one. */
export function sizeOfConsole(clientId: string | null): number | null {
  if (!clientId?.startsWith(CONSOLE_ID_PREFIX)) return null
  const size = Number(clientId.slice(CONSOLE_ID_PREFIX.length))
  return Number.isInteger(size) && size > 0 ? size : null
}

/** Host of the sandbox's authority: reserved, so that a request that escapes goes nowhere (RFC 2606). */
export const LOGIN_HOST = 'login.sandbox.invalid'
export const LOGIN_ORIGIN = `https://${LOGIN_HOST}`
export const ISSUER = `${LOGIN_ORIGIN}/${TENANT_ID}/v2.0`

/**
 * MSAL expects every endpoint of an authority under the same first path segment; the pages of our own origin are under
 * `/auth`, so the sandbox's own host says `auth` where Entra has the tenant.
 */
export const TOKEN_ENDPOINT = `${LOGIN_ORIGIN}/auth/oauth2/v2.0/token`
export const JWKS_URI = `${LOGIN_ORIGIN}/auth/discovery/v2.0/keys`
