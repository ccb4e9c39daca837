import type { KeyCredential } from '../../directory'
import type { AuditCredential } from '../report'
import type { AuditPrincipal, AuditSecret } from '../types'

/**
 * Is a credential of an enterprise application part of a certificate that signs SAML tokens, and so not there to sign in with?
 * Such a certificate is three things: a key to sign with, its public part of the same thumbprint, and a password of the same
 * key ID as the first. https://learn.microsoft.com/graph/api/serviceprincipal-addtokensigningcertificate
 */
export function isOfSigning(
  principal: AuditPrincipal | null,
  { kind, of }: { kind: AuditCredential['kind']; of: AuditSecret | KeyCredential },
): boolean {
  const signing = (principal?.keyCredentials ?? []).filter(signs)
  if (kind === 'secret') return signing.some(({ keyId }) => keyId === of.keyId)
  const { thumbprint, keyId } = of as KeyCredential
  return signing.some((one) => one.keyId === keyId || (thumbprint !== null && one.thumbprint === thumbprint))
}

/** What of an enterprise application's own credentials is there to sign in with. */
export function credentialsToSignIn(principal: AuditPrincipal): {
  secrets: readonly AuditSecret[]
  certificates: readonly KeyCredential[]
} {
  const { passwordCredentials: secrets, keyCredentials: certificates } = principal
  if (!certificates.some(signs)) return { secrets, certificates }
  return {
    secrets: secrets.filter((of) => !isOfSigning(principal, { kind: 'secret', of })),
    certificates: certificates.filter((of) => !isOfSigning(principal, { kind: 'certificate', of })),
  }
}

function signs({ usage }: KeyCredential): boolean {
  return usage?.toLowerCase() === 'sign'
}
