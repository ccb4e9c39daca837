import { FRESH_MFA } from '../graph/access'
import { PERSONAS, type Persona } from '../seed/people'
import type { TenantState } from '../state/tenantState'
import type { AuthorityStore } from '../state/types'
import {
  consented,
  mayConsentForAll,
  parseScopes,
  permissionsOf,
  recordConsent,
  type RequestedScopes,
} from './consents'
import { describe, fault, type AuthorityError } from './errors'
import { encodeJson, sign } from './tokens'
import { TENANT_ID } from '../seed/wellKnown'

/** What the person did on the sign-in page so far. */
export interface Answers {
  oid?: string
  /** Approved the second factor. */
  confirmed?: boolean
  consent?: 'accept' | 'organization' | 'cancel'
  cancelled?: boolean
  /** Wants to be asked for the account again. */
  switchAccount?: boolean
}

export interface ConsentScope {
  value: string
  title: string
  description: string
  adminConsent: boolean
}

/** What the sign-in page shows next. */
export type Interaction =
  | { kind: 'redirect'; url: string }
  | {
      kind: 'pick'
      personas: readonly Persona[]
      signedIn: readonly string[]
      hint: string | null
      appName: string
    }
  | { kind: 'confirm'; persona: Persona; appName: string }
  | { kind: 'consent'; persona: Persona; appName: string; scopes: ConsentScope[]; mayConsentForAll: boolean }
  | { kind: 'approval'; persona: Persona; appName: string; scopes: ConsentScope[] }
  /** Nobody may be sent back: the client or its redirect URI is not known. */
  | { kind: 'error'; aadsts: number; message: string }

export interface AuthorityContext {
  state: TenantState
  store: AuthorityStore
  graphOrigin: string
  now: () => number
}

/** A signed authorization code's content. */
export interface CodeClaims {
  typ: 'code'
  jti: string
  oid: string
  clientId: string
  redirectUri: string
  challenge: string
  nonce: string | null
  scope: string
  contexts: string[]
  exp: number
  authTime: number
}

const CODE_SECONDS = 600

/** Does the claims parameter ask for authentication context c1? https://learn.microsoft.com/entra/identity-platform/claims-challenge */
export function asksFreshMfa(claims: string | null): boolean {
  if (!claims) return false
  try {
    const asked = JSON.parse(claims) as Record<
      string,
      { acrs?: { value?: string; values?: string[] } | null } | null
    >
    return Object.values(asked).some(
      (part) => part?.acrs?.value === FRESH_MFA || part?.acrs?.values?.includes(FRESH_MFA),
    )
  } catch {
    return false
  }
}

/**
 * One turn of /authorize: the request as it came, and what the person has answered. Stateless: every turn starts anew.
 * https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow#request-an-authorization-code
 */
export async function authorize(
  context: AuthorityContext,
  search: string,
  answers: Answers,
): Promise<Interaction> {
  const { state, store, graphOrigin, now } = context
  await state.sync()
  const rows = state.stories()
  const query = new URLSearchParams(search)
  const clientId = query.get('client_id') ?? ''
  const redirectUri = query.get('redirect_uri') ?? ''
  const application = [...rows.applications.values()].find((candidate) => candidate.appId === clientId)
  if (!application)
    return {
      kind: 'error',
      aadsts: 700016,
      message: `Application with identifier '${clientId}' was not found in the directory 'Contoso'.`,
    }
  if (
    ![application.spa, application.web, application.publicClient].some((platform) =>
      platform?.redirectUris?.includes(redirectUri),
    )
  )
    return {
      kind: 'error',
      aadsts: 50011,
      message: `The redirect URI '${redirectUri}' specified in the request does not match the redirect URIs configured for the application '${clientId}'.`,
    }
  const appName = application.displayName ?? ''
  const refuse = (error: AuthorityError): Interaction => ({
    kind: 'redirect',
    url: refusal(query, error, now()),
  })

  if (query.get('response_type') !== 'code')
    return refuse(
      fault(
        'unsupported_response_type',
        700054,
        "response_type 'id_token' is not enabled for the application.",
      ),
    )
  const challenge = query.get('code_challenge')
  if (!challenge || query.get('code_challenge_method') !== 'S256')
    return refuse(
      fault(
        'invalid_request',
        9002325,
        'Proof Key for Code Exchange is required for cross-origin authorization code redemption.',
      ),
    )
  const scopes = parseScopes(query.get('scope') ?? '', graphOrigin, rows)
  if (scopes.unknown.length > 0)
    return refuse(
      fault(
        'invalid_client',
        650053,
        `The application '${appName}' asked for scope '${scopes.unknown[0]}' that doesn't exist on the resource '00000003-0000-0000-c000-000000000000'.`,
      ),
    )

  const silent = query.get('prompt') === 'none'
  if (answers.cancelled)
    return refuse(fault('access_denied', 65004, 'User declined to consent to access the app.'))

  const who = await identify(context, query, answers)
  if (who.kind === 'refuse') return refuse(who.error)
  if (who.kind === 'pick')
    return {
      kind: 'pick',
      personas: PERSONAS,
      signedIn: who.signedIn,
      hint: query.get('login_hint'),
      appName,
    }
  const { persona } = who

  const fresh = asksFreshMfa(query.get('claims'))
  if (fresh && !answers.confirmed) {
    if (silent)
      return refuse(
        fault(
          'interaction_required',
          50076,
          'Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access this resource.',
          { suberror: 'basic_action' },
        ),
      )
    return { kind: 'confirm', persona, appName }
  }

  const asked = await settleConsent(context, { query, answers, persona, clientId, appName, scopes })
  if (asked) return asked

  await store.remember({ oid: persona.oid, at: now() })
  const code: CodeClaims = {
    typ: 'code',
    jti: crypto.randomUUID(),
    oid: persona.oid,
    clientId,
    redirectUri,
    challenge,
    nonce: query.get('nonce'),
    scope: query.get('scope') ?? '',
    contexts: fresh ? [FRESH_MFA] : [],
    exp: Math.floor(now() / 1000) + CODE_SECONDS,
    authTime: Math.floor(now() / 1000),
  }
  const url = answerUrl(query, {
    code: await sign(store, code),
    client_info: encodeJson({ uid: persona.oid, utid: TENANT_ID }),
    session_state: persona.oid,
  })
  return { kind: 'redirect', url }
}

