import { changeIntent } from '../changes/intent'
import type { PublicCertificate } from '../changes/steps'
import type { ChangeIntent } from '../changes/types'
import type { Guid } from '../directory'
import type { CertificateFacts } from './types'

/** https://learn.microsoft.com/graph/api/resources/keycredential#properties */
const LONGEST_NAME = 90

/** A certificate's public part as a registration keeps it; the portal's list shows its first name. */
export function publicPartOf(facts: CertificateFacts): PublicCertificate {
  const { der, thumbprint, notBefore, notAfter, subject } = facts
  const name = /^[^=]+=((?:\\.|[^,])+)/u.exec(subject)?.[1]?.replace(/\\(.)/gu, '$1') ?? thumbprint
  return { der, thumbprint, displayName: name.slice(0, LONGEST_NAME), notBefore, notAfter }
}

/** The wish to add a certificate's public part to a registration. `appId`: its client ID. */
export function additionOf(appId: Guid, facts: CertificateFacts): ChangeIntent {
  return changeIntent(appId, { addCertificate: publicPartOf(facts) })
}
