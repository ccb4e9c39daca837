import type { Application, KeyCredential } from '../directory'
import { STEP_SCOPES } from './scopes'
import type {
  CertificateStep,
  ChangeIntent,
  ImpossibleAddition,
  KeyEntry,
  PublicCertificate,
  RedirectPlatform,
  RedirectUriStep,
  StepRequest,
} from './types'

/** https://learn.microsoft.com/entra/identity-platform/reply-url#maximum-number-of-redirect-uris */
const MOST_URIS = { work: 256, personal: 100 }

/** Properties of a registration by platform. https://learn.microsoft.com/graph/api/resources/application#properties */
export const PLATFORM_PROPERTY: Readonly<Record<RedirectPlatform, 'web' | 'publicClient'>> = {
  web: 'web',
  'public-client': 'publicClient',
}

/** The redirect URIs that a registration has on a platform. */
export function redirectUrisOf(application: Application, platform: RedirectPlatform): string[] {
  return application[PLATFORM_PROPERTY[platform]].redirectUris
}

/** The steps that add to the registration itself what it lacks: a certificate, redirect URIs (one step a platform). */
export function planAdditions(
  application: Application | null,
  { addCertificate, addRedirectUris = [] }: Pick<ChangeIntent, 'addCertificate' | 'addRedirectUris'>,
  now: Date,
): { steps: (CertificateStep | RedirectUriStep)[]; impossible: ImpossibleAddition[] } {
  const steps: (CertificateStep | RedirectUriStep)[] = []
  const impossible: ImpossibleAddition[] = []
  const refuse = (what: string, reason: ImpossibleAddition['reason']) => impossible.push({ what, reason })
  if (!application) {
    if (addCertificate) refuse(addCertificate.displayName, 'no-registration')
    for (const { uri } of addRedirectUris) refuse(uri, 'no-registration')
    return { steps, impossible }
  }
  const base = {
    dependsOn: [],
    scopes: [...STEP_SCOPES.application],
    applicationObjectId: application.objectId,
  }
  const before = application.keyCredentials
  if (addCertificate && !before.some((key) => key.thumbprint === addCertificate.thumbprint)) {
    if (Date.parse(addCertificate.notAfter) <= now.getTime()) refuse(addCertificate.displayName, 'expired')
    else {
      const id = `certificate:${addCertificate.thumbprint}`
      steps.push({ ...base, kind: 'add-certificate', id, certificate: addCertificate, before })
    }
  }
  let room = roomFor(application)
  for (const platform of ['web', 'public-client'] as const) {
    const known = redirectUrisOf(application, platform)
    const wanted = addRedirectUris.filter((one) => one.platform === platform).map(({ uri }) => uri)
    const missing = [...new Set(wanted)].filter((uri) => !known.includes(uri))
    const uris = missing.slice(0, Math.max(room, 0))
    room -= uris.length
    for (const uri of missing.slice(uris.length)) refuse(uri, 'too-many')
    if (uris.length === 0) continue
    steps.push({
      ...base,
      kind: 'add-redirect-uris',
      id: `redirect:${platform}`,
      platform,
      uris,
      before: known,
    })
  }
  return { steps, impossible }
}

function roomFor({ signInAudience, web, spa, publicClient }: Application): number {
  const count = [web, spa, publicClient].reduce((sum, { redirectUris }) => sum + redirectUris.length, 0)
  return MOST_URIS[signInAudience.includes('PersonalMicrosoftAccount') ? 'personal' : 'work'] - count
}

/**
 * The write of a certificate step. Graph replaces the whole list and refuses a known key that comes back changed or
 * without its content, so every other key is sent exactly as it was read.
 * https://learn.microsoft.com/graph/api/application-update
 * https://learn.microsoft.com/graph/api/resources/keycredential
 */
export function certificateRequest(
  { kind, applicationObjectId, certificate }: CertificateStep,
  entries: readonly KeyEntry[],
): StepRequest | null {
  const others = entries.filter((entry) => !isCertificate(entry, certificate))
  const present = others.length < entries.length
  if (present === (kind === 'add-certificate')) return null
  const kept = others.map(({ raw }) => raw)
  const keyCredentials = kind === 'add-certificate' ? [...kept, newKey(certificate)] : kept
  return { method: 'PATCH', path: `/applications/${applicationObjectId}`, body: { keyCredentials } }
}

/** A certificate as Graph takes a new key; its identifier becomes the thumbprint, its ID is Graph's to give. */
export function newKey({ der, displayName, notBefore, notAfter }: PublicCertificate) {
  return {
    type: 'AsymmetricX509Cert',
    usage: 'Verify',
    key: der,
    displayName,
    startDateTime: notBefore,
    endDateTime: notAfter,
  }
}

/** By its content, or by an identifier that somebody else chose to be its thumbprint. */
function isCertificate(entry: KeyEntry, { thumbprint, der }: PublicCertificate): boolean {
  return entry.key === der || entry.thumbprint === thumbprint
}

/** A key as the review shows it: its content is read right before the write. */
export function plannedKey({ keyId, displayName, thumbprint }: KeyCredential): KeyEntry {
  return { thumbprint, key: null, raw: { keyId, displayName, key: '…' } }
}

/** The write of a redirect URI step: the platform's whole list with these in or out; other platforms are not touched. */
export function redirectRequest(
  { kind, applicationObjectId, platform, uris }: RedirectUriStep,
  present: readonly string[],
): StepRequest | null {
  const changed = uris.filter((uri) => present.includes(uri) !== (kind === 'add-redirect-uris'))
  if (changed.length === 0) return null
  const redirectUris =
    kind === 'add-redirect-uris' ? [...present, ...changed] : present.filter((uri) => !changed.includes(uri))
  return {
    method: 'PATCH',
    path: `/applications/${applicationObjectId}`,
    body: { [PLATFORM_PROPERTY[platform]]: { redirectUris } },
  }
}
