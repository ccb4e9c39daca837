import type { KeyCredential } from '../../directory'
import type { AuditPrincipal } from '../types'
import { isMicrosofts } from './applications'
import { credentialsOf, isLive, nameOf, type HeldCredential } from './credentials'
import { heldFilter } from './filters'
import { findingOf, listed, type Rule } from './finding'
import { atLeastSeverity, atStake, tempered } from './severity'
import type { PartyView } from './views'

const DAY_MS = 86_400_000
const OLD_YEARS = 2

/** Nothing is left to sign in with. Where something live is beside it, an expired one is only to be tidied away. */
export const expiredCredentials: Rule = (view) => {
  const { party, granted } = view
  if (granted.length === 0 || party.credentials !== 'expired') return null
  const ended = credentialsOf(party).sort((one, other) => other.end - one.end)
  const last = ended[0]
  if (!last) return null
  return findingOf(view, {
    id: 'credential-expired',
    severity: party.enabled === false ? 'low' : 'medium',
    evidence: { count: ended.length, credential: nameOf(last), date: new Date(last.end).toISOString() },
    filter: heldFilter(view),
  })
}

/** The first live one ends within 30 days; `replaced`: another is there for longer. */
export const expiringCredentials: Rule = (view) => {
  const { party, granted, now } = view
  if (granted.length === 0 || party.credentials !== 'expiring') return null
  const live = credentialsOf(party)
    .filter((one) => isLive(one, now))
    .sort((one, other) => one.end - other.end)
  const first = live[0]
  if (!first) return null
  const replaced = live.some(({ end }) => end - first.end > 30 * DAY_MS)
  return findingOf(view, {
    id: 'credential-expiring',
    severity: replaced || party.enabled === false ? 'low' : 'medium',
    evidence: {
      credential: nameOf(first),
      date: new Date(first.end).toISOString(),
      days: Math.ceil((first.end - now) / DAY_MS),
      ...(replaced ? { context: 'replaced' } : {}),
    },
    filter: heldFilter(view),
  })
}

/** Live secrets that were made more than two years ago: the longer one lies about, the more have seen it. */
export const oldSecrets: Rule = (view) => {
  const old = credentialsOf(view.party)
    .filter(
      (one) =>
        one.kind === 'secret' &&
        isLive(one, view.now) &&
        one.start < yearsBefore(view.now, OLD_YEARS) &&
        !opensSigningKey(view, one),
    )
    .sort((one, other) => one.start - other.start)
  const oldest = old[0]
  if (!oldest) return null
  return findingOf(view, {
    id: 'secret-old',
    severity: tempered(view.stake),
    evidence: {
      count: old.length,
      credential: nameOf(oldest),
      date: new Date(oldest.start).toISOString(),
      years: Math.floor((view.now - oldest.start) / (365.25 * DAY_MS)),
    },
    filter: heldFilter(view),
  })
}

/** Either is enough to sign in: the certificate protects nothing while the secret lives. */
export const secretBesideCertificate: Rule = (view) => {
  const live = credentialsOf(view.party).filter((one) => isLive(one, view.now) && one.on === 'application')
  const secrets = live.filter(({ kind }) => kind === 'secret')
  const certificates = live.filter(({ kind }) => kind === 'certificate')
  if (secrets.length === 0 || certificates.length === 0) return null
  return findingOf(view, {
    id: 'secret-and-certificate',
    severity: tempered(view.stake),
    evidence: { secrets: listed(secrets.map(nameOf)), certificates: listed(certificates.map(nameOf)) },
    filter: heldFilter(view),
  })
}

/**
 * Live secrets or certificates on the enterprise application, where neither its registration nor the portal shows them: a
 * known place for a back door (https://attack.mitre.org/techniques/T1098/001/). `signing`: all of them have the shape of a
 * certificate that signs SAML tokens.
 */
export const principalCredentials: Rule = (view) => {
  const live = credentialsOf(view.party).filter(
    (one) => isLive(one, view.now) && one.on === 'servicePrincipal',
  )
  if (live.length === 0) return null
  const plain = live.filter((one) => !isOfSigning(view.party.principal, one))
  const shown = plain.length > 0 ? plain : live
  const newest = Math.max(...shown.map(({ start }) => (Number.isNaN(start) ? -Infinity : start)))
  return findingOf(view, {
    id: 'principal-credential',
    // What Microsoft’s own applications may do stands in no grant.
    severity:
      plain.length === 0
        ? 'low'
        : isMicrosofts(view.party)
          ? 'high'
          : atLeastSeverity(atStake(view.stake), view.party.publisher === 'this' ? 'low' : 'medium'),
    evidence: {
      count: shown.length,
      credentials: listed(shown.map(nameOf)),
      ...(plain.length === 0
        ? { context: 'signing' }
        : newest === -Infinity
          ? {}
          : { context: 'dated', date: new Date(newest).toISOString() }),
    },
    filter: heldFilter(view),
  })
}

function yearsBefore(now: number, years: number): number {
  const then = new Date(now)
  return then.setUTCFullYear(then.getUTCFullYear() - years)
}

function opensSigningKey({ party }: PartyView, one: HeldCredential): boolean {
  return one.on === 'servicePrincipal' && isOfSigning(party.principal, one)
}

/**
 * A certificate that signs SAML tokens is three things: a key to sign with, its public part of the same thumbprint, and a
 * password of the same key ID as the first. https://learn.microsoft.com/graph/api/serviceprincipal-addtokensigningcertificate
 */
function isOfSigning(principal: AuditPrincipal | null, { kind, of }: HeldCredential): boolean {
  const signing = (principal?.keyCredentials ?? []).filter(({ usage }) => usage?.toLowerCase() === 'sign')
  if (kind === 'secret') return signing.some(({ keyId }) => keyId === of.keyId)
  const { thumbprint, keyId } = of as KeyCredential
  return signing.some((one) => one.keyId === keyId || (thumbprint !== null && one.thumbprint === thumbprint))
}
