import type { KeyCredential } from '../directory'
import { endOf, stateAt } from '../registrations/credentials'
import { matchingKeys } from './carriers'
import type { CertificateFacts, CertificateFile, CertificateReading } from './types'

/** Findings about a certificate; a `Finding` of the pre-flight in shape. Texts: `findings:{id}`. */
export const CERTIFICATE_FINDING_IDS = [
  'certificate-unreadable',
  'certificate-password-wrong',
  'certificate-no-private-key',
  'certificate-not-registered',
  'certificate-registered',
  'certificate-expired',
  'certificate-expiring',
  'certificate-weak',
] as const
export type CertificateFindingId = (typeof CERTIFICATE_FINDING_IDS)[number]

export interface CertificateFinding {
  id: CertificateFindingId
  /** Distinguishes findings of the same id. */
  key: string
  severity: 'blocks' | 'warns' | 'fine'
  field: 'certificate' | 'certificatePassword'
  /** `context` picks a variant of the texts. Never the password. */
  params: Record<string, string | number>
  wouldFailWith?: string
  portal?: 'credentials'
}

export interface CertificateContext {
  now: Date
  /** The chosen registration and the keys on it; null where none is chosen or it is in another tenant. */
  registration: { displayName: string; keyCredentials: readonly KeyCredential[] } | null
}

type Check = (file: CertificateFile, context: CertificateContext) => CertificateFinding[]

const DAY = 86_400_000
/** Entra takes RSA keys; 2048 bits is the least that is still considered safe. https://learn.microsoft.com/entra/identity-platform/howto-create-self-signed-certificate */
const LEAST_BITS = 2048
const WEAK_HASHES: readonly (string | null)[] = ['SHA-1', 'MD5', 'MD2']

const CHECKS: readonly Check[] = [checkPrivateKey, checkRegistered, checkValidity, checkStrength]

/**
 * Judges what was read of a certificate for a connection that signs with it, in the form's order. Pure; a match by
 * thumbprint is proof that the very certificate is registered, since the thumbprint is a hash of all of it.
 */
export function certificateFindings(
  reading: CertificateReading,
  context: CertificateContext,
): CertificateFinding[] {
  if (reading.state === 'read') return CHECKS.flatMap((check) => check(reading.file, context))
  const { field, reason, kind, scheme } = reading.problem
  const params = { context: reason, ...(kind && { kind }), ...(scheme && { scheme }) }
  return field === 'password'
    ? [finding('certificate-password-wrong', 'blocks', { context: reason }, { field: 'certificatePassword' })]
    : [finding('certificate-unreadable', 'blocks', params)]
}

function checkPrivateKey({ privateKey, format }: CertificateFile): CertificateFinding[] {
  // The vendor's field takes PKCS #12 only, so a PEM with its key has yet to be packed.
  if (privateKey === 'matches') {
    return format === 'pkcs12' ? [] : [finding('certificate-unreadable', 'blocks', { context: 'not-packed' })]
  }
  return [
    finding(
      'certificate-no-private-key',
      'blocks',
      { context: privateKey === 'other' ? 'other' : format },
      { wouldFailWith: '700027' },
    ),
  ]
}

function checkRegistered(
  { certificate }: CertificateFile,
  { registration, now }: CertificateContext,
): CertificateFinding[] {
  if (!registration) return []
  const { keyCredentials, displayName: name } = registration
  const params = { name, thumbprint: certificate.thumbprint }
  const matches = matchingKeys(keyCredentials, certificate.thumbprint)
  const latest = matches.toSorted((one, other) => endOf(other) - endOf(one))[0]
  if (latest) {
    return stateAt(endOf(latest), now.getTime()) === 'expired'
      ? expired({ date: latest.endDateTime ?? '', context: 'registered' })
      : [finding('certificate-registered', 'fine', params, { portal: 'credentials' })]
  }
  // A key whose identifier somebody chose cannot be told from this one.
  const unknown = keyCredentials.some(
    (key) => key.thumbprint === null && stateAt(endOf(key), now.getTime()) !== 'expired',
  )
  const context = unknown ? 'unknown' : keyCredentials.length === 0 ? 'none' : 'others'
  return [
    finding(
      'certificate-not-registered',
      unknown ? 'warns' : 'blocks',
      { ...params, count: keyCredentials.length, context },
      { wouldFailWith: '700027', portal: 'credentials' },
    ),
  ]
}

function checkValidity(
  { certificate: { notBefore, notAfter } }: CertificateFile,
  { now }: CertificateContext,
): CertificateFinding[] {
  const at = now.getTime()
  if (Date.parse(notBefore) > at) return expired({ date: notBefore, context: 'notYet' })
  const end = Date.parse(notAfter)
  switch (stateAt(end, at)) {
    case 'expired':
      return expired({ date: notAfter })
    case 'expiring':
      return [
        finding(
          'certificate-expiring',
          'warns',
          { date: notAfter, count: Math.floor((end - at) / DAY) },
          { wouldFailWith: '700027', portal: 'credentials' },
        ),
      ]
    case 'live':
      return []
  }
}

function expired(params: CertificateFinding['params']): CertificateFinding[] {
  return [
    finding('certificate-expired', 'blocks', params, { wouldFailWith: '700027', portal: 'credentials' }),
  ]
}

function checkStrength({ certificate }: CertificateFile): CertificateFinding[] {
  return weaknesses(certificate).map(({ context, ...params }) => ({
    ...finding('certificate-weak', 'warns', { ...params, context }),
    key: `certificate-weak-${context}`,
  }))
}

/** What is weak about a certificate: its key's size or kind, its signature's hash. */
function weaknesses({ key, signatureHash }: CertificateFacts): { context: string; found: string }[] {
  return [
    ...(key.kind === 'RSA' && key.bits < LEAST_BITS ? [{ context: 'size', found: String(key.bits) }] : []),
    ...(key.kind === 'RSA'
      ? []
      : [{ context: 'kind', found: key.kind === 'EC' ? `EC ${key.curve}` : key.name }]),
    ...(signatureHash !== null && WEAK_HASHES.includes(signatureHash)
      ? [{ context: 'hash', found: signatureHash }]
      : []),
  ]
}

function finding(
  id: CertificateFindingId,
  severity: CertificateFinding['severity'],
  params: CertificateFinding['params'],
  rest: Partial<Pick<CertificateFinding, 'field' | 'wouldFailWith' | 'portal'>> = {},
): CertificateFinding {
  return { id, key: id, severity, field: 'certificate', params, ...rest }
}
