import { type Application, MICROSOFT_GRAPH_APP_ID, type RegistrationFacts } from '../directory'
import type { Environment } from '../environments'
import { describePermission } from '../permissions/lookup'
import { isSignInScope } from '../permissions/names'
import type { PermissionRef } from '../permissions/types'

interface AdminConsentLink {
  url: string
  /** v2 grants what the link names (or, by `.default`, what is declared for one API); v1 grants everything that is declared. */
  version: 'v1' | 'v2'
  /** It grants whatever is declared, not just what is wanted. */
  grantsDeclared: boolean
  /** Of the wanted permissions those that this link cannot grant before they are declared. */
  undeclared: PermissionRef[]
}

/**
 * The page on which an administrator can consent without this console, or why there is none: it ends on a redirect URI
 * of the registration, so one must be known. Application permissions go by what is declared only; several APIs need v1.
 * https://learn.microsoft.com/entra/identity-platform/v2-admin-consent
 * `state` comes back on the redirect; it must not be a secret.
 */
export function adminConsentUrl(
  facts: RegistrationFacts,
  wanted: readonly PermissionRef[],
  environment: Environment,
  state: string,
): AdminConsentLink | { url: null; reason: 'no-registration' | 'no-redirect-uri' } {
  const { application } = facts
  if (!application) return { url: null, reason: 'no-registration' }
  const redirectUri = chooseRedirectUri(application)
  if (!redirectUri) return { url: null, reason: 'no-redirect-uri' }

  const base = `${environment.authority}/${encodeURIComponent(facts.tenantId)}`
  const common = { client_id: facts.appId, redirect_uri: redirectUri, state }
  const apis = new Set(wanted.map((one) => one.resourceAppId))
  const [api] = apis
  const undeclared = wanted.filter((one) => !isSignInScope(one.value) && !isDeclared(facts, application, one))
  if (apis.size !== 1 || !api) {
    return { version: 'v1', grantsDeclared: true, undeclared, url: `${base}/adminconsent?${query(common)}` }
  }
  const prefix = api === MICROSOFT_GRAPH_APP_ID ? environment.graph : api
  const dynamic = wanted.every((one) => one.kind === 'Delegated')
  const scope = dynamic
    ? wanted.map((one) => (isSignInScope(one.value) ? one.value : `${prefix}/${one.value}`)).join(' ')
    : `${prefix}/.default`
  return {
    version: 'v2',
    grantsDeclared: !dynamic,
    undeclared: dynamic ? [] : undeclared,
    url: `${base}/v2.0/adminconsent?${query({ ...common, scope })}`,
  }
}

/** A page that a browser can open comes first; a loopback address or a native client's scheme only where there is nothing else. */
function chooseRedirectUri(application: Application): string | null {
  const uris = [application.web, application.spa, application.publicClient].flatMap((one) => one.redirectUris)
  return uris.find((uri) => uri.startsWith('https://') && !uri.includes('*')) ?? uris[0] ?? null
}

function isDeclared(facts: RegistrationFacts, application: Application, permission: PermissionRef): boolean {
  const { resourceAppId: appId, kind, value } = permission
  const principal = facts.resources.find((one) => one.appId === appId) ?? null
  const { id } = describePermission({ appId, principal }, kind, value)
  const declared = application.requiredResourceAccess.find((one) => one.resourceAppId === appId)
  return declared?.resourceAccess.some((entry) => entry.id === id) ?? false
}

function query(values: Record<string, string>): string {
  // Not URLSearchParams: its + for a space is not understood by every part of the sign-in page.
  return Object.entries(values)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')
}
