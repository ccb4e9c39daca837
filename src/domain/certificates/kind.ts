import { fromBase64 } from './base64'
import { derKindOf, elementAt } from './der'
import { type PemBlock, pemBlocks } from './pem'
import { textOf } from './text'
import { LARGEST_FILE, type CertificateProblem, type OtherKind } from './types'

type Bytes = Uint8Array<ArrayBuffer>

/** How the file's bytes were wrapped in text. */
export type Wrapping = 'none' | 'base64'

export type Detected =
  | { kind: 'pkcs12' | 'certificate'; bytes: Bytes; wrapping: Wrapping }
  | { kind: 'pem'; blocks: PemBlock[]; text: string; key: 'none' | 'plain' | 'encrypted' }
  | { kind: 'problem'; problem: CertificateProblem }

/** What a file begins with that is plainly something else. */
const SIGNATURES: readonly (readonly [number[], OtherKind])[] = [
  [[0xfe, 0xed, 0xfe, 0xed], 'java-key-store'],
  [[0xce, 0xce, 0xce, 0xce], 'java-key-store'],
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x50, 0x4b, 0x03, 0x04], 'zip'],
  [[0x50, 0x4b, 0x05, 0x06], 'zip'],
  [[0x89, 0x50, 0x4e, 0x47], 'image'],
  [[0xff, 0xd8, 0xff], 'image'],
  [[0x47, 0x49, 0x46, 0x38], 'image'],
  [[0x4d, 0x5a], 'program'],
  [[0x7f, 0x45, 0x4c, 0x46], 'program'],
]

const TEXTS: readonly (readonly [RegExp, OtherKind])[] = [
  [/^PuTTY-User-Key-File/u, 'putty-key'],
  [/^(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-\S+) /u, 'openssh-key'],
  [/^<(?:!doctype|html|\?xml|svg)/iu, 'html'],
  [/^[[{]\s*["{[]/u, 'json'],
]

/** Labels of PEM blocks without a certificate. */
const LABELS: Readonly<Record<string, OtherKind>> = {
  'OPENSSH PRIVATE KEY': 'openssh-key',
  'PUBLIC KEY': 'public-key',
  'RSA PUBLIC KEY': 'public-key',
  'CERTIFICATE REQUEST': 'certificate-request',
  'NEW CERTIFICATE REQUEST': 'certificate-request',
  'X509 CRL': 'revocation-list',
  PKCS7: 'pkcs7',
  'ENCRYPTED PRIVATE KEY': 'encrypted-private-key',
}

/**
 * Tells what a file or a pasted text is: PKCS #12 (.pfx, .p12), PEM, DER (.cer, .der), or Base64 of any of these, in
 * UTF-8 or UTF-16. Looks at shapes only; whether the content holds together shows when it is read. Never throws.
 */
export function kindOf(given: Bytes | string): Detected {
  if (given.length === 0) return problem({ reason: 'empty' })
  if (given.length > LARGEST_FILE * (typeof given === 'string' ? 2 : 1))
    return problem({ reason: 'too-large' })
  return typeof given === 'string' ? ofText(given, false) : ofBytes(given, 'none')
}

function ofBytes(bytes: Bytes, wrapping: Wrapping): Detected {
  const kind = derKindOf(bytes)
  if (kind) {
    const root = elementAt(bytes, 0)
    if (!root?.complete) return problem({ reason: wrapping === 'base64' ? 'base64-damaged' : 'damaged' })
    if (kind === 'pkcs12' || kind === 'certificate') return { kind, bytes, wrapping }
    return otherKind(kind)
  }
  const other = SIGNATURES.find(([start]) => start.every((byte, at) => bytes[at] === byte))
  if (other) return otherKind(other[1])
  const text = textOf(bytes)
  if (text !== null) return ofText(text, wrapping === 'base64')
  return problem({ reason: bytes[0] === 0x30 ? 'damaged' : 'unknown-kind' })
}

/** `inside`: the text came out of Base64 itself. */
function ofText(given: string, inside: boolean): Detected {
  const text = given.replace(/^[\ufeff\s]+/u, '')
  if (text === '') return problem({ reason: 'empty' })
  const pem = pemBlocks(text)
  if (pem === 'damaged') return problem({ reason: 'base64-damaged' })
  if (pem.length > 0) return ofPem(pem, text)
  const known = TEXTS.find(([pattern]) => pattern.test(text))
  if (known) return otherKind(known[1])
  const bytes = inside ? null : fromBase64(text)
  if (bytes === 'damaged') {
    // Words are letters of Base64 too; what is short and begins as no certificate does was rather none.
    return problem({
      reason: text.length < 64 && !/^\W*M[A-P]/u.test(text) ? 'not-base64' : 'base64-damaged',
    })
  }
  if (bytes === null) return problem({ reason: inside ? 'unknown-kind' : 'not-base64' })
  const found = ofBytes(bytes, 'base64')
  // A word is Base64 too: what says nothing when decoded was rather no Base64 at all.
  const senseless = found.kind === 'problem' && ['unknown-kind', 'not-base64'].includes(found.problem.reason)
  return senseless && bytes.length < 48 ? problem({ reason: 'not-base64' }) : found
}

function ofPem(blocks: PemBlock[], text: string): Detected {
  const keys = blocks.filter(({ label }) => label.endsWith('PRIVATE KEY') && label !== 'OPENSSH PRIVATE KEY')
  const encrypted = keys.some((block) => block.label === 'ENCRYPTED PRIVATE KEY' || block.encryption !== null)
  if (blocks.some(({ label }) => isCertificate(label))) {
    return { kind: 'pem', blocks, text, key: keys.length === 0 ? 'none' : encrypted ? 'encrypted' : 'plain' }
  }
  const label = blocks[0]?.label ?? ''
  // Some tools put PEM lines around a PKCS #12 file.
  if (/^PKCS ?#?12$/u.test(label) && blocks[0]) return ofBytes(blocks[0].bytes, 'base64')
  if (keys.length > 0) return otherKind(encrypted ? 'encrypted-private-key' : 'private-key')
  const kind = LABELS[label]
  return kind ? otherKind(kind) : problem({ reason: 'unknown-kind' })
}

/** Is this PEM label a certificate's? */
export function isCertificate(label: string): boolean {
  return label === 'CERTIFICATE' || label === 'X509 CERTIFICATE' || label === 'TRUSTED CERTIFICATE'
}

function otherKind(kind: OtherKind): Detected {
  return problem({ reason: 'other-kind', kind })
}

function problem(parts: Omit<CertificateProblem, 'field'>): Detected {
  return { kind: 'problem', problem: { field: 'file', ...parts } }
}
