import { FRESH_MFA } from '../graph/access'
import { PERSONAS, type Persona } from '../seed/people'
import { ISSUER, TENANT_ID } from '../seed/wellKnown'
import { asksFreshMfa, type AuthorityContext, type CodeClaims } from './authorize'
import { clientPrincipal, consented, parseScopes } from './consents'
import { fault, type AuthorityError } from './errors'
import { encodeJson, sha256, sign, verify, type AccessClaims } from './tokens'

interface RefreshClaims {
  typ: 'refresh'
  oid: string
  clientId: string
  contexts: string[]
  exp: number
  authTime: number
}

interface Grant {
  persona: Persona
  clientId: string
  scope: string
  contexts: string[]
  nonce: string | null
  authTime: number
  /** End of the refresh token: of a page's own, a day after the sign-in, not renewed by use. */
  refreshUntil: number
}

/** https://learn.microsoft.com/entra/identity-platform/refresh-tokens#token-lifetime : 24 hours for single page apps */
const REFRESH_SECONDS = 86_400
const ACCESS_SECONDS = 3_600

/** Success or an error of the token endpoint. https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow#redeem-a-code-for-an-access-token */
export type TokenAnswer =
  { ok: true; body: Record<string, string | number> } | { ok: false; error: AuthorityError }

const refuse = (
  error: string,
  aadsts: number,
  message: string,
  more: Partial<AuthorityError> = {},
): { ok: false; error: AuthorityError } => ({
  ok: false,
  error: fault(error, aadsts, message, more),
})

export async function redeem(context: AuthorityContext, form: URLSearchParams): Promise<TokenAnswer> {
  await context.state.sync()
  const rows = context.state.stories()
  const clientId = form.get('client_id') ?? ''
  if (form.get('client_secret') || form.get('client_assertion'))
    return refuse(
      'invalid_client',
      700025,
      "Client is public so neither 'client_assertion' nor 'client_secret' should be presented.",
    )
  if (!clientPrincipal(rows, clientId))
    return refuse(
      'unauthorized_client',
      700016,
      `Application with identifier '${clientId}' was not found in the directory 'Contoso'.`,
    )
  switch (form.get('grant_type')) {
    case 'authorization_code':
      return byCode(context, form, clientId)
    case 'refresh_token':
      return byRefreshToken(context, form, clientId)
    default:
      return refuse(
        'unsupported_grant_type',
        70003,
        `The app requested an unsupported grant type '${form.get('grant_type') ?? ''}'.`,
      )
  }
}

async function byCode(
  context: AuthorityContext,
  form: URLSearchParams,
  clientId: string,
): Promise<TokenAnswer> {
  const { store, now } = context
  const seconds = Math.floor(now() / 1000)
  const text = form.get('code') ?? ''
  const code = (await verify(store, text)) as Partial<CodeClaims> | null
  const persona = PERSONAS.find(({ oid }) => oid === code?.oid)
  if (code?.typ !== 'code' || !persona || !code.jti || code.exp === undefined)
    return refuse('invalid_grant', 9002313, 'Invalid request. Request is malformed or invalid.')
  if (code.exp < seconds)
    return refuse(
      'invalid_grant',
      70008,
      'The provided authorization code or refresh token has expired due to inactivity. Send a new interactive authorization request for this user and resource.',
    )
  if (code.clientId !== clientId)
    return refuse(
      'invalid_grant',
      700005,
      'Provided Authorization Code is intended to use against other client, thus rejected.',
    )
  if (code.redirectUri !== form.get('redirect_uri'))
    return refuse(
      'invalid_client',
      500112,
      `The reply address '${form.get('redirect_uri') ?? ''}' does not match the reply address provided when requesting Authorization code.`,
    )
  const verifier = form.get('code_verifier')
  if (!verifier)
    return refuse(
      'invalid_grant',
      501481,
      'The Code_Verifier does not match the code_challenge supplied in the authorization request: it is missing.',
    )
  if ((await sha256(verifier)) !== code.challenge)
    return refuse(
      'invalid_grant',
      501481,
      'The Code_Verifier does not match the code_challenge supplied in the authorization request.',
    )
  if (!(await store.redeem(code.jti, code.exp * 1000)))
    return refuse(
      'invalid_grant',
      54005,
      'OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token.',
    )
  return issue(context, {
    persona,
    clientId,
    scope: code.scope ?? '',
    contexts: code.contexts ?? [],
    nonce: code.nonce ?? null,
    authTime: code.authTime ?? seconds,
    refreshUntil: seconds + REFRESH_SECONDS,
  })
}

