import { additionOf } from './addition'
import { bytesOfBase64, toBase64 } from './base64'
import { fileNameOf } from './fileName'
import { certificatePem } from './pem'
import { parseSubject } from './subject'
import { type CertificateFacts, type CertificateWork, KEY_SIZES } from './types'

/** A file to save. */
export interface OutputFile {
  name: string
  content: Uint8Array<ArrayBuffer> | string
  /** MIME type. */
  type: string
}

/** The plain functions that certificate controls need; handed in, since `ui` has no domain code of its own. */
export const CERTIFICATE_TOOLS = {
  isSubject: (text: string): boolean => parseSubject(text) !== null,
  keySizes: KEY_SIZES,
  toBase64,
  additionOf,
  /** The public part, as DER and as PEM. `facts`: the certificate's. */
  publicFiles: (facts: CertificateFacts) => ({
    cer: { name: fileNameOf(facts, 'cer'), content: bytesOfBase64(facts.der), type: 'application/pkix-cert' },
    pem: {
      name: fileNameOf(facts, 'pem'),
      content: certificatePem(facts.der),
      type: 'application/x-pem-file',
    },
  }),
  /** The file with the key. `pfx`: Base64. */
  pfxFile: (facts: CertificateFacts, pfx: string): OutputFile => ({
    name: fileNameOf(facts, 'pfx'),
    content: bytesOfBase64(pfx),
    type: 'application/x-pkcs12',
  }),
}

/** All that the certificate parts of the page work with. */
export type CertificateKit = typeof CERTIFICATE_TOOLS & CertificateWork
