import type { Answers, Interaction } from '../authority/authorize'
import { sha256 } from '../authority/tokens'
import { PERSONAS } from '../seed/people'
import { consoleClientId, LOGIN_ORIGIN, TOKEN_ENDPOINT } from '../seed/wellKnown'
import { GRAPH_ORIGIN, type Tenant } from '../tenant'

/** What a browser and MSAL do, for tests in node. */

export const ORIGIN = 'http://localhost:5173'
export const REDIRECT_URI = `${ORIGIN}/auth`
export const VERIFIER = 'verifier-of-at-least-forty-three-characters-0123456789'

export const personaOf = (key: string) => {
  const found = PERSONAS.find((persona) => persona.key === key)
  if (!found) throw new Error(`No persona ${key}`)
  return found
}

export async function authorizeQuery(
  changes: Record<string, string | null> = {},
  size = 60,
): Promise<URLSearchParams> {
  const query = new URLSearchParams({
    client_id: consoleClientId(size),
    redirect_uri: REDIRECT_URI,
    response_type: 'code',
    response_mode: 'fragment',
    scope: 'openid profile offline_access User.Read',
    code_challenge: await sha256(VERIFIER),
    code_challenge_method: 'S256',
    state: 'the-state',
    nonce: 'the-nonce',
  })
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) query.delete(name)
    else query.set(name, value)
  }
  return query
}

export async function turn(
  tenant: Tenant,
  query: URLSearchParams,
  answers: Answers = {},
): Promise<Interaction> {
  const response = await tenant.answer(
    new Request(`${LOGIN_ORIGIN}/interaction/authorize`, {
      method: 'POST',
      body: JSON.stringify({ search: `?${query}`, answers }),
    }),
  )
  return (await response.json()) as Interaction
}

/** Parameters that come back to the application; throws where the page would still ask. */
export function returned(interaction: Interaction): URLSearchParams {
  if (interaction.kind !== 'redirect') throw new Error(`The page shows ${interaction.kind}`)
  return new URLSearchParams(new URL(interaction.url).hash.slice(1))
}

export interface TokenBody {
  access_token: string
  refresh_token: string
  id_token: string
  scope: string
  error?: string
  error_codes?: number[]
  error_description?: string
  suberror?: string
  claims?: string
}

export async function token(
  tenant: Tenant,
  form: Record<string, string>,
): Promise<{ status: number; body: TokenBody }> {
  const response = await tenant.answer(
    new Request(TOKEN_ENDPOINT, {
      method: 'POST',
      body: new URLSearchParams({ client_id: consoleClientId(60), ...form }).toString(),
    }),
  )
  return { status: response.status, body: (await response.json()) as TokenBody }
}

export const codeForm = (code: string, changes: Record<string, string> = {}): Record<string, string> => ({
  grant_type: 'authorization_code',
  code,
  redirect_uri: REDIRECT_URI,
  code_verifier: VERIFIER,
  ...changes,
})

/** An access token of a persona that carries these scopes, consented to on the way. */
export async function accessToken(
  tenant: Tenant,
  key: string,
  scopes = '',
  changes: Record<string, string> = {},
): Promise<string> {
  const query = await authorizeQuery({ scope: `openid offline_access User.Read ${scopes}`, ...changes })
  const back = returned(
    await turn(tenant, query, { oid: personaOf(key).oid, consent: 'accept', confirmed: true }),
  )
  const { body } = await token(tenant, codeForm(back.get('code') ?? ''))
  if (!body.access_token)
    throw new Error(`${key}: ${back.get('error_description') ?? body.error_description}`)
  return body.access_token
}

export interface GraphAnswer {
  status: number
  headers: Headers
  // Tests read whatever is there.
  body: Record<string, unknown> & {
    value?: Record<string, unknown>[]
    error?: { code: string; message: string }
  }
}

/** A Graph call of a persona. */
export async function graph(
  tenant: Tenant,
  accessToken: string,
  method: string,
  path: string,
  options: { body?: unknown; headers?: Record<string, string> } = {},
): Promise<GraphAnswer> {
  const response = await tenant.answer(
    new Request(path.startsWith('https:') ? path : `${GRAPH_ORIGIN}/v1.0${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${accessToken}`,
        'Content-Type': 'application/json',
        ...options.headers,
      },
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    }),
  )
  const text = await response.text()
  const body = text.startsWith('{')
    ? (JSON.parse(text) as GraphAnswer['body'])
    : ({ text } as GraphAnswer['body'])
  return { status: response.status, headers: response.headers, body }
}

export const EVENTUAL = { ConsistencyLevel: 'eventual' }
