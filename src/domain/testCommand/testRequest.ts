import { redirectUris } from '../connectors/setup'
import { ENVIRONMENTS, type EnvironmentId } from '../environments'
import { cleanPasted, isGuid, parseTenant } from '../identifiers'
import { isSignInScope } from '../permissions/names'
import type { TestKind, TestRequest, TestSubject } from './types'

/** How this type can be tested; null where neither its client ID nor its credentials can be known. */
export function testKindOf({ authType }: Pick<TestSubject, 'authType'>): TestKind | null {
  if (authType.publicApplication) return authType.publicApplication.clientId ? 'device' : null
  if (authType.tokenKind === 'Application') {
    return authType.credential === 'certificate' ? 'app-certificate' : 'app-secret'
  }
  return authType.credential === 'secret' ? 'code-secret' : 'code-public'
}

/** The client ID that signs in; null while it is missing or malformed. */
export function testedClientId({ authType, values }: TestSubject): string | null {
  const id = authType.publicApplication?.clientId ?? cleanPasted(values.clientId).value
  return isGuid(id) ? id.toLowerCase() : null
}

/**
 * What a test asks of the sign-in service.
 * https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow and
 * https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow
 */
export function testRequest(subject: TestSubject, kind: TestKind, clientId: string): TestRequest {
  const { authType, setup } = subject
  const { authority, graph } = ENVIRONMENTS[environmentAsked(subject)]
  const defaultScope = `${graph}/.default`
  const appOnly = kind === 'app-secret' || kind === 'app-certificate'
  const endpoint = (tenant: string, last: string) =>
    `${authority}/${encodeURIComponent(tenant)}/oauth2/v2.0/${last}`
  const tenant = tenantToAsk(subject, appOnly)
  const scope = appOnly ? defaultScope : delegatedScope(subject, graph)
  const redirectUri = authType.redirect ? (redirectUris(authType.redirect, setup)[0] ?? null) : null
  return {
    kind,
    clientId,
    scope,
    defaultScope,
    redirectUri,
    tokenUrl: endpoint(tenant, 'token'),
    tenantTokenUrl: endpoint(tenantToAsk(subject, true), 'token'),
    authorizeUrl:
      redirectUri &&
      `${endpoint(tenant, 'authorize')}?${query({
        client_id: clientId,
        response_type: 'code',
        redirect_uri: redirectUri,
        // In the fragment, which no server is sent: nobody but the person gets the code.
        response_mode: 'fragment',
        scope,
        prompt: 'select_account',
        code_challenge_method: 'S256',
      })}`,
  }
}

/** An application's own token is asked of one tenant; a person's of the one in the form, or of whichever the person is in. */
function tenantToAsk({ values, tenantId }: TestSubject, oneTenant: boolean): string {
  const typed = cleanPasted(values.tenantId).value
  const { kind } = parseTenant(typed)
  if (oneTenant) return kind === 'guid' || kind === 'domain' ? typed : tenantId
  return kind === 'empty' ? 'common' : typed
}

/** Delegated permissions that the connection asks for, as the form, the vendor or the type says. */
export function askedScopes({
  authType,
  values,
}: Pick<TestSubject, 'authType' | 'values'>): readonly string[] {
  const asked = authType.fields.some(({ kind }) => kind === 'scopes')
    ? values.scope
    : (authType.publicApplication?.scopes ?? [])
  return asked.length > 0 ? asked : authType.minimum.map(({ value }) => value)
}

/** The environment in the form; for types that do not ask for it, the one that one is signed in to. */
export function environmentAsked({ authType, values, environment }: TestSubject): EnvironmentId {
  return authType.fields.some(({ kind }) => kind === 'choice') ? values.environment : environment
}

function delegatedScope(subject: TestSubject, graph: string): string {
  // A name that an address stands before is taken as it is; half a character cannot be part of an address.
  return askedScopes(subject)
    .map((name) => name.replace(/\p{Cs}/gu, '\ufffd'))
    .map((name) => (isSignInScope(name) || /^[a-z][a-z\d+.-]*:/iu.test(name) ? name : `${graph}/${name}`))
    .join(' ')
}

function query(values: Record<string, string>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')
}
