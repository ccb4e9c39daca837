import { hmac } from '@noble/hashes/hmac.js'
import { sha1 } from '@noble/hashes/legacy.js'
import {
  bmpText,
  type Bytes,
  encoded,
  integer,
  type Node,
  nothing,
  octets,
  oid,
  sequence,
  set,
  tagged,
  taggedOctets,
} from './asn1'
import { derivePbkdf2, derivePkcs12, HASHES } from './derive'
import { OID, SHA1_OID, SHA256_OID } from './oids'
import { passwordForms, type PasswordForm } from './passwords'

/**
 * .NET refuses files of more than 300,000 rounds in one place or a million in all; this is a third of that.
 * https://learn.microsoft.com/dotnet/api/system.security.cryptography.x509certificates.pkcs12loaderlimits
 */
const ITERATIONS = 100_000
/** Systems that know nothing but Triple DES are slow ones. */
const LEGACY_ITERATIONS = 10_000

export interface PfxParts {
  /** The key's certificate first. */
  certificates: Bytes[]
  /** PKCS #8. */
  key: Bytes
  password: string
  /** What Windows shows as its name. */
  friendlyName: string
  /** Triple DES and SHA-1 instead of AES-256, PBKDF2 and SHA-256. */
  legacy: boolean
  /** Rounds of every derivation; tests take fewer. */
  iterations?: number
}

interface Sealed {
  algorithm: Node
  data: Bytes
}

/** A PKCS #12 file (RFC 7292), certificates and key encrypted with the password. */
export async function writePfx({
  certificates,
  key,
  password,
  friendlyName,
  legacy,
  iterations = legacy ? LEGACY_ITERATIONS : ITERATIONS,
}: PfxParts): Promise<Bytes> {
  const [form] = passwordForms(password)
  const [leaf] = certificates
  if (!form || !leaf) throw new Error('A PKCS #12 file needs a password form and a certificate')
  const seal = legacy ? sealLegacy : sealModern
  const attributes = set(
    attribute(OID.friendlyName, bmpText(friendlyName)),
    attribute(OID.localKeyId, octets(sha1(leaf))),
  )
  const certificateBags = certificates.map((certificate, at) =>
    bag(
      OID.certBag,
      sequence(oid(OID.x509Certificate), tagged(0, octets(certificate))),
      at === 0 ? attributes : null,
    ),
  )
  const sealedCertificates = await seal(encoded(sequence(...certificateBags)), form, iterations)
  const sealedKey = await seal(key, form, iterations)
  const keyBag = bag(OID.shroudedKeyBag, sequence(sealedKey.algorithm, octets(sealedKey.data)), attributes)
  const safe = encoded(
    sequence(
      sequence(
        oid(OID.encryptedData),
        tagged(
          0,
          sequence(
            integer(0),
            sequence(oid(OID.data), sealedCertificates.algorithm, taggedOctets(0, sealedCertificates.data)),
          ),
        ),
      ),
      data(encoded(sequence(keyBag))),
    ),
  )
  return encoded(sequence(integer(3), data(safe), checksum(safe, form, legacy, iterations)))
}

function data(content: Bytes): Node {
  return sequence(oid(OID.data), tagged(0, octets(content)))
}

function bag(type: string, value: Node, attributes: Node | null): Node {
  return sequence(oid(type), tagged(0, value), ...(attributes ? [attributes] : []))
}

function attribute(type: string, value: Node): Node {
  return sequence(oid(type), set(value))
}

function random(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length))
}

async function sealModern(content: Bytes, { narrow }: PasswordForm, iterations: number): Promise<Sealed> {
  const [salt, iv] = [random(16), random(16)]
  const key = await derivePbkdf2('SHA-256', narrow, salt, iterations, 32)
  const aes = await crypto.subtle.importKey('raw', key, 'AES-CBC', false, ['encrypt'])
  return {
    algorithm: sequence(
      oid(OID.pbes2),
      sequence(
        sequence(
          oid(OID.pbkdf2),
          sequence(octets(salt), integer(iterations), sequence(oid(OID.hmacSha256), nothing())),
        ),
        sequence(oid(OID.aes256), octets(iv)),
      ),
    ),
    data: new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-CBC', iv }, aes, content)),
  }
}

async function sealLegacy(content: Bytes, { wide }: PasswordForm, iterations: number): Promise<Sealed> {
  const salt = random(8)
  const derived = (purpose: 'key' | 'iv', length: number) =>
    derivePkcs12('SHA-1', purpose, wide, salt, iterations, length)
  const { encryptTripleDes } = await import('./legacy/ciphers')
  return {
    algorithm: sequence(oid(OID.pbeTripleDes), sequence(octets(salt), integer(iterations))),
    data: encryptTripleDes(derived('key', 24), derived('iv', 8), content),
  }
}

function checksum(content: Bytes, { wide }: PasswordForm, legacy: boolean, iterations: number): Node {
  const name = legacy ? 'SHA-1' : 'SHA-256'
  const hash = HASHES[name]
  const salt = random(legacy ? 8 : 16)
  const key = derivePkcs12(name, 'mac', wide, salt, iterations, hash.outputLen)
  return sequence(
    sequence(sequence(oid(legacy ? SHA1_OID : SHA256_OID), nothing()), octets(hmac(hash, key, content))),
    octets(salt),
    integer(iterations),
  )
}
