import type { AuthType } from '../connectors/types'
import { type Guid, MICROSOFT_GRAPH_APP_ID } from '../directory'
import { ENVIRONMENTS, type EnvironmentId } from '../environments'
import { cleanPasted, isGuid, parseTenant, sameGuid } from '../identifiers'
import { isSignInScope } from '../permissions/names'
import { askedScopes, environmentAsked, testedClientId } from '../testCommand/testRequest'
import type { TestSubject } from '../testCommand/types'
import type { Claims } from './readAnswer'

/** What the form says, to hold a token against. */
export interface Expected {
  authType: Pick<AuthType, 'tokenKind' | 'minimum'>
  clientId: string
  /** A GUID; empty where any tenant will do, or which one is not known. */
  tenantId: string
  environment: EnvironmentId
  /** Delegated permissions that the form asks for. */
  scopes: readonly string[]
  now: number
}

/** How a token that was given differs from what the connection needs. Texts: `diagnosis:mismatch.{id}`. */
export type Mismatch =
  | { id: 'tenant' | 'client' | 'audience'; given: string; expected: string }
  | { id: 'kind' }
  | { id: 'roles' | 'scopes'; missing: string[] }
  | { id: 'expired' }

/** Holds a token against what the form says. */
export function mismatchesOf(claims: Claims, expected: Expected): Mismatch[] {
  const { authType, environment, now } = expected
  const found: Mismatch[] = []
  const differs = (id: 'tenant' | 'client', given: Guid | null, wanted: string) => {
    if (given && isGuid(wanted) && !sameGuid(given, wanted)) found.push({ id, given, expected: wanted })
  }
  differs('tenant', claims.tenantId, expected.tenantId)
  differs('client', claims.clientId, expected.clientId)
  const { graph } = ENVIRONMENTS[environment]
  const { audience } = claims
  if (audience && audience !== MICROSOFT_GRAPH_APP_ID && audience.replace(/\/$/u, '') !== graph) {
    found.push({ id: 'audience', given: audience, expected: graph })
  }
  const appOnly = authType.tokenKind === 'Application'
  // The test of a secret alone is an application's own token, whatever the connection uses in the end.
  if (appOnly && claims.scopes) found.push({ id: 'kind' })
  else if (appOnly) {
    const missing = lacking(
      authType.minimum.map(({ value }) => value),
      claims.roles ?? [],
    )
    if (missing.length > 0) found.push({ id: 'roles', missing })
  } else if (claims.scopes) {
    const asked = expected.scopes.filter((name) => !isSignInScope(name))
    const missing = lacking(asked, claims.scopes)
    if (missing.length > 0) found.push({ id: 'scopes', missing })
  }
  if (claims.expires !== null && claims.expires <= now) found.push({ id: 'expired' })
  return found
}

function lacking(wanted: readonly string[], held: readonly string[]): string[] {
  const names = new Set(held.map((name) => name.toLowerCase()))
  return wanted.filter((name) => !names.has(name.slice(name.lastIndexOf('/') + 1).toLowerCase()))
}

/** What a token for this form should say. `domains`: the tenant's own, in lower case. */
export function expectedOf(subject: TestSubject, domains: readonly string[], now: number): Expected {
  const { authType, tenantId } = subject
  const typed = parseTenant(cleanPasted(subject.values.tenantId).value)
  const own = typed.kind === 'domain' ? domains.includes(typed.domain) : authType.tokenKind === 'Application'
  return {
    authType,
    clientId: testedClientId(subject) ?? '',
    tenantId: typed.kind === 'guid' ? typed.guid : own ? tenantId : '',
    environment: environmentAsked(subject),
    scopes: askedScopes(subject),
    now,
  }
}
