/** The text that bytes are, in UTF-8 or UTF-16 with or without a byte order mark; null where they are no text. */
export function textOf(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decode(bytes.subarray(2), 'utf-16le')
  if (first === 0xfe && second === 0xff) return decode(bytes.subarray(2), 'utf-16be')
  // PEM and Base64 are ASCII, so in UTF-16 without a mark every other byte is zero.
  if (bytes.length >= 8 && bytes.length % 2 === 0) {
    const start = bytes.subarray(0, 64)
    if (start.every((byte, at) => (at % 2 === 1 ? byte === 0 : byte !== 0))) return decode(bytes, 'utf-16le')
    if (start.every((byte, at) => (at % 2 === 0 ? byte === 0 : byte !== 0))) return decode(bytes, 'utf-16be')
  }
  if (bytes.subarray(0, 1024).includes(0)) return null
  // Remarks around PEM blocks may be in any old encoding; what counts is ASCII.
  return decode(bytes, 'utf-8') ?? decode(bytes, 'latin1')
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
