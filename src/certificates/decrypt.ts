import { type Bytes, inside, type Node, numberOf, octetsOf, oidOf } from './asn1'
import { derivePbkdf2, derivePkcs12 } from './derive'
import { AES_KEY_LENGTHS, LEGACY_SCHEMES, OID, PRFS, SCHEME_NAMES } from './oids'
import type { PasswordForm } from './passwords'
import { Unreadable, WrongKey } from './unreadable'

/** Is the algorithm (an AlgorithmIdentifier) one of RC2 and Triple DES? */
export function isLegacy(algorithm: Node): boolean {
  const [scheme, parameters] = inside(algorithm)
  if (oidOf(scheme) !== OID.pbes2) return true
  return oidOf(inside(inside(parameters)[1])[0]) === OID.tripleDes
}

/**
 * Decrypts what a password protects, with PBES2 (AES, Triple DES) or PKCS #12's own schemes. Throws WrongKey where the
 * padding comes out wrong, Unreadable where the scheme is unknown or its parameters are no such.
 */
export async function decrypt(algorithm: Node, data: Bytes, password: PasswordForm): Promise<Bytes> {
  const [scheme, parameters] = inside(algorithm)
  const id = oidOf(scheme)
  if (id === OID.pbes2) return decryptPbes2(parameters, data, password)
  const legacy = LEGACY_SCHEMES[id]
  if (!legacy) throw unsupported(id)
  const [salt, iterations] = inside(parameters)
  const derived = (purpose: 'key' | 'iv', length: number) =>
    derivePkcs12('SHA-1', purpose, password.wide, octetsOf(salt), numberOf(iterations), length)
  const { decryptLegacy } = await import('./legacy/ciphers')
  return decryptLegacy(legacy.cipher, derived('key', legacy.keyLength), derived('iv', 8), data)
}

async function decryptPbes2(
  parameters: Node | undefined,
  data: Bytes,
  password: PasswordForm,
): Promise<Bytes> {
  const [derivation, encryption] = inside(parameters)
  const [derivationId, derivationParameters] = inside(derivation)
  if (oidOf(derivationId) !== OID.pbkdf2) throw unsupported(oidOf(derivationId))
  const [salt, iterations, ...rest] = inside(derivationParameters)
  // The key's length may stand before the pseudo-random function; SHA-1 where that is left out.
  const prf = rest.find((node) => node.idBlock.tagNumber === 16)
  const hash = prf ? PRFS[oidOf(inside(prf)[0])] : 'SHA-1'
  if (!hash) throw unsupported(prf ? oidOf(inside(prf)[0]) : '')

  const [cipher, iv] = inside(encryption)
  const cipherId = oidOf(cipher)
  const keyLength = cipherId === OID.tripleDes ? 24 : AES_KEY_LENGTHS[cipherId]
  if (!keyLength) throw unsupported(cipherId)
  const key = await derivePbkdf2(hash, password.narrow, octetsOf(salt), numberOf(iterations), keyLength)
  if (cipherId === OID.tripleDes) {
    const { decryptLegacy } = await import('./legacy/ciphers')
    return decryptLegacy('3des', key, octetsOf(iv), data)
  }
  const aes = await crypto.subtle.importKey('raw', key, 'AES-CBC', false, ['decrypt'])
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-CBC', iv: octetsOf(iv) }, aes, data))
  } catch {
    throw new WrongKey()
  }
}

function unsupported(id: string): Unreadable {
  return new Unreadable({ field: 'file', reason: 'encryption-unsupported', scheme: SCHEME_NAMES[id] ?? id })
}
