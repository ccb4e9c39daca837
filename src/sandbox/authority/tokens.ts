import type { AuthorityStore } from '../state/types'

/** Signed JSON in JWT's shape. The signature is for the sandbox itself; MSAL reads tokens without verifying it. */

export function toBase64Url(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0))
}

const encoder = new TextEncoder()
const encode = (value: object): string => toBase64Url(encoder.encode(JSON.stringify(value)))

/** Base64url of the SHA-256 of a text: PKCE's S256. https://www.rfc-editor.org/rfc/rfc7636#section-4.2 */
export async function sha256(text: string): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(text))))
}

/** Base64url of JSON, as in client_info. */
export const encodeJson = encode

export async function sign(store: AuthorityStore, payload: object): Promise<string> {
  const head = `${encode({ typ: 'JWT', alg: 'HS256', kid: 'sandbox' })}.${encode(payload)}`
  const signature = await crypto.subtle.sign('HMAC', await store.key(), encoder.encode(head))
  return `${head}.${toBase64Url(new Uint8Array(signature))}`
}

/** The payload, or null for anything that this sandbox did not sign. Does not look at `exp`. */
export async function verify(store: AuthorityStore, token: string): Promise<unknown> {
  const [header, payload, signature, ...rest] = token.split('.')
  if (!header || !payload || !signature || rest.length > 0) return null
  try {
    const key = await store.key()
    const good = await crypto.subtle.verify(
      'HMAC',
      key,
      fromBase64Url(signature),
      encoder.encode(`${header}.${payload}`),
    )
    return good ? (JSON.parse(new TextDecoder().decode(fromBase64Url(payload))) as unknown) : null
  } catch {
    return null
  }
}

/** What the sandbox's access tokens say. https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference */
export interface AccessClaims {
  typ: 'access'
  aud: string
  iss: string
  tid: string
  oid: string
  appid: string
  scp: string
  iat: number
  nbf: number
  exp: number
  name: string
  upn: string
  /** Authentication contexts that were satisfied. */
  acrs?: string[]
}
