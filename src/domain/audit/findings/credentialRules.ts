import { EXPIRING_MS } from '../../registrations/credentials'
import { isOfSigning } from '../rows/signing'
import { isMicrosofts } from './applications'
import { credentialsOf, isLive, nameOf, type HeldCredential } from './credentials'
import { heldFilter } from './filters'
import { findingOf, listed, type Rule } from './finding'
import { atLeastSeverity, atStake, tempered } from './severity'
import type { PartyView } from './views'

const DAY_MS = 86_400_000
const OLD_YEARS = 2

/** What somebody signs in with and has to renew: not what signs SAML tokens. */
function toSignIn(view: PartyView): HeldCredential[] {
  return credentialsOf(view.party).filter((one) => !isSamlSigning(view, one))
}

/** Nothing is left to sign in with. Where something live is beside it, an expired one is only to be tidied away. */
export const expiredCredentials: Rule = (view) => {
  const { party, granted } = view
  if (granted.length === 0 || party.credentials !== 'expired') return null
  const ended = toSignIn(view).sort((one, other) => other.end - one.end)
  const last = ended[0]
  if (!last) return null
  return findingOf(view, {
    id: 'credential-expired',
    severity: party.enabled === false ? 'low' : 'medium',
    evidence: { count: ended.length, credential: nameOf(last), date: new Date(last.end).toISOString() },
    filter: heldFilter(view),
  })
}

/** The first live one ends within 30 days; `replaced`: another outlives that time; `staggered`: others end later, but within it too. */
export const expiringCredentials: Rule = (view) => {
  const { party, granted, now } = view
  // Another tenant’s registration may hold one that lasts.
  if (granted.length === 0 || party.credentials !== 'expiring' || party.publisher !== 'this') return null
  const live = toSignIn(view)
    .filter((one) => isLive(one, now))
    .sort((one, other) => one.end - other.end)
  const [first, last] = [live[0], live.at(-1)]
  if (!first || !last) return null
  const replaced = last.end - now > EXPIRING_MS
  return findingOf(view, {
    id: 'credential-expiring',
    severity: replaced || party.enabled === false ? 'low' : 'medium',
    evidence: {
      credential: nameOf(first),
      date: new Date(first.end).toISOString(),
      days: Math.ceil((first.end - now) / DAY_MS),
      ...(replaced
        ? { context: 'replaced' }
        : last.end > first.end
          ? { context: 'staggered', last: new Date(last.end).toISOString() }
          : {}),
    },
    filter: heldFilter(view),
  })
}

/** Live secrets that were made more than two years ago: the longer one lies about, the more have seen it. */
export const oldSecrets: Rule = (view) => {
  const old = toSignIn(view)
    .filter(
      (one) => one.kind === 'secret' && isLive(one, view.now) && one.start < yearsBefore(view.now, OLD_YEARS),
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

function isSamlSigning({ party }: PartyView, one: HeldCredential): boolean {
  return one.on === 'servicePrincipal' && isOfSigning(party.principal, one)
}
