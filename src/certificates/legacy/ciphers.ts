import des, { type Cipher } from 'node-forge/lib/des.js'
import rc2 from 'node-forge/lib/rc2.js'
import util from 'node-forge/lib/util.js'
import type { Bytes } from '../asn1'
import type { LegacyScheme } from '../oids'
import { WrongKey } from '../unreadable'

// In a chunk of its own, loaded when a file needs it: browsers have neither cipher, and rightly.

/** CBC decryption with PKCS #7 padding. Throws {@link WrongKey} where the padding is wrong. */
export function decryptLegacy(
  cipher: LegacyScheme['cipher'],
  key: Uint8Array,
  iv: Uint8Array,
  data: Uint8Array,
): Bytes {
  const worker =
    cipher === '3des'
      ? des.createDecryptionCipher(tripleKey(key))
      : rc2.createDecryptionCipher(binary(key), key.length * 8)
  const plain = run(worker, iv, data)
  if (!plain || data.length === 0 || data.length % 8 !== 0) throw new WrongKey()
  return plain
}

/** Triple DES in CBC mode with PKCS #7 padding. */
export function encryptTripleDes(key: Uint8Array, iv: Uint8Array, data: Uint8Array): Bytes {
  const sealed = run(des.createEncryptionCipher(tripleKey(key)), iv, data)
  if (!sealed) throw new Error('Triple DES did not finish')
  return sealed
}

function run(cipher: Cipher, iv: Uint8Array, data: Uint8Array): Bytes | null {
  cipher.start(binary(iv))
  cipher.update(util.createBuffer(binary(data)))
  if (!cipher.finish()) return null
  return Uint8Array.from(cipher.output.getBytes(), (character) => character.charCodeAt(0))
}

/** Two keys stand for three: the first one again. */
function tripleKey(key: Uint8Array): string {
  const text = binary(key)
  return key.length === 16 ? text + text.slice(0, 8) : text
}

function binary(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
}
