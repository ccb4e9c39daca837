import { verify, type AccessClaims } from '../authority/tokens'
import { DIRECTORY_ROLES, type RoleName } from '../seed/people'
import type { AuthorityStore, Rows } from '../state/types'
import { denied, GraphFault } from './errors'

/** Who calls, with what: read from the bearer token at every call. */
export interface Caller {
  oid: string
  appId: string
  scopes: ReadonlySet<string>
  roles: ReadonlySet<RoleName>
  /** Authentication contexts that the token carries. */
  contexts: readonly string[]
}

/** Authentication context of Contoso's Conditional Access policy. */
export const FRESH_MFA = 'c1'

const unauthorized = (message: string, challenge = ''): GraphFault =>
  new GraphFault(401, 'InvalidAuthenticationToken', message, {
    'WWW-Authenticate': `Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"${challenge}`,
  })

/** Directory roles of a user, direct or through a group. */
export function rolesOf(rows: Rows, oid: string): ReadonlySet<RoleName> {
  const holders = new Set([oid, ...groupsOf(rows, oid)])
  const templates = [...rows.roleAssignments.values()]
    .filter((assignment) => holders.has(assignment.principalId))
    .map((assignment) => assignment.roleDefinitionId)
  return new Set(
    DIRECTORY_ROLES.filter((role) => templates.includes(role.roleTemplateId)).map((role) => role.displayName),
  )
}

export function groupsOf(rows: Rows, oid: string): string[] {
  return [...rows.members.values()].filter(({ memberIds }) => memberIds.includes(oid)).map(({ id }) => id)
}

/** Throws 401 where there is no token of this sandbox for this Graph host, or it is over. */
export async function authenticate(
  request: Request,
  { authority, rows, now }: { authority: AuthorityStore; rows: Rows; now: number },
): Promise<Caller> {
  const header = request.headers.get('Authorization')
  if (!header) throw unauthorized('Access token is empty.')
  const [scheme, token = ''] = header.split(' ')
  if (scheme?.toLowerCase() !== 'bearer') throw unauthorized('Access token is empty.')
  if (token.split('.').length !== 3)
    throw unauthorized('IDX14100: JWT is not well formed, there are no dots (.).')
  const claims = (await verify(authority, token)) as Partial<AccessClaims> | null
  if (!claims) throw unauthorized('Access token validation failure. Signature is invalid.')
  if (claims.typ !== 'access' || claims.aud !== new URL(request.url).origin)
    throw unauthorized('Access token validation failure. Invalid audience.')
  if ((claims.exp ?? 0) * 1000 < now) throw unauthorized('Lifetime validation failed, the token is expired.')
  const oid = claims.oid ?? ''
  return {
    oid,
    appId: claims.appid ?? '',
    scopes: new Set((claims.scp ?? '').split(' ')),
    roles: rolesOf(rows, oid),
    contexts: claims.acrs ?? [],
  }
}

/** Any one of `any` suffices, save where `also` names a second one that it needs. */
export interface ScopeRule {
  any: readonly string[]
  also?: Readonly<Record<string, readonly string[]>>
}

export function requireScope({ scopes }: Caller, { any, also }: ScopeRule): void {
  const enough = any.some(
    (scope) => scopes.has(scope) && (!also?.[scope] || also[scope].some((second) => scopes.has(second))),
  )
  if (!enough) throw denied()
}

export const holds = ({ roles }: Caller, ...names: RoleName[]): boolean =>
  names.some((name) => roles.has(name))

export function requireRole(caller: Caller, ...names: RoleName[]): void {
  if (!holds(caller, ...names)) throw denied()
}

/**
 * Contoso's Conditional Access policy "Fresh MFA for application administrators": a Cloud Application Administrator's
 * writes need a token that carries authentication context c1. The first one is answered with a claims challenge.
 * https://learn.microsoft.com/entra/identity-platform/claims-challenge
 */
export function requireFreshSignIn(caller: Caller): void {
  if (!caller.roles.has('Cloud Application Administrator') || caller.contexts.includes(FRESH_MFA)) return
  const claims = JSON.stringify({ access_token: { acrs: { essential: true, value: FRESH_MFA } } })
  throw unauthorized(
    'The presented access token is not sufficient: a Conditional Access policy asks for a new sign-in.',
    `, error="insufficient_claims", claims="${btoa(claims)}"`,
  )
}
