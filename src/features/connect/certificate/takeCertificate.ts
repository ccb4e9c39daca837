import type { TakenCertificate } from '../../../domain/certificates/take'
import type { GivenCertificate } from '../../../domain/certificates/types'

/** What the certificate field takes of a file or a pasted text; its code comes with the first one. */
export async function takeCertificate(given: GivenCertificate): Promise<TakenCertificate> {
  const { takeCertificate: take } = await import('../../../domain/certificates/take')
  return take(given)
}
