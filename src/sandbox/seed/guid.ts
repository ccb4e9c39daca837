import type { Guid } from '../../domain/directory'

/** Mulberry32: the same numbers for the same seed, everywhere. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** FNV-1a, 32 bits. */
export function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}

/** A GUID of version 4's shape from a source of numbers. */
export function randomGuid(random: () => number): Guid {
  const hex = () => ((random() * 4294967296) >>> 0).toString(16).padStart(8, '0')
  const [a, b, c, d] = [hex(), hex(), hex(), hex()]
  return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-a${c.slice(1, 4)}-${c.slice(4)}${d}`
}

/** Always the same GUID for the same text, so that links into the sandbox keep working after a reset. */
export function guidOf(text: string): Guid {
  return randomGuid(randomFrom(hash(text)))
}

const packed = new Map<Guid, string>()
const BYTE_ORDER = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15]

/** A GUID's 16 bytes as text, the first three groups little-endian: how Graph packs them into ids. */
function pack(guid: Guid): string {
  const known = packed.get(guid)
  if (known !== undefined) return known
  const hex = guid.replaceAll('-', '')
  const text = String.fromCharCode(...BYTE_ORDER.map((i) => Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16)))
  packed.set(guid, text)
  return text
}

const base64Url = (bytes: string): string =>
  btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')

/** Id of a delegated grant: client, resource and, for one user's consent, that user (../shared/facts/graph.md, computed from Microsoft's samples). */
export function grantIdOf(clientId: Guid, resourceId: Guid, principalId: Guid | null): string {
  return base64Url(pack(clientId) + pack(resourceId) + (principalId ? pack(principalId) : ''))
}

/** Id of an app role assignment: the principal and sixteen bytes more; here they come from what is assigned. */
export function assignmentIdOf(principalId: Guid, resourceId: Guid, appRoleId: Guid): string {
  const random = randomFrom(hash(principalId + resourceId + appRoleId))
  const rest = Array.from({ length: 16 }, () => Math.floor(random() * 256))
  return base64Url(pack(principalId) + String.fromCharCode(...rest))
}
