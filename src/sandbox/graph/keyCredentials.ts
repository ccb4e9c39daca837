import { randomGuid } from '../seed/guid'
import { APP_MANAGEMENT, CERTIFICATE_DAYS } from '../seed/policies'
import { badRequest, tooLongLived } from './errors'

/** As on the wire: `key` and the identifier are Base64 or hex text there, whatever the published types say. */
interface Key {
  keyId?: string | null
  key?: string | null
  type?: string | null
  usage?: string | null
  displayName?: string | null
  customKeyIdentifier?: string | null
  startDateTime?: string | null
  endDateTime?: string | null
}

/** Longer names are cut. https://learn.microsoft.com/graph/api/resources/keycredential */
const NAME_LENGTH = 90

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  let text: string
  try {
    text = atob(base64)
  } catch {
    throw badRequest("Cannot convert the literal to the expected type 'Edm.Binary'.", 'BadRequest')
  }
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

async function newKey(asked: Key, now: number): Promise<Key> {
  const { key, type, usage, startDateTime, endDateTime } = asked
  if (!key || !type || !usage) throw badRequest('Key credential must have a key, a type and a usage.')
  const bytes = bytesOf(key)
  const ends = endDateTime ?? new Date(now + 365 * 86_400_000).toISOString()
  if (!(Date.parse(ends) > now))
    throw badRequest('Key credential end date is invalid.', 'KeyCredentialsInvalidEndDate')
  const starts = startDateTime ?? new Date(now).toISOString()
  if (Date.parse(ends) - Date.parse(starts) > CERTIFICATE_DAYS * 86_400_000)
    throw tooLongLived(APP_MANAGEMENT.id)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-1', bytes))
  const thumbprint = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()
  return {
    customKeyIdentifier: asked.customKeyIdentifier ?? thumbprint,
    displayName: asked.displayName?.slice(0, NAME_LENGTH) ?? null,
    endDateTime: ends,
    key,
    keyId: asked.keyId ?? randomGuid(Math.random),
    startDateTime: starts,
    type,
    usage,
  }
}

/**
 * The list that replaces `before`. A known key must come back as it was, content included; what is not in the list is
 * gone. https://learn.microsoft.com/graph/api/application-update
 * @throws GraphFault 400
 */
export function replaceKeys(
  before: readonly object[],
  asked: readonly object[],
  now: number,
): Promise<object[]> {
  const known = new Map((before as readonly Key[]).map((key) => [key.keyId?.toLowerCase(), key]))
  return Promise.all(
    (asked as readonly Key[]).map(async (entry) => {
      const kept = entry.keyId ? known.get(entry.keyId.toLowerCase()) : undefined
      if (!kept) return newKey(entry, now)
      if ((entry.key ?? null) !== (kept.key ?? null))
        throw badRequest(`Update to existing credential with KeyId '${entry.keyId}' is not allowed.`)
      return kept
    }),
  )
}

/** The list without the keys' content, which only a read of one object shows, where it asks for nothing else. */
export const withoutContent = (keys: unknown): unknown =>
  (keys as readonly Key[]).map((key) => ({ ...key, key: null }))
