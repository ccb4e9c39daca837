/** What the console knows of a certificate file, as plain values. Never the private key itself. */
import type { Instant } from '../directory'

/** A larger file is no certificate: one with a long chain has a few kilobytes. */
export const LARGEST_FILE = 5 * 1024 * 1024

/** Forms that a certificate is read from. */
export type CertificateFormat = 'pkcs12' | 'pem' | 'der'

/** What a file turned out to be that is no certificate of any use here. */
export type OtherKind =
  | 'private-key'
  | 'encrypted-private-key'
  | 'public-key'
  | 'certificate-request'
  | 'revocation-list'
  | 'pkcs7'
  | 'java-key-store'
  | 'openssh-key'
  | 'putty-key'
  | 'pdf'
  | 'zip'
  | 'image'
  | 'html'
  | 'json'
  | 'program'

/** Why a file could not be read. Texts: `certificates:problem.{reason}`. */
export type ProblemReason =
  | 'empty'
  | 'too-large'
  | 'not-base64'
  | 'base64-damaged'
  | 'other-kind'
  | 'unknown-kind'
  | 'damaged'
  | 'no-certificate'
  | 'encryption-unsupported'
  | 'too-slow'
  | 'password-missing'
  | 'password-wrong'

export interface CertificateProblem {
  /** The field to blame. */
  field: 'file' | 'password'
  reason: ProblemReason
  /** For `other-kind`. */
  kind?: OtherKind
  /** For `encryption-unsupported`: the scheme's name or object identifier. */
  scheme?: string
}

/** Size in bits, or the curve's name. */
export type KeyFacts =
  { kind: 'RSA'; bits: number } | { kind: 'EC'; curve: string } | { kind: 'other'; name: string }

export interface CertificateFacts {
  /** Distinguished name as `CN=…, O=…`, in the certificate's order. */
  subject: string
  issuer: string
  selfSigned: boolean
  /** Upper-case hex. */
  serialNumber: string
  notBefore: Instant
  notAfter: Instant
  key: KeyFacts
  /** Hash of the issuer's signature, e.g. `SHA-256`; null where the scheme has none or is unknown. */
  signatureHash: string | null
  /** SHA-1 of the DER, upper-case hex: Graph's thumbprint. */
  thumbprint: string
  /** SHA-256 of the DER, upper-case hex. */
  thumbprint256: string
  /** The certificate itself, which is public: Base64 of the DER. */
  der: string
}

export interface CertificateFile {
  format: CertificateFormat
  /** The certificate that belongs to the private key; without a key the first one. */
  certificate: CertificateFacts
  /** Other certificates in the file. */
  chain: CertificateFacts[]
  /** `other`: there is a key, but of none of the file's certificates. */
  privateKey: 'matches' | 'other' | 'none'
  /** The PKCS #12 file as the vendor's field takes it, Base64 without line breaks; null for other formats. Holds the encrypted key. */
  pfx: string | null
  /** How the content is encrypted; `legacy`: RC2, Triple DES. */
  encryption: 'none' | 'modern' | 'legacy'
}

export type CertificateReading =
  { state: 'read'; file: CertificateFile } | { state: 'failed'; problem: CertificateProblem }

export const KEY_SIZES = [2048, 3072, 4096] as const
export const LONGEST_MONTHS = 24

/** What a new certificate is to be. */
export interface CertificateRequest {
  /** `CN=…`, or a bare name. */
  subject: string
  keySize: (typeof KEY_SIZES)[number]
  /** 1 to {@link LONGEST_MONTHS}. */
  months: number
  password: string
  /** Triple DES and SHA-1 instead of AES-256 and SHA-256, for systems that know no other. */
  legacyEncryption: boolean
}

export interface MadeCertificate {
  facts: CertificateFacts
  /** The password-protected PKCS #12 file. */
  pfx: Uint8Array<ArrayBuffer>
}

/** A file's bytes, or what was pasted. */
export type GivenCertificate = Uint8Array<ArrayBuffer> | string

export type Packed = { pfx: Uint8Array<ArrayBuffer> } | { problem: CertificateProblem }

/** What a form's field gets of a file or a pasted text. */
export type TakenCertificate =
  | {
      state: 'taken'
      /** Base64 without line breaks: of the PKCS #12 file, of a .cer, or of a PEM text, which cannot be used before it is packed. */
      base64: string
      kind: 'pkcs12' | 'certificate' | 'pem'
    }
  | { state: 'refused'; problem: CertificateProblem }

/** What certificates/openCertificates does away from the page; every call rejects when its signal is aborted. */
export interface CertificateWork {
  /** Of a file or a pasted text the Base64 that a form keeps; see take.ts. */
  take(signal: AbortSignal, given: GivenCertificate): Promise<TakenCertificate>
  /** `password`: `''` where the file has none. */
  read(signal: AbortSignal, given: GivenCertificate, password: string): Promise<CertificateReading>
  make(signal: AbortSignal, request: CertificateRequest): Promise<MadeCertificate>
  /** Certificate and key of a file (opened with `password`) as a new PKCS #12 file. */
  pack(
    signal: AbortSignal,
    given: GivenCertificate,
    password: string,
    newPassword: string,
    legacy: boolean,
  ): Promise<Packed>
}
