import type { CertificateProblem } from '../domain/certificates/types'
import type { Bytes } from './asn1'
import { factsOf } from './facts'
import { attempt, openCertificateFile } from './readCertificateFile'
import { Unreadable } from './unreadable'
import { writePfx } from './writePfx'

/**
 * Packs a file that holds a certificate and its key (PEM, or PKCS #12 in another encryption) into a new PKCS #12 file.
 * `password`: the given file's; `newPassword`: the new one's.
 */
export async function packCertificate(
  given: Bytes | string,
  password: string,
  newPassword: string,
  legacy: boolean,
): Promise<{ pfx: Bytes } | { problem: CertificateProblem }> {
  return attempt(async () => {
    const { ordered, key } = await openCertificateFile(given, password)
    const [leaf] = ordered
    if (!leaf || !key) throw new Unreadable({ field: 'file', reason: 'no-certificate' })
    const friendlyName = factsOf(leaf).subject
    return {
      pfx: await writePfx({ certificates: ordered, key, password: newPassword, friendlyName, legacy }),
    }
  })
}
