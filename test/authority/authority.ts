import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { KoaContextWithOIDC, default as Provider } from 'oidc-provider'
import { CONSOLE_CLIENT_ID, TENANT_ID } from './accounts'
import { answerAsGraph, type GraphCall } from './documentationGraph'
import { interact } from './pages'
import { entraProvider } from './provider'
import { certificateFor } from './tls'

/** Microsoft's own hosts. https://learn.microsoft.com/graph/deployments */
export const CLOUDS = {
  global: { authority: 'https://login.microsoftonline.com', graph: 'https://graph.microsoft.com' },
  china: {
    authority: 'https://login.partner.microsoftonline.cn',
    graph: 'https://microsoftgraph.chinacloudapi.cn',
  },
} as const
export type Cloud = keyof typeof CLOUDS

export interface Authority {
  /** Lets Chromium find the clouds' hosts here, and nothing outside of this machine. */
  browserArgs: string[]
  /** Every call to Graph so far. */
  calls: GraphCall[]
  /** Bodies of the answers of the token endpoint are not kept: only which grant was asked, and how it ended. */
  tokenRequests: { grant: string; status: number }[]
  /** How long the next access tokens live. */
  setAccessTokenLife(seconds: number): void
  /** As if nobody had ever signed in: for the next test. Sessions live in the browser's cookies. */
  reset(): void
  /** Every refresh token so far is dead from now on, as after Entra's 24 hours for a single-page application. */
  expireRefreshTokens(): Promise<void>
  close(): Promise<void>
}

const AN_HOUR = 3_600

/** What Entra does with a request and oidc-provider does not: adds it to the address. */
function asEntraReads(url: string, consented: ReadonlySet<string>): string {
  const parsed = new URL(url, 'https://any.invalid')
  const query = parsed.searchParams
  // A token of Entra carries every scope of the resource that was ever consented to.
  if (parsed.pathname.endsWith('/authorize'))
    query.set('scope', [...new Set([...(query.get('scope') ?? '').split(' '), ...consented])].join(' '))
  if (parsed.pathname.endsWith('/logout') && query.has('post_logout_redirect_uri'))
    query.set('client_id', CONSOLE_CLIENT_ID)
  if (parsed.pathname === `/${TENANT_ID}/v2.0/.well-known/openid-configuration`)
    parsed.pathname = '/.well-known/openid-configuration'
  return parsed.pathname + parsed.search
}

/** Starts Entra and Graph of one cloud on a port of this machine, over https. */
export async function startAuthority(cloud: Cloud, consoleOrigin: string): Promise<Authority> {
  const { authority, graph } = CLOUDS[cloud]
  const hosts = [authority, graph].map((origin) => new URL(origin).host)
  const { key, cert, spkiHash } = await certificateFor(hosts)
  let accessTokenSeconds = AN_HOUR
  const provider: Provider = entraProvider({
    authority,
    graph,
    consoleOrigin,
    accessTokenSeconds: () => accessTokenSeconds,
  })
  const entra = provider.callback()
  const calls: GraphCall[] = []
  const tokenRequests: Authority['tokenRequests'] = []
  const consented = new Set<string>()
  const refreshTokens = new Set<{ destroy(): Promise<void> }>()
  provider.on('grant.saved', (grant) =>
    grant
      .getOIDCScope()
      .split(' ')
      .forEach((scope) => consented.add(scope)),
  )
  provider.on('refresh_token.saved', (token) => refreshTokens.add(token))
  const ended = (context: KoaContextWithOIDC, status: number) =>
    tokenRequests.push({ grant: String(context.oidc.params?.grant_type), status })
  provider.on('grant.success', (context) => ended(context, 200))
  provider.on('grant.error', (context) => ended(context, 400))

  const scopesOf = async (token: string) => {
    const found = await provider.AccessToken.find(token)
    return found ? [...found.scopes] : null
  }
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const host = request.headers.host
    if (host === hosts[1]) {
      const call = await answerAsGraph(request, response, scopesOf)
      if (call) calls.push(call)
    } else if (host !== hosts[0]) {
      response.writeHead(421).end()
    } else if (request.url?.startsWith('/interaction/')) {
      await interact(provider, request, response)
    } else {
      request.url = asEntraReads(request.url ?? '/', consented)
      await entra(request, response)
    }
  }
  const server = createServer({ key, cert }, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500)
      response.end(String(error))
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo

  return {
    browserArgs: [
      `--host-resolver-rules=${hosts.map((host) => `MAP ${host}:443 127.0.0.1:${port}`).join(', ')}, MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1`,
      `--ignore-certificate-errors-spki-list=${spkiHash}`,
    ],
    calls,
    tokenRequests,
    setAccessTokenLife: (seconds) => {
      accessTokenSeconds = seconds
    },
    reset: () => {
      accessTokenSeconds = AN_HOUR
      calls.length = 0
      tokenRequests.length = 0
      consented.clear()
    },
    expireRefreshTokens: async () => {
      await Promise.all([...refreshTokens].map((token) => token.destroy()))
      refreshTokens.clear()
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
