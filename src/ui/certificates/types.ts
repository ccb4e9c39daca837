import type { CertificateReading } from '../../domain/certificates/types'

/** What a person gave, and what came of it. The whole lives in memory only, as long as its component does. */
export interface CertificateValue {
  /** A file's bytes or the text pasted; null: nothing yet. */
  given: Uint8Array<ArrayBuffer> | string | null
  fileName: string | null
  password: string
  /** null while nothing is given or it is being read. */
  reading: CertificateReading | null
}

export const NO_CERTIFICATE: CertificateValue = { given: null, fileName: null, password: '', reading: null }

/** Reads what was given; rejects when aborted. See certificates/openCertificates. */
export type ReadCertificate = (
  signal: AbortSignal,
  given: Uint8Array<ArrayBuffer> | string,
  password: string,
) => Promise<CertificateReading>
