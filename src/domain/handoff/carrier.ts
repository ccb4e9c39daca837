import { fromBase64, toBase64 } from '../certificates/base64'

/** One sort of content that goes from person to person, as a link's fragment or as a file. */
export interface Carrier {
  /** Begins the fragment. Neither it nor base64url has a `=` or `&`, so that nobody takes it for an answer of the authority. */
  start: string
  /** Says in a file what it is. */
  kind: string
  version: number
  /** Characters at most. */
  limits: { fragment: number; file: number }
}

/** Why a text does not even hold the right sort of content. */
export type CarrierProblem = 'empty' | 'too-long' | 'not-a-hand-off' | 'damaged' | 'newer-version'

export type CarrierReading =
  { ok: true; content: unknown } | { ok: false; problem: CarrierProblem; part: 'whole' | 'kind' | 'version' }

/** The fragment of a link, without `#`; null where it would be longer than a link may be. A file has room for more. */
export function toFragment({ start, limits }: Carrier, content: object): string | null {
  const bytes = new TextEncoder().encode(JSON.stringify(content))
  const base64url = toBase64(bytes).replace(/\+/gu, '-').replace(/\//gu, '_').replace(/=+$/u, '')
  const fragment = start + base64url
  return fragment.length <= limits.fragment ? fragment : null
}

/** A file's text, to be read by people too. */
export function toFile({ kind }: Carrier, content: object): string {
  return `${JSON.stringify({ kind, ...content }, null, 2)}\n`
}

/**
 * Reads a link (of any host: only its fragment counts), a fragment, or a file's text. The content is JSON and of no newer
 * version; nothing else is known of it.
 */
export function readCarrier(carrier: Carrier, given: string): CarrierReading {
  if (given.length > carrier.limits.file) return failed('whole', 'too-long')
  // Mail clients break long links, and editors write a byte order mark.
  const body = given.replace(/^\ufeff/u, '').trim()
  if (body === '') return failed('whole', 'empty')
  if (body.startsWith('{')) return readJson(carrier, body, 'file')
  const reading = readFragment(carrier, body)
  return reading.ok ? reading : readFragment(carrier, body.replace(/\s+/gu, ''))
}

function readFragment(carrier: Carrier, given: string): CarrierReading {
  // After `#`, or as services that rewrite links in mails write it.
  const pattern = new RegExp(`(?:^|#|%23)${carrier.start.replace('.', '\\.')}([^&<>"'\\s]*)`, 'u')
  const encoded = pattern.exec(given)?.[1]
  if (encoded === undefined) return failed('whole', 'not-a-hand-off')
  if (carrier.start.length + encoded.length > carrier.limits.fragment) return failed('whole', 'too-long')
  const bytes = /^[\w-]+$/u.test(encoded) ? fromBase64(encoded) : null
  if (bytes === null || bytes === 'damaged') return failed('whole', 'damaged')
  try {
    return readJson(carrier, new TextDecoder('utf-8', { fatal: true }).decode(bytes), 'fragment')
  } catch {
    return failed('whole', 'damaged')
  }
}

function readJson(carrier: Carrier, json: string, form: 'file' | 'fragment'): CarrierReading {
  let parsed: unknown
  try {
    parsed = JSON.parse(json)
  } catch {
    return failed('whole', 'damaged')
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    return failed('whole', 'not-a-hand-off')
  }
  const record = parsed as Record<string, unknown>
  if (form === 'file' && (!Object.hasOwn(record, 'kind') || record.kind !== carrier.kind)) {
    return failed('kind', 'not-a-hand-off')
  }
  const { version } = record
  if (typeof version === 'number' && version > carrier.version) return failed('version', 'newer-version')
  return { ok: true, content: form === 'file' ? without(record, 'kind') : record }
}

/** A copy by entries: a key `__proto__` stays a key, to be refused as unknown. */
function without(record: Record<string, unknown>, key: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key))
}

function failed(part: 'whole' | 'kind' | 'version', problem: CarrierProblem): CarrierReading {
  return { ok: false, part, problem }
}
