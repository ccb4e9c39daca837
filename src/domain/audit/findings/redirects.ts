import { PLATFORMS, redirectUrisOf } from '../../changes/requests/redirects'
import type { RedirectPlatform } from '../../changes/steps'
import type { AuditFindingId } from '../report'
import { heldFilter } from './filters'
import { findingOf, listed, type Rule } from './finding'
import { repairOf } from './repairs'
import { deadHost, isLoopback, isOpenWildcard, parseRedirect, type RedirectAddress } from './hosts'
import { atLeastSeverity, atStake, tempered } from './severity'
import type { PartyView } from './views'

type Placed = RedirectAddress & { platform: RedirectPlatform }

/** Where a registration lets tokens and codes be sent. */
function redirectsOf({ party: { application } }: PartyView): Placed[] {
  if (!application) return []
  return PLATFORMS.flatMap((platform) =>
    redirectUrisOf(application, platform).flatMap((uri) => {
      const address = parseRedirect(uri)
      return address ? [{ ...address, platform }] : []
    }),
  )
}

function redirectFinding(
  view: PartyView,
  id: AuditFindingId,
  severity: 'low' | 'medium' | 'high',
  addresses: readonly Placed[],
  evidence: Record<string, string> = {},
) {
  return findingOf(view, {
    id,
    severity,
    evidence: { count: addresses.length, uris: listed(addresses.map(({ uri }) => uri)), ...evidence },
    filter: heldFilter(view),
    fix: repairOf(view.party, {
      removeRedirectUris: addresses.map(({ platform, uri }) => ({ platform, uri })),
    }),
  })
}

/** Whoever is on the way can read the code. https://learn.microsoft.com/entra/identity-platform/reply-url */
export const plainRedirects: Rule = (view) => {
  const plain = redirectsOf(view).filter(({ scheme, host }) => scheme === 'http' && !isLoopback(host))
  return plain.length === 0
    ? null
    : redirectFinding(view, 'redirect-http', tempered(view.delegatedStake), plain)
}

/** `*` in host or path lets addresses in that nobody wrote down. https://learn.microsoft.com/entra/identity-platform/reply-url#restrictions-on-wildcards-in-redirect-uris */
export const wildcardRedirects: Rule = (view) => {
  const wild = redirectsOf(view).filter(
    ({ host, rest }) => host.includes('*') || (rest.split(/[?#]/u)[0] ?? '').includes('*'),
  )
  if (wild.length === 0) return null
  const isOpen = wild.some(({ host }) => isOpenWildcard(host))
  const severity = isOpen
    ? atLeastSeverity(atStake(view.delegatedStake), 'medium')
    : tempered(view.delegatedStake)
  return redirectFinding(view, 'redirect-wildcard', severity, wild, isOpen ? { context: 'open' } : {})
}

const WORST_FIRST = ['tunnel', 'retired', 'private', 'reserved'] as const

/** Names that lead nowhere, or to whoever takes them next; judged by the name alone. */
export const deadRedirects: Rule = (view) => {
  const dead = redirectsOf(view).flatMap((address) => {
    const why = isLoopback(address.host) ? null : deadHost(address.host)
    return why ? [{ address, why }] : []
  })
  const context = WORST_FIRST.find((one) => dead.some(({ why }) => why === one))
  if (!context) return null
  const severity = context === 'tunnel' ? atLeastSeverity(atStake(view.delegatedStake), 'medium') : 'low'
  const shown = dead.filter(({ why }) => why === context).map(({ address }) => address)
  return redirectFinding(view, 'redirect-dead-host', severity, shown, { context })
}
