import type { GivenCertificate, TakenCertificate } from '../../../domain/certificates/types'

/** What the certificate field takes of a file or a pasted text, told by a worker. Rejects where that does not start. */
export async function takeCertificate(given: GivenCertificate): Promise<TakenCertificate> {
  const { openCertificates } = await import('../../../certificates/openCertificates')
  return openCertificates().take(new AbortController().signal, given)
}
