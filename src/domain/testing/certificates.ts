/** Builders of certificate readings for tests; never imported by the product. */
import type {
  CertificateFacts,
  CertificateFile,
  CertificateProblem,
  CertificateReading,
} from '../certificates/types'
import type { KeyCredential } from '../directory'

export const THUMBPRINT = 'A9993E364706816ABA3E25717850C26C9CD0D89D'
/** Stands for the PKCS #12 text, so that a test can look for it where it must not be. */
export const PFX = 'PFX-OF-NOBODYS-BUSINESS'
export const PASSWORD = 'PASSWORD-OF-NOBODYS-BUSINESS'

/** A sound certificate file: RSA 2048, its key inside, valid until June 2027. */
export function certificateReading(
  facts: Partial<CertificateFacts> = {},
  parts: Partial<CertificateFile> = {},
): CertificateReading {
  return {
    state: 'read',
    file: {
      format: 'pkcs12',
      certificate: {
        subject: 'CN=robot',
        issuer: 'CN=robot',
        selfSigned: true,
        serialNumber: '01',
        notBefore: '2026-06-01T00:00:00.000Z',
        notAfter: '2027-06-01T00:00:00.000Z',
        key: { kind: 'RSA', bits: 2048 },
        signatureHash: 'SHA-256',
        thumbprint: THUMBPRINT,
        thumbprint256: 'AB',
        der: 'MIIB',
        ...facts,
      },
      chain: [],
      privateKey: 'matches',
      pfx: PFX,
      encryption: 'modern',
      ...parts,
    },
  }
}

/** A file that could not be read. */
export function failedReading(problem: Partial<CertificateProblem>): CertificateReading {
  return { state: 'failed', problem: { field: 'file', reason: 'damaged', ...problem } }
}

/** The registration's entry for {@link certificateReading}. */
export function keyCredential(parts: Partial<KeyCredential> = {}): KeyCredential {
  return {
    keyId: '5b6c7d8e-9f0a-4b1c-8d2e-3f4a5b6c7d8e',
    displayName: 'CN=robot',
    thumbprint: THUMBPRINT,
    type: 'AsymmetricX509Cert',
    usage: 'Verify',
    startDateTime: '2026-06-01T00:00:00Z',
    endDateTime: '2027-06-01T00:00:00Z',
    ...parts,
  }
}
