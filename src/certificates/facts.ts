import { UTCTime, GeneralizedTime, BitString, type BaseStringBlock } from 'asn1js'
import { sha1 } from '@noble/hashes/legacy.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { toBase64, toHex } from '../domain/certificates/base64'
import { formatSubject, type SubjectPart } from '../domain/certificates/subject'
import type { CertificateFacts, KeyFacts } from '../domain/certificates/types'
import { type Bytes, digitsOf, inside, isTag, type Node, octetsOf, oidOf, parse } from './asn1'
import { OID } from './oids'
import { Unreadable } from './unreadable'

const CURVES: Readonly<Record<string, string>> = {
  '1.2.840.10045.3.1.7': 'P-256',
  '1.3.132.0.34': 'P-384',
  '1.3.132.0.35': 'P-521',
  '1.3.132.0.10': 'secp256k1',
}
const OTHER_KEYS: Readonly<Record<string, string>> = {
  '1.2.840.10040.4.1': 'DSA',
  '1.2.840.113549.1.1.10': 'RSA-PSS',
  '1.3.101.112': 'Ed25519',
  '1.3.101.113': 'Ed448',
}
/** Hashes of signature schemes. */
const SIGNATURE_HASHES: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.2': 'MD2',
  '1.2.840.113549.1.1.4': 'MD5',
  '1.2.840.113549.1.1.5': 'SHA-1',
  '1.2.840.113549.1.1.11': 'SHA-256',
  '1.2.840.113549.1.1.12': 'SHA-384',
  '1.2.840.113549.1.1.13': 'SHA-512',
  '1.3.14.3.2.29': 'SHA-1',
  '1.2.840.10040.4.3': 'SHA-1',
  '1.2.840.10045.4.1': 'SHA-1',
  '1.2.840.10045.4.3.2': 'SHA-256',
  '1.2.840.10045.4.3.3': 'SHA-384',
  '1.2.840.10045.4.3.4': 'SHA-512',
}
const PSS = '1.2.840.113549.1.1.10'
const PSS_HASHES: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'SHA-1',
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
}

/** Reads an X.509 certificate (RFC 5280). Throws Unreadable where the DER holds none. */
export function factsOf(der: Bytes): CertificateFacts {
  const [toBeSigned, signatureAlgorithm, signature] = inside(parse(der))
  const [serial, , issuer, validity, subject, publicKey] = fieldsOf(toBeSigned)
  if (!(signature instanceof BitString)) throw damaged()
  const [notBefore, notAfter] = inside(validity)
  const [issuerName, subjectName] = [nameOf(issuer), nameOf(subject)]
  return {
    subject: subjectName,
    issuer: issuerName,
    selfSigned: issuerName === subjectName,
    serialNumber: toHex(digitsOf(serial)) || '00',
    notBefore: instantOf(notBefore),
    notAfter: instantOf(notAfter),
    key: keyOf(publicKey),
    signatureHash: signatureHashOf(signatureAlgorithm),
    thumbprint: toHex(sha1(der)),
    thumbprint256: toHex(sha256(der)),
    der: toBase64(der),
  }
}

/** The public key of a certificate (its SubjectPublicKeyInfo). */
export function publicKeyOf(der: Bytes): Node {
  const [toBeSigned] = inside(parse(der))
  const [, , , , , publicKey] = fieldsOf(toBeSigned)
  if (!publicKey) throw damaged()
  return publicKey
}

/** Fields from the serial number on; the version before it may be left out. */
function fieldsOf(toBeSigned: Node | undefined): Node[] {
  const fields = inside(toBeSigned)
  return isTag(fields[0], 0) ? fields.slice(1) : fields
}

function nameOf(name: Node | undefined): string {
  const parts = inside(name).flatMap((relative) =>
    inside(relative).map((attribute): SubjectPart => {
      const [type, value] = inside(attribute)
      return { oid: oidOf(type), value: textOf(value) }
    }),
  )
  return formatSubject(parts)
}

function textOf(value: Node | undefined): string {
  const text: unknown = (value as BaseStringBlock | undefined)?.getValue?.()
  return typeof text === 'string' ? text : ''
}

function instantOf(time: Node | undefined): string {
  if (!(time instanceof UTCTime || time instanceof GeneralizedTime)) throw damaged()
  const date = time.toDate()
  if (Number.isNaN(date.getTime())) throw damaged()
  return date.toISOString()
}

/** The contents of a BIT STRING of whole bytes. */
export function bitsOf(node: Node | undefined): Bytes {
  if (!(node instanceof BitString)) throw damaged()
  return new Uint8Array(node.valueBlock.valueHexView)
}

function keyOf(publicKey: Node | undefined): KeyFacts {
  const [algorithm, bits] = inside(publicKey)
  const [id, parameters] = inside(algorithm)
  const kind = oidOf(id)
  if (kind === OID.rsa) return { kind: 'RSA', bits: bitLength(digitsOf(inside(parse(bitsOf(bits)))[0])) }
  if (kind !== OID.ec) return { kind: 'other', name: OTHER_KEYS[kind] ?? kind }
  // Curves may be given by all their numbers instead of by name.
  const curve = parameters?.idBlock.tagNumber === 6 ? oidOf(parameters) : ''
  return { kind: 'EC', curve: CURVES[curve] ?? curve }
}

function bitLength(digits: Bytes): number {
  const [first = 0] = digits
  return digits.length === 0 ? 0 : (digits.length - 1) * 8 + (32 - Math.clz32(first))
}

function signatureHashOf(algorithm: Node | undefined): string | null {
  const [id, parameters] = inside(algorithm)
  const scheme = oidOf(id)
  if (scheme !== PSS) return SIGNATURE_HASHES[scheme] ?? null
  const hash = parameters && inside(parameters).find((node) => isTag(node, 0))
  return hash ? (PSS_HASHES[oidOf(inside(inside(hash)[0])[0])] ?? null) : 'SHA-1'
}

/**
 * Does a private key (PKCS #8) belong to a certificate? null where the file does not tell: an elliptic curve's key may
 * leave its public part out.
 */
export function belongs(key: Bytes, der: Bytes): boolean | null {
  const [algorithm, bits] = inside(publicKeyOf(der))
  const [, keyAlgorithm, secret] = inside(parse(key))
  const kind = oidOf(inside(algorithm)[0])
  if (oidOf(inside(keyAlgorithm)[0]) !== kind) return false
  if (kind === OID.rsa) {
    const [, modulus] = inside(parse(octetsOf(secret)))
    return same(digitsOf(modulus), digitsOf(inside(parse(bitsOf(bits)))[0]))
  }
  if (kind !== OID.ec) return null
  const point = inside(parse(octetsOf(secret))).find((node) => isTag(node, 1))
  return point ? same(bitsOf(inside(point)[0]), bitsOf(bits)) : null
}

function same(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at])
}

function damaged(): Unreadable {
  return new Unreadable({ field: 'file', reason: 'damaged' })
}
