import { isVendorHost } from '../handoff/shapes'
import { type AgeDoubt, ageDoubts } from '../handoff/whereAndWhen'
import { atLeast, riskOf } from '../permissions/risk/riskOf'
import type { PermissionRef } from '../permissions/types'
import type { SharedPlan, SharedWish } from './shared'

/** What a person should know before the review. Texts of its own: `handOver:concern.{concern}`. */
type SharedConcern =
  'powerful' | 'certificate' | 'redirect' | 'owner' | 'opens' | 'removes-credential' | AgeDoubt

/** What somebody who means harm would ask for, and what speaks against its being up to date. */
export function sharedConcerns({ wish, createdAt }: SharedPlan, now: Date): SharedConcern[] {
  const facts = askedOf(wish)
  const found: [boolean, SharedConcern][] = [
    [facts.granted.some((one) => atLeast(riskOf(one).level, 'high')), 'powerful'],
    [facts.addsCertificate, 'certificate'],
    [facts.uris.some((uri) => !isVendorUri(uri)), 'redirect'],
    [facts.addsOwner, 'owner'],
    [facts.opens, 'opens'],
    [facts.removesCredential, 'removes-credential'],
  ]
  return [...found.filter(([holds]) => holds).map(([, concern]) => concern), ...ageDoubts(createdAt, now)]
}

interface Asked {
  granted: readonly PermissionRef[]
  uris: string[]
  addsCertificate: boolean
  addsOwner: boolean
  /** More people, or flows without a credential, than before. */
  opens: boolean
  removesCredential: boolean
}

function askedOf(wish: SharedWish): Asked {
  if ('provision' in wish) {
    const { permissions, consent, redirectUris, certificate, owners, signInAudience } = wish.provision
    return {
      granted: consent ? permissions : [],
      uris: redirectUris.map(({ uri }) => uri),
      addsCertificate: certificate !== null,
      addsOwner: owners.length > 0,
      opens: signInAudience !== 'AzureADMyOrg',
      removesCredential: false,
    }
  }
  const { intent } = wish
  const opens = ({ value }: { value: unknown }) =>
    value === true || (typeof value === 'string' && value !== 'AzureADMyOrg')
  return {
    granted: intent.grant,
    uris: (intent.addRedirectUris ?? []).map(({ uri }) => uri),
    addsCertificate: intent.addCertificate !== undefined,
    addsOwner: (intent.addOwners ?? []).length > 0,
    opens: (intent.set ?? []).some(opens),
    removesCredential: [intent.removeCertificates, intent.removeSecrets].some(
      (list) => (list ?? []).length > 0,
    ),
  }
}

/** The vendor's own host, or the person's own machine. */
function isVendorUri(uri: string): boolean {
  if (!URL.canParse(uri)) return false
  const { protocol, hostname, username } = new URL(uri)
  if (protocol === 'http:') return hostname === 'localhost' || hostname === '127.0.0.1'
  return protocol === 'https:' && username === '' && isVendorHost(hostname)
}
