import type { KeyCredential } from '../../directory'
import type { CertificateStep, KeyEntry, PublicCertificate, StepRequest } from '../steps'

/**
 * The write of a certificate step. Graph replaces the whole list and refuses a known key that comes back changed or
 * without its content, so every other key is sent exactly as it was read.
 * https://learn.microsoft.com/graph/api/application-update
 * https://learn.microsoft.com/graph/api/resources/keycredential
 */
export function certificateRequest(step: CertificateStep, entries: readonly KeyEntry[]): StepRequest | null {
  const others = entries.filter((entry) => !isKeyOf(step, entry))
  const present = others.length < entries.length
  if (present === (step.kind === 'add-certificate')) return null
  const kept = others.map(({ raw }) => raw)
  const keyCredentials = step.kind === 'add-certificate' ? [...kept, newKey(step.certificate)] : kept
  return { method: 'PATCH', path: `/applications/${step.applicationObjectId}`, body: { keyCredentials } }
}

/** A certificate as Graph takes a new key; its identifier becomes the thumbprint, its ID is Graph's to give. */
export function newKey({ der, displayName, notBefore, notAfter }: PublicCertificate) {
  return {
    type: 'AsymmetricX509Cert',
    usage: 'Verify',
    key: der,
    displayName: displayName || null,
    startDateTime: notBefore,
    endDateTime: notAfter,
  }
}

/** Is this key what the step is about? By its ID, else by its content, or by an identifier that is the thumbprint. */
export function isKeyOf({ keyId, certificate }: CertificateStep, entry: KeyEntry): boolean {
  const { der, thumbprint } = certificate
  if (keyId) return String(entry.raw['keyId']).toLowerCase() === keyId.toLowerCase()
  return (der !== '' && entry.key === der) || (thumbprint !== '' && entry.thumbprint === thumbprint)
}

/** The public part of the key that a removal takes away; null where Graph does not tell its content. */
export function removedCertificateOf(
  step: CertificateStep,
  entries: readonly KeyEntry[],
): PublicCertificate | null {
  const entry = entries.find((one) => isKeyOf(step, one))
  const der = entry?.key || step.certificate.der
  if (!entry || !der) return null
  const text = (property: string) => {
    const value = entry.raw[property]
    return typeof value === 'string' ? value : ''
  }
  return {
    der,
    thumbprint: entry.thumbprint ?? step.certificate.thumbprint,
    displayName: text('displayName'),
    notBefore: text('startDateTime') || step.certificate.notBefore,
    notAfter: text('endDateTime') || step.certificate.notAfter,
  }
}

/** A key as the review shows it: its content is read right before the write. */
export function plannedKey({ keyId, displayName, thumbprint }: KeyCredential): KeyEntry {
  return { thumbprint, key: null, raw: { keyId, displayName, key: '…' } }
}
