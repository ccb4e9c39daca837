import type { Configuration, INetworkModule } from '@azure/msal-browser'
import type { ConnectionSettings } from '../domain/settings'
import { ENVIRONMENTS } from '../domain/environments'

/** An authority that is not Entra's: its endpoints are told instead of discovered, and `fetch` answers for its hosts. */
export interface EmbeddedAuthority {
  issuer: string
  authorizationEndpoint: string
  tokenEndpoint: string
  endSessionEndpoint: string
  jwksUri: string
  fetch: typeof fetch
}

export interface MsalOptions {
  settings: ConnectionSettings
  origin: string
  /** Answers Graph's requests, and the authority's where it is embedded. */
  fetch: typeof fetch
  embedded: EmbeddedAuthority | null
  /** Asks the person to click, so that a popup may open where no click led to the need of one; false: not now. */
  askToPrompt(): Promise<boolean>
}

/** Where the authority sends the browser back to; also what the console's registration must list as a SPA redirect URI. */
export const redirectUri = (origin: string) => `${origin}/auth`

/**
 * MSAL 5 learns of a closed popup only by waiting in vain: its default of a minute is short for a consent with MFA.
 * popupWatch notices the closing sooner.
 */
const POPUP_TIMEOUT_MS = 10 * 60_000

/** MSAL's configuration for a tenant. Tokens stay in this tab (sessionStorage) and are never in localStorage. */
export function msalConfiguration(
  { clientId, tenant, environment }: ConnectionSettings,
  origin: string,
  embedded: EmbeddedAuthority | null,
): Configuration {
  return {
    auth: {
      clientId,
      redirectUri: redirectUri(origin),
      // Only a registered address is returned to after sign-out, and this is the one that is registered.
      // https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc#send-a-sign-out-request
      postLogoutRedirectUri: redirectUri(origin),
      // "I understand claims challenges": https://learn.microsoft.com/entra/identity-platform/claims-challenge
      clientCapabilities: ['CP1'],
      ...(embedded
        ? embeddedAuthority(embedded)
        : { authority: `${ENVIRONMENTS[environment].authority}/${tenant}` }),
    },
    cache: { cacheLocation: 'sessionStorage' },
    system: {
      popupBridgeTimeout: POPUP_TIMEOUT_MS,
      ...(embedded ? { networkClient: networkClientFrom(embedded.fetch) } : {}),
    },
  }
}

function embeddedAuthority(embedded: EmbeddedAuthority) {
  const { host, origin } = new URL(embedded.tokenEndpoint)
  // MSAL writes the authority's first path segment over that of each endpoint (with Entra, the tenant): they must agree.
  const segment = new URL(embedded.authorizationEndpoint).pathname.split('/')[1] ?? ''
  return {
    authority: `${origin}/${segment}`,
    knownAuthorities: [host],
    authorityMetadata: JSON.stringify({
      issuer: embedded.issuer,
      authorization_endpoint: embedded.authorizationEndpoint,
      token_endpoint: embedded.tokenEndpoint,
      end_session_endpoint: embedded.endSessionEndpoint,
      jwks_uri: embedded.jwksUri,
    }),
  }
}

function networkClientFrom(answer: typeof fetch): INetworkModule {
  const send =
    (method: 'GET' | 'POST') =>
    async <T>(url: string, options?: { headers?: Record<string, string>; body?: string }) => {
      const response = await answer(url, {
        method,
        headers: options?.headers ?? {},
        ...(method === 'POST' ? { body: options?.body ?? '' } : {}),
      })
      return {
        headers: Object.fromEntries(response.headers),
        body: (await response.json()) as T,
        status: response.status,
      }
    }
  return { sendGetRequestAsync: send('GET'), sendPostRequestAsync: send('POST') }
}
