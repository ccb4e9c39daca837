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

/** A GUID's 16 bytes, the first three groups little-endian: how Graph packs them into ids. */
function guidBytes(guid: Guid): number[] {
  const hex = guid.replaceAll('-', '')
  const bytes: number[] = []
  for (let i = 0; i < 32; i += 2) bytes.push(Number.parseInt(hex.slice(i, i + 2), 16))
  return [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15].map((i) => bytes[i] ?? 0)
}

function base64Url(bytes: readonly number[]): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

/** Id of a delegated grant: client, resource and, for one user's consent, that user (../shared/facts/graph.md, computed from Microsoft's samples). */
export function grantIdOf(clientId: Guid, resourceId: Guid, principalId: Guid | null): string {
  return base64Url([clientId, resourceId, ...(principalId ? [principalId] : [])].flatMap(guidBytes))
}

/** Id of an app role assignment: the principal and sixteen bytes more; here they come from what is assigned. */
export function assignmentIdOf(principalId: Guid, resourceId: Guid, appRoleId: Guid): string {
  return base64Url([principalId, guidOf(`${principalId}${resourceId}${appRoleId}`)].flatMap(guidBytes))
}
