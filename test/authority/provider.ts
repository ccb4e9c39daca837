import { generateKeyPairSync } from 'node:crypto'
import Provider, { type Configuration, interactionPolicy } from 'oidc-provider'
import { CONSOLE_CLIENT_ID, GRAPH_SCOPES, PERSON, TENANT_ID } from './accounts'
import { logoutPage } from './pages'

export interface ProviderOptions {
  /** `https://login.microsoftonline.com` */
  authority: string
  /** `https://graph.microsoft.com`: its scopes are known with and without it. */
  graph: string
  /** Where the console is served. */
  consoleOrigin: string
  accessTokenSeconds: () => number
}

const { privateKey: signingKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })

/** Third-party cookies of the silent frame, as Entra's. */
const COOKIE = { sameSite: 'none', secure: true, httpOnly: true, signed: false } as const

function policy() {
  const prompts = interactionPolicy.base()
  prompts.add(new interactionPolicy.Prompt({ name: 'select_account', requestable: true }), 0)
  return prompts
}

function configuration({ graph, consoleOrigin, accessTokenSeconds }: ProviderOptions): Configuration {
  const endpoint = (name: string) => `/${TENANT_ID}/oauth2/v2.0/${name}`
  return {
    clients: [
      {
        client_id: CONSOLE_CLIENT_ID,
        client_name: 'Graph Connection Console',
        token_endpoint_auth_method: 'none',
        application_type: 'web',
        response_types: ['code'],
        grant_types: ['authorization_code', 'refresh_token'],
        redirect_uris: [`${consoleOrigin}/auth`],
        post_logout_redirect_uris: [consoleOrigin, `${consoleOrigin}/`, `${consoleOrigin}/auth`],
      },
    ],
    scopes: [
      'openid',
      'offline_access',
      ...GRAPH_SCOPES,
      ...GRAPH_SCOPES.map((scope) => `${graph}/${scope}`),
    ],
    claims: {
      openid: ['sub', 'oid', 'tid', 'ver'],
      profile: ['name', 'preferred_username'],
      email: ['email'],
    },
    conformIdTokenClaims: false,
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({
        sub: id,
        oid: id,
        tid: TENANT_ID,
        ver: '2.0',
        name: PERSON.name,
        preferred_username: PERSON.userPrincipalName,
        email: PERSON.userPrincipalName,
      }),
    }),
    jwks: { keys: [{ ...signingKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }] },
    pkce: { required: () => true },
    clientBasedCORS: () => true,
    // Entra gives a single-page application a refresh token and lets older ones live on.
    issueRefreshToken: (_context, _client, code) => {
      // oidc-provider takes offline_access away where no consent is asked anew; Entra does not.
      if ('scope' in code) code.scope = `${code.scope} offline_access`
      return true
    },
    rotateRefreshToken: false,
    ttl: {
      AccessToken: accessTokenSeconds,
      RefreshToken: 86_400,
      Session: 86_400,
      Grant: 86_400,
      IdToken: 3_600,
    },
    cookies: { long: COOKIE, short: COOKIE },
    interactions: { policy: policy(), url: (_context, interaction) => `/interaction/${interaction.uid}` },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => {
          context.body = logoutPage(form)
        },
      },
    },
    routes: {
      authorization: endpoint('authorize'),
      token: endpoint('token'),
      end_session: endpoint('logout'),
      jwks: `/${TENANT_ID}/discovery/v2.0/keys`,
    },
  }
}

const clientInfo = Buffer.from(JSON.stringify({ uid: PERSON.objectId, utid: TENANT_ID })).toString(
  'base64url',
)

/** Entra's words for what oidc-provider refuses at the token endpoint. https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
function inEntrasWords(body: { error?: string; error_description?: string }) {
  if (body.error === 'invalid_scope')
    return {
      error: 'invalid_grant',
      suberror: 'consent_required',
      error_codes: [65001],
      error_description: 'AADSTS65001: The user or administrator has not consented to use the application.',
    }
  if (body.error === 'invalid_grant')
    return { ...body, error_codes: [700084], error_description: `AADSTS700084: ${body.error_description}` }
  return body
}

/** The certified oidc-provider under the paths, claims and answers of one of Entra's clouds. */
export function entraProvider(options: ProviderOptions): Provider {
  const provider = new Provider(`${options.authority}/${TENANT_ID}/v2.0`, configuration(options))
  provider.use(async (context, next) => {
    await next()
    if (context.oidc?.route !== 'token' || typeof context.body !== 'object' || context.body === null) return
    const body = context.body as Record<string, unknown>
    context.body =
      context.status === 200
        ? { ...body, client_info: clientInfo, ext_expires_in: body.expires_in }
        : inEntrasWords(body)
  })
  return provider
}
