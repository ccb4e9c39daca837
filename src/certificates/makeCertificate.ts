import {
  BitString,
  Boolean as Asn1Boolean,
  GeneralizedTime,
  IA5String,
  Integer,
  PrintableString,
  UTCTime,
  Utf8String,
} from 'asn1js'
import { sha1 } from '@noble/hashes/legacy.js'
import { ATTRIBUTES, parseSubject, type SubjectPart } from '../domain/certificates/subject'
import { LONGEST_MONTHS, type CertificateRequest, type MadeCertificate } from '../domain/certificates/types'
import {
  type Bytes,
  encoded,
  inside,
  integer,
  type Node,
  nothing,
  octets,
  oid,
  parse,
  sequence,
  set,
  tagged,
} from './asn1'
import { bitsOf, factsOf } from './facts'
import { writePfx } from './writePfx'

/** sha256WithRSAEncryption */
const SIGNATURE = '1.2.840.113549.1.1.11'
const BASIC_CONSTRAINTS = '2.5.29.19'
const KEY_USAGE = '2.5.29.15'
const EXTENDED_KEY_USAGE = '2.5.29.37'
const SUBJECT_KEY_IDENTIFIER = '2.5.29.14'
const CLIENT_AUTHENTICATION = '1.3.6.1.5.5.7.3.2'
/** KeyUsage with nothing but digitalSignature. */
const DIGITAL_SIGNATURE = 0x80
/** Clocks differ: a certificate that begins now is not valid yet for a server that is slow. */
const EARLIER_MS = 5 * 60_000

/**
 * Makes a self-signed certificate with an RSA key of its own (signed with SHA-256) and the PKCS #12 file of both. The
 * key is in the file only. Throws a RangeError where the request is outside of its bounds.
 */
export async function makeCertificate(
  request: CertificateRequest,
  now = new Date(),
): Promise<MadeCertificate> {
  const subject = parseSubject(request.subject)
  if (!subject) throw new RangeError('subject')
  const valid = validity(now, request.months)
  const pair = await crypto.subtle.generateKey(
    {
      name: 'RSASSA-PKCS1-v1_5',
      modulusLength: request.keySize,
      publicExponent: Uint8Array.of(1, 0, 1),
      hash: 'SHA-256',
    },
    true,
    ['sign', 'verify'],
  )
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey))
  const toBeSigned = certificateBody(subject, parse(publicKey), valid)
  const signature = await crypto.subtle.sign('RSASSA-PKCS1-v1_5', pair.privateKey, encoded(toBeSigned))
  const der = encoded(sequence(toBeSigned, algorithm(), new BitString({ valueHex: signature })))
  const key = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey))
  try {
    const pfx = await writePfx({
      certificates: [der],
      key,
      password: request.password,
      friendlyName: subject[0]?.value ?? '',
      legacy: request.legacyEncryption,
    })
    return { facts: factsOf(der), pfx }
  } finally {
    key.fill(0)
  }
}

function certificateBody(subject: SubjectPart[], publicKey: Node, valid: Node): Node {
  const name = nameOf(subject)
  return sequence(
    tagged(0, integer(2)),
    serialNumber(),
    algorithm(),
    name,
    valid,
    name,
    publicKey,
    tagged(
      3,
      sequence(
        extension(BASIC_CONSTRAINTS, true, sequence()),
        extension(
          KEY_USAGE,
          true,
          new BitString({ valueHex: Uint8Array.of(DIGITAL_SIGNATURE).buffer, unusedBits: 7 }),
        ),
        extension(EXTENDED_KEY_USAGE, false, sequence(oid(CLIENT_AUTHENTICATION))),
        extension(SUBJECT_KEY_IDENTIFIER, false, octets(sha1(bitsOf(inside(publicKey)[1])))),
      ),
    ),
  )
}

function algorithm(): Node {
  return sequence(oid(SIGNATURE), nothing())
}

function extension(id: string, critical: boolean, value: Node): Node {
  return sequence(oid(id), ...(critical ? [new Asn1Boolean({ value: true })] : []), octets(encoded(value)))
}

/** 126 random bits, positive whatever they are (RFC 5280, 4.1.2.2). */
function serialNumber(): Node {
  const digits: Bytes = crypto.getRandomValues(new Uint8Array(16))
  digits[0] = ((digits[0] ?? 0) & 0x3f) | 0x40
  return new Integer({ valueHex: digits.buffer })
}

function nameOf(parts: readonly SubjectPart[]): Node {
  return sequence(...parts.map((part) => set(sequence(oid(part.oid), valueOf(part)))))
}

/** Each attribute in the string type that RFC 5280, appendix A, asks for. */
function valueOf({ oid: type, value }: SubjectPart): Node {
  if (type === ATTRIBUTES.C) return new PrintableString({ value: value.toUpperCase() })
  if (type === ATTRIBUTES.DC || type === ATTRIBUTES.E) return new IA5String({ value })
  return new Utf8String({ value })
}

function validity(now: Date, months: number): Node {
  if (!(Number.isInteger(months) && months >= 1 && months <= LONGEST_MONTHS)) throw new RangeError('months')
  const from = new Date(Math.floor((now.getTime() - EARLIER_MS) / 1000) * 1000)
  return sequence(timeOf(from), timeOf(addMonths(from, months)))
}

/** The same day `months` later, or that month's last one. */
function addMonths(from: Date, months: number): Date {
  const to = new Date(from)
  to.setUTCMonth(from.getUTCMonth() + months)
  if (to.getUTCDate() !== from.getUTCDate()) to.setUTCDate(0)
  return to
}

/** Two digits for the year until 2049 (RFC 5280, 4.1.2.5). */
function timeOf(date: Date): Node {
  return date.getUTCFullYear() < 2050
    ? new UTCTime({ valueDate: date })
    : new GeneralizedTime({ valueDate: date })
}
