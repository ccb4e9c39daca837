import type { PermissionScope } from '@microsoft/microsoft-graph-types'
import { rolesOf } from '../graph/access'
import { grantIdOf } from '../seed/guid'
import { principalId } from '../seed/ids'
import { GRAPH_APP_ID } from '../seed/wellKnown'
import type { TenantState } from '../state/tenantState'
import type { Rows } from '../state/types'

/** Scopes of OpenID Connect, which nobody is asked about here. */
const OIDC = ['openid', 'profile', 'email', 'offline_access']

export interface RequestedScopes {
  /** Short names of Microsoft Graph's permissions. */
  graph: string[]
  oidc: string[]
  /** `https://graph.microsoft.com/.default`: whatever was consented to. */
  allConsented: boolean
  /** Asked for with the resource's address before them; the answer then has it too. */
  qualified: boolean
  /** What is neither. */
  unknown: string[]
}

/** @param text the `scope` parameter */
export function parseScopes(text: string, graphOrigin: string, rows: Rows): RequestedScopes {
  const known = catalogue(rows)
  const parsed: RequestedScopes = { graph: [], oidc: [], allConsented: false, qualified: false, unknown: [] }
  for (const token of new Set(text.split(/\s+/).filter(Boolean))) {
    const short = token.toLowerCase().startsWith(`${graphOrigin}/`)
      ? token.slice(graphOrigin.length + 1)
      : token
    const permission = known.get(short.toLowerCase())
    if (OIDC.includes(short.toLowerCase())) parsed.oidc.push(short.toLowerCase())
    else if (short === '.default') parsed.allConsented = true
    else if (permission?.value) parsed.graph.push(permission.value)
    else parsed.unknown.push(token)
    parsed.qualified ||= short !== token
  }
  return parsed
}

function catalogue(rows: Rows): Map<string, PermissionScope> {
  const graph = rows.servicePrincipals.get(principalId(GRAPH_APP_ID))
  return new Map(
    (graph?.oauth2PermissionScopes ?? []).map((scope) => [scope.value?.toLowerCase() ?? '', scope]),
  )
}

/** Microsoft's own description of permissions, for the consent page. */
export function permissionsOf(rows: Rows, values: readonly string[]): PermissionScope[] {
  const known = catalogue(rows)
  return values.flatMap((value) => known.get(value.toLowerCase()) ?? [])
}

/** Graph permissions that this client may use for this user: the tenant's consent and the user's own. */
export function consented(rows: Rows, clientAppId: string, oid: string): string[] {
  const client = clientPrincipal(rows, clientAppId)
  const resourceId = principalId(GRAPH_APP_ID)
  const tokens = [...rows.grants.values()]
    .filter(
      (grant) =>
        grant.clientId === client && grant.resourceId === resourceId && (grant.principalId ?? oid) === oid,
    )
    .flatMap((grant) => (grant.scope ?? '').split(/\s+/))
  return [...new Set(tokens.filter(Boolean))]
}

export function clientPrincipal(rows: Rows, appId: string): string | null {
  return [...rows.servicePrincipals.values()].find((principal) => principal.appId === appId)?.id ?? null
}

/** May consent for everybody, admin permissions included. ../shared/facts/roles.md */
export function mayConsentForAll(rows: Rows, oid: string): boolean {
  const roles = rolesOf(rows, oid)
  return (
    [
      'Global Administrator',
      'Privileged Role Administrator',
      'Cloud Application Administrator',
      'Application Administrator',
    ] as const
  ).some((role) => roles.has(role))
}

/** Adds scopes to the one row of this client, Microsoft Graph and user (or tenant). */
export async function recordConsent(
  state: TenantState,
  consent: { clientAppId: string; oid: string; forAll: boolean; scopes: readonly string[] },
): Promise<void> {
  const rows = state.stories()
  const clientId = clientPrincipal(rows, consent.clientAppId)
  if (!clientId) return
  const resourceId = principalId(GRAPH_APP_ID)
  const user = consent.forAll ? null : consent.oid
  const id = grantIdOf(clientId, resourceId, user)
  const before = rows.grants.get(id) ?? null
  const tokens = new Set([...(before?.scope ?? '').split(/\s+/), ...consent.scopes].filter(Boolean))
  const consentType = user ? 'Principal' : 'AllPrincipals'
  const value = { id, clientId, consentType, principalId: user, resourceId, scope: [...tokens].join(' ') }
  await state.commit([{ collection: 'grants', id, value, before }])
}
