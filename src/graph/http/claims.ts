/**
 * The claims of a challenge as JSON text, null where the header asks for none.
 * https://learn.microsoft.com/entra/identity-platform/claims-challenge
 */
export function claimsOf(wwwAuthenticate: string | null): string | null {
  const quoted = /\bclaims="([^"]+)"/iu.exec(wwwAuthenticate ?? '')?.[1]
  if (!quoted) return null
  if (quoted.startsWith('{')) return quoted
  try {
    const bytes = atob(quoted.replaceAll('-', '+').replaceAll('_', '/'))
    const text = new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)))
    JSON.parse(text)
    return text
  } catch {
    return null
  }
}
