import { additionOf } from '../certificates/addition'
import { certificateFindings, type CertificateFinding } from '../certificates/findings'
import type { CertificateReading } from '../certificates/types'
import type { ChangeIntent } from '../changes/types'
import type { Application } from '../directory'
import { endOf, stateAt } from '../registrations/credentials'
import { fieldOf, finding, type Check } from './input'
import type { Finding } from './types'

/** Can the certificate be used, and does the registration carry it? A thumbprint is proof: it is a hash of all of it. */
export const checkCertificate: Check = ({ authType, values, context, application }) => {
  if (!fieldOf(authType, 'certificate', 'pfx-base64')) return []
  const reading = context.certificate
  if (!reading) return application ? checkAnyCertificate(application, context.now) : []
  return certificateFindings(reading, { now: context.now, registration: application })
    .filter(({ params }) => values.certificatePassword !== '' || params.context !== 'password-missing')
    .map((found) => toFinding(found, application, reading))
}

function toFinding(
  { key, params, ...found }: CertificateFinding,
  application: Application | null,
  reading: CertificateReading,
): Finding {
  const { context } = params
  const toAdd =
    found.id === 'certificate-not-registered' && found.severity === 'blocks' && application
      ? adding(application, reading)
      : null
  return finding({
    ...found,
    key: context === undefined ? key : `${found.id}:${context}`,
    params,
    ...(toAdd ? { fix: toAdd } : {}),
  })
}

/** Only what can then be used: the private key is at hand. */
function adding({ appId }: Application, reading: CertificateReading): ChangeIntent | null {
  if (reading.state !== 'read' || reading.file.privateKey !== 'matches') return null
  return additionOf(appId, reading.file.certificate)
}

/** Has the registration a certificate that any private key could belong to? */
export function checkAnyCertificate({ displayName, keyCredentials }: Application, now: Date): Finding[] {
  const live = keyCredentials.some((key) => stateAt(endOf(key), now.getTime()) !== 'expired')
  if (live) return []
  return [
    finding({
      id: 'certificate-none-registered',
      severity: 'blocks',
      field: 'certificate',
      params: { name: displayName, ...(keyCredentials.length > 0 ? { context: 'expired' } : {}) },
      wouldFailWith: '700027',
      portal: 'credentials',
    }),
  ]
}