type Identified =
  | { kind: 'known'; persona: Persona }
  | { kind: 'pick'; signedIn: string[] }
  | { kind: 'refuse'; error: AuthorityError }

/** Who signs in: as answered, as hinted, or the one person whom the browser knows. */
async function identify(
  { store }: AuthorityContext,
  query: URLSearchParams,
  answers: Answers,
): Promise<Identified> {
  const prompt = query.get('prompt')
  const chosen = PERSONAS.find(({ oid }) => oid === answers.oid)
  if (chosen) return { kind: 'known', persona: chosen }
  const signedIn = (await store.sessions()).map(({ oid }) => oid)
  const hint = query.get('login_hint')?.toLowerCase() ?? query.get('sid')
  const known = PERSONAS.filter(({ oid }) => signedIn.includes(oid))
  const candidates = hint ? known.filter(({ upn, oid }) => upn === hint || oid === hint) : known
  if (prompt === 'none') {
    if (candidates.length === 0)
      return {
        kind: 'refuse',
        error: fault('login_required', 50058, 'A silent sign-in request was sent but no user is signed in.'),
      }
    if (candidates.length > 1)
      return {
        kind: 'refuse',
        error: fault(
          'interaction_required',
          16000,
          'Either multiple user identities are available for the current request or selected account is not supported for the scenario.',
        ),
      }
  }
  const [only] = candidates
  const mustChoose = answers.switchAccount || prompt === 'select_account' || prompt === 'login'
  if (only && candidates.length === 1 && !mustChoose) return { kind: 'known', persona: only }
  return { kind: 'pick', signedIn }
}

interface ConsentTurn {
  query: URLSearchParams
  answers: Answers
  persona: Persona
  clientId: string
  appName: string
  scopes: RequestedScopes
}

/** Asks for what is not yet consented to; null when nothing stands in the way. */
async function settleConsent(context: AuthorityContext, turn: ConsentTurn): Promise<Interaction | null> {
  const { state, now } = context
  const { query, answers, persona, clientId, appName, scopes } = turn
  const rows = state.stories()
  const have = consented(rows, clientId, persona.oid)
  const refuse = (error: AuthorityError): Interaction => ({
    kind: 'redirect',
    url: refusal(query, error, now()),
  })
  if (scopes.allConsented && have.length === 0)
    return refuse(
      fault(
        'invalid_client',
        650057,
        'Invalid resource. The client has requested access to a resource which is not listed in the requested permissions.',
      ),
    )
  const again = query.get('prompt') === 'consent' && answers.consent === undefined
  const missing = again ? scopes.graph : scopes.graph.filter((value) => !have.includes(value))
  if (missing.length === 0) return null
  if (query.get('prompt') === 'none')
    return refuse(
      fault(
        'consent_required',
        65001,
        `The user or administrator has not consented to use the application with ID '${clientId}' named '${appName}'. Send an interactive authorization request for this user and resource.`,
        { suberror: 'consent_required' },
      ),
    )
  const asked: ConsentScope[] = permissionsOf(rows, missing).map((scope) => ({
    value: scope.value ?? '',
    title: scope.adminConsentDisplayName ?? scope.value ?? '',
    description: scope.adminConsentDescription ?? '',
    adminConsent: scope.type === 'Admin',
  }))
  const forAll = mayConsentForAll(rows, persona.oid)
  if (asked.some((scope) => scope.adminConsent) && !forAll) {
    if (answers.consent === undefined) return { kind: 'approval', persona, appName, scopes: asked }
    return refuse(
      fault(
        'access_denied',
        90094,
        'An administrator of Contoso must grant this permission. Ask an administrator to grant permission to this app before you can use it.',
      ),
    )
  }
  if (answers.consent === 'cancel')
    return refuse(fault('access_denied', 65004, 'User declined to consent to access the app.'))
  if (answers.consent === undefined)
    return { kind: 'consent', persona, appName, scopes: asked, mayConsentForAll: forAll }
  await recordConsent(state, {
    clientAppId: clientId,
    oid: persona.oid,
    forAll: answers.consent === 'organization' && forAll,
    scopes: missing,
  })
  return null
}

function refusal(query: URLSearchParams, error: AuthorityError, now: number): string {
  const correlation = query.get('client-request-id') ?? crypto.randomUUID()
  return answerUrl(query, {
    error: error.error,
    error_description: describe(error, crypto.randomUUID(), correlation, now),
    error_uri: `https://login.microsoftonline.com/error?code=${error.aadsts}`,
    ...(error.suberror ? { suberror: error.suberror } : {}),
  })
}

function answerUrl(query: URLSearchParams, values: Record<string, string>): string {
  const url = new URL(query.get('redirect_uri') ?? '')
  const parameters = new URLSearchParams(values)
  const state = query.get('state')
  if (state !== null) parameters.set('state', state)
  if (query.get('response_mode') === 'fragment') url.hash = parameters.toString()
  else for (const [name, value] of parameters) url.searchParams.set(name, value)
  return url.href
}
