/** Base64 as it should be: no line breaks, padded. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = []
  // In parts: a call may only have so many arguments.
  for (let at = 0; at < bytes.length; at += 0x8000) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)))
  }
  return btoa(parts.join(''))
}

/**
 * Bytes of Base64 as people paste it: with white space and line breaks, quotes around it, `data:` before it, the URL
 * alphabet, padding left out. `damaged`: it is Base64 but for a few characters or its end; null: it is something else.
 */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | 'damaged' | null {
  const body = text
    .replace(/^\s*["'`]?data:[^,]{0,200},/u, '')
    .replace(/[\s"'`\u00a0\u200b-\u200d\u2060\ufeff]+/gu, '')
    .replace(/-/gu, '+')
    .replace(/_/gu, '/')
  const strange = body.replace(/[A-Za-z0-9+/=]/gu, '').length
  if (strange > 0) return body.length >= 64 && strange / body.length < 0.05 ? 'damaged' : null
  const [digits = '', ...rest] = body.split(/=+/u)
  if (rest.some((part) => part !== '') || digits.length % 4 === 1) return 'damaged'
  if (digits === '') return null
  try {
    return Uint8Array.from(atob(digits), (character) => character.charCodeAt(0))
  } catch {
    return 'damaged'
  }
}

/** Upper-case hex. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()
}

/** Bytes of Base64 that this console wrote itself. */
export function bytesOfBase64(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}
