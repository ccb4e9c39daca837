import { md5, sha1 } from '@noble/hashes/legacy.js'
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js'
import { type Bytes, concat } from './asn1'
import { Unreadable } from './unreadable'

/** More rounds than any program uses; deriving would only keep the person waiting. */
const MOST_ITERATIONS = 5_000_000

export const HASHES = { MD5: md5, 'SHA-1': sha1, 'SHA-256': sha256, 'SHA-384': sha384, 'SHA-512': sha512 }
export type HashName = keyof typeof HASHES

/** Refuses a number of rounds that would take minutes. */
export function checkIterations(iterations: number): number {
  if (iterations < 1) throw new Unreadable({ field: 'file', reason: 'damaged' })
  if (iterations > MOST_ITERATIONS) throw new Unreadable({ field: 'file', reason: 'too-slow' })
  return iterations
}

/** What PKCS #12 derives bytes for (RFC 7292, B.3). */
export const PURPOSE = { key: 1, iv: 2, mac: 3 } as const

/** PKCS #12's own key derivation, RFC 7292, appendix B.2. `password`: in the wide form. */
export function derivePkcs12(
  hashName: HashName,
  purpose: keyof typeof PURPOSE,
  password: Uint8Array,
  salt: Uint8Array,
  iterations: number,
  length: number,
): Bytes {
  const hash = HASHES[hashName]
  const block = hash.blockLen
  checkIterations(iterations)
  const diversifier = new Uint8Array(block).fill(PURPOSE[purpose])
  const input = concat(stretched(salt, block), stretched(password, block))
  const parts: Uint8Array[] = []
  for (let made = 0; made < length; made += hash.outputLen) {
    let digest = hash(concat(diversifier, input))
    for (let round = 1; round < iterations; round++) digest = hash(digest)
    parts.push(digest)
    addToBlocks(input, stretched(digest, block).subarray(0, block))
  }
  return concat(...parts).slice(0, length)
}

/** Repeated up to whole blocks; nothing stays nothing. */
function stretched(bytes: Uint8Array, block: number): Bytes {
  const whole = new Uint8Array(block * Math.ceil(bytes.length / block))
  for (let at = 0; at < whole.length; at++) whole[at] = bytes[at % bytes.length] ?? 0
  return whole
}

/** Adds `addend` + 1 to every block of `input`, each a number of its own, in place. */
function addToBlocks(input: Uint8Array, addend: Uint8Array): void {
  for (let start = 0; start < input.length; start += addend.length) {
    let carry = 1
    for (let at = addend.length - 1; at >= 0; at--) {
      carry += (input[start + at] ?? 0) + (addend[at] ?? 0)
      input[start + at] = carry & 0xff
      carry >>= 8
    }
  }
}

/** PBKDF2 in the browser's own cryptography. */
export async function derivePbkdf2(
  hash: string,
  password: Bytes,
  salt: Bytes,
  iterations: number,
  length: number,
): Promise<Bytes> {
  checkIterations(iterations)
  const base = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits'])
  return new Uint8Array(
    await crypto.subtle.deriveBits({ name: 'PBKDF2', hash, salt, iterations }, base, length * 8),
  )
}
