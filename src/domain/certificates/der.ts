/** One element of DER or BER, as far as telling files apart needs it. */
export interface Element {
  tag: number
  /** Where its content begins and ends; of indefinite length it ends with the file. */
  start: number
  end: number
  /** Does the file hold all of it? */
  complete: boolean
}

const SEQUENCE = 0x30

/** The element at `at`, not looking beyond `limit`; null where there is none. */
export function elementAt(bytes: Uint8Array, at: number, limit = bytes.length): Element | null {
  const tag = bytes[at]
  const first = bytes[at + 1]
  if (tag === undefined || first === undefined || at + 1 >= limit) return null
  if (first < 0x80) return elementFrom(tag, at + 2, first, limit)
  if (first === 0x80) return { tag, start: at + 2, end: limit, complete: true }
  const size = first & 0x7f
  if (size > 4 || at + 2 + size > limit) return null
  let length = 0
  for (let digit = 0; digit < size; digit++) length = length * 256 + (bytes[at + 2 + digit] ?? 0)
  return elementFrom(tag, at + 2 + size, length, limit)
}

function elementFrom(tag: number, start: number, length: number, limit: number): Element {
  return { tag, start, end: Math.min(start + length, limit), complete: start + length <= limit }
}

/** The first elements inside `parent`, at most `count`. */
export function children(bytes: Uint8Array, parent: Element, count: number): Element[] {
  const found: Element[] = []
  let at = parent.start
  while (found.length < count && at < parent.end) {
    const element = elementAt(bytes, at, parent.end)
    if (!element) break
    found.push(element)
    at = element.end
  }
  return found
}

/** Tags of the first elements inside `parent`, in hex: `02 30 04`. */
export function shapeOf(bytes: Uint8Array, parent: Element, count = 4): string {
  return children(bytes, parent, count)
    .map(({ tag }) => tag.toString(16).padStart(2, '0'))
    .join(' ')
}

/** What the outermost element is by its shape; null where it is none of those that concern certificates. */
export function derKindOf(
  bytes: Uint8Array,
):
  | 'pkcs12'
  | 'certificate'
  | 'private-key'
  | 'encrypted-private-key'
  | 'public-key'
  | 'certificate-request'
  | 'revocation-list'
  | 'pkcs7'
  | null {
  const root = elementAt(bytes, 0)
  if (!root || root.tag !== SEQUENCE) return null
  const shape = shapeOf(bytes, root)
  const [first, second] = children(bytes, root, 2)
  if (!first) return null
  if (shape.startsWith('02 30')) {
    if (bytes[first.start] === 3) return 'pkcs12'
    return shape.startsWith('02 30 04') ? 'private-key' : null
  }
  // RSA in its own form (PKCS #1) or an elliptic curve's (SEC 1).
  if (shape === '02 02 02 02' || shape.startsWith('02 04')) return 'private-key'
  if (shape.startsWith('06')) return 'pkcs7'
  if (first.tag !== SEQUENCE || !second) return null
  const inner = shapeOf(bytes, first, 6)
  if (shape === '30 04') return 'encrypted-private-key'
  if (shape === '30 03') return inner.startsWith('06') ? 'public-key' : null
  if (!shape.startsWith('30 30')) return null
  if (/^02 30 30 a0/u.test(inner)) return 'certificate-request'
  if (/^(?:02 )?30 30 (?:17|18)/u.test(inner)) return 'revocation-list'
  // Version (missing in the oldest), serial number, algorithm, issuer; a truncated file may show less.
  return /^(?:a0 02|02 30 30 30)/u.test(inner) ? 'certificate' : null
}
