import { type Bytes, concat } from './asn1'

/** One way in which programs turn a password into bytes. */
export interface PasswordForm {
  /** For PKCS #12's own derivation: UTF-16 in big endian, ending in two zero bytes (RFC 7292, B.1). */
  wide: Bytes
  /** For PBES2: the bytes as typed, UTF-8 nearly everywhere. */
  narrow: Bytes
}

/**
 * Every form that a file's maker may have used, the usual one first. Programs differ for an empty password (two zero
 * bytes or none at all), for accents (composed or not; OpenSSL before 1.1 widened each byte of UTF-8; terminals in
 * Latin-1), never for plain ASCII.
 */
export function passwordForms(password: string): PasswordForm[] {
  const narrow = utf8(password)
  if (password === '') {
    return [
      { wide: new Uint8Array(2), narrow },
      { wide: new Uint8Array(0), narrow },
    ]
  }
  if (isBelow(password, 0x80)) return [{ wide: wide(password), narrow }]
  return [...new Set([password, password.normalize('NFC'), password.normalize('NFD')])].flatMap((text) => {
    const bytes = utf8(text)
    return [
      { wide: wide(text), narrow: bytes },
      { wide: wide(String.fromCharCode(...bytes)), narrow: bytes },
      ...(isBelow(text, 0x100) ? [{ wide: wide(text), narrow: latin1(text) }] : []),
    ]
  })
}

function isBelow(text: string, limit: number): boolean {
  return Array.from(text).every((character) => (character.codePointAt(0) ?? 0) < limit)
}

function utf8(text: string): Bytes {
  return new TextEncoder().encode(text)
}

function latin1(text: string): Bytes {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

function wide(text: string): Bytes {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at))
  return concat(bytes, new Uint8Array(2))
}