async function byRefreshToken(
  context: AuthorityContext,
  form: URLSearchParams,
  clientId: string,
): Promise<TokenAnswer> {
  const { state, store, graphOrigin, now } = context
  const seconds = Math.floor(now() / 1000)
  const token = (await verify(store, form.get('refresh_token') ?? '')) as Partial<RefreshClaims> | null
  const persona = PERSONAS.find(({ oid }) => oid === token?.oid)
  if (token?.typ !== 'refresh' || !persona || token.clientId !== clientId || token.exp === undefined)
    return refuse('invalid_grant', 9002313, 'Invalid request. Request is malformed or invalid.', {
      suberror: 'bad_token',
    })
  if (token.exp < seconds)
    return refuse(
      'invalid_grant',
      700084,
      'The refresh token was issued to a single page app (SPA), and therefore has a fixed, limited lifetime of 1.00:00:00, which cannot be extended. It is now expired.',
      { suberror: 'token_expired' },
    )
  const contexts = token.contexts ?? []
  const claims = form.get('claims')
  if (asksFreshMfa(claims) && !contexts.includes(FRESH_MFA))
    return refuse(
      'interaction_required',
      50076,
      'Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access this resource.',
      { suberror: 'basic_action', claims: claims ?? '' },
    )
  const rows = state.stories()
  const asked = parseScopes(form.get('scope') ?? '', graphOrigin, rows)
  const have = consented(rows, clientId, persona.oid)
  if (asked.unknown.length > 0)
    return refuse(
      'invalid_scope',
      70011,
      `The provided value for the input parameter 'scope' is not valid: ${asked.unknown.join(' ')}.`,
    )
  if (asked.graph.some((value) => !have.includes(value)))
    return refuse(
      'invalid_grant',
      65001,
      `The user or administrator has not consented to use the application with ID '${clientId}'. Send an interactive authorization request for this user and resource.`,
      { suberror: 'consent_required' },
    )
  return issue(context, {
    persona,
    clientId,
    scope: form.get('scope') ?? '',
    contexts,
    nonce: null,
    authTime: token.authTime ?? seconds,
    refreshUntil: token.exp,
  })
}

async function issue(context: AuthorityContext, grant: Grant): Promise<TokenAnswer> {
  const { state, store, graphOrigin, now } = context
  const { persona, clientId } = grant
  const seconds = Math.floor(now() / 1000)
  const rows = state.stories()
  const asked = parseScopes(grant.scope, graphOrigin, rows)
  // A token for a resource carries everything that was consented to on it, not only what was asked.
  const scopes = consented(rows, clientId, persona.oid)
  const person = { name: persona.name, oid: persona.oid, tid: TENANT_ID }
  const access: AccessClaims = {
    typ: 'access',
    aud: graphOrigin,
    iss: ISSUER,
    appid: clientId,
    scp: scopes.join(' '),
    upn: persona.upn,
    iat: seconds,
    nbf: seconds,
    exp: seconds + ACCESS_SECONDS,
    ...person,
    ...(grant.contexts.length > 0 ? { acrs: grant.contexts } : {}),
  }
  const idToken = {
    ver: '2.0',
    iss: ISSUER,
    sub: await sha256(`${persona.oid}${clientId}`),
    aud: clientId,
    iat: seconds,
    nbf: seconds,
    exp: seconds + ACCESS_SECONDS,
    auth_time: grant.authTime,
    preferred_username: persona.upn,
    login_hint: persona.upn,
    sid: persona.oid,
    ...person,
    ...(grant.nonce === null ? {} : { nonce: grant.nonce }),
  }
  const refresh: RefreshClaims = {
    typ: 'refresh',
    oid: persona.oid,
    clientId,
    contexts: grant.contexts,
    exp: grant.refreshUntil,
    authTime: grant.authTime,
  }
  const prefix = asked.qualified ? `${graphOrigin}/` : ''
  return {
    ok: true,
    body: {
      token_type: 'Bearer',
      scope: ['openid', 'profile', 'email', ...scopes.map((value) => prefix + value)].join(' '),
      expires_in: ACCESS_SECONDS,
      ext_expires_in: ACCESS_SECONDS,
      refresh_token_expires_in: grant.refreshUntil - seconds,
      access_token: await sign(store, access),
      refresh_token: await sign(store, refresh),
      id_token: await sign(store, idToken),
      client_info: encodeJson({ uid: persona.oid, utid: TENANT_ID }),
    },
  }
}
