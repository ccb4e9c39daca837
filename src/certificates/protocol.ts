import type {
  CertificateProblem,
  CertificateReading,
  CertificateRequest,
  MadeCertificate,
} from '../domain/certificates/types'

/** A file's bytes, or what was pasted. */
export type Given = Uint8Array<ArrayBuffer> | string
export type Packed = { pfx: Uint8Array<ArrayBuffer> } | { problem: CertificateProblem }

/** What the certificate worker can be asked. */
export interface CertificateApi {
  read(given: Given, password: string): Promise<CertificateReading>
  make(request: CertificateRequest): Promise<MadeCertificate>
  pack(given: Given, password: string, newPassword: string, legacy: boolean): Promise<Packed>
}

export interface Call {
  method: keyof CertificateApi
  args: unknown[]
}
export type Answer = { value: unknown } | { failure: string }
