import { toBase64 } from './base64'
import { kindOf } from './kind'
import type { GivenCertificate, TakenCertificate } from './types'

/**
 * Takes a file's bytes or a pasted text for the vendor's Base64 field: line breaks, `data:` before it, quotes, PEM lines
 * around a PKCS #12 file and other text encodings go; what is no certificate at all is refused with the reason.
 */
export function takeCertificate(given: GivenCertificate): TakenCertificate {
  const detected = kindOf(given)
  switch (detected.kind) {
    case 'problem':
      return { state: 'refused', problem: detected.problem }
    case 'pkcs12':
    case 'certificate':
      return { state: 'taken', base64: toBase64(detected.bytes), kind: detected.kind }
    case 'pem':
      return { state: 'taken', base64: toBase64(new TextEncoder().encode(detected.text)), kind: 'pem' }
  }
}
