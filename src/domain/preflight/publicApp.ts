import type { PublicApplication } from '../connectors/types'
import type { RegistrationFacts } from '../directory'
import type { PermissionRow } from '../permissions/types'
import { finding, grantIntent, type Check, type CheckInput } from './input'
import { refOf } from '../permissions/targets'
import { isGuessed } from './needed'
import type { Finding, Severity } from './types'
import { isConsentable, mayConsentTo, notGrantedForAll } from './userConsent'

/**
 * Is the vendor's own application in this tenant, and may people use it for what they ask? It has no registration
 * here: secret, redirect URI and audience are the vendor's business. Its first consent makes its enterprise application.
 */
export const checkPublicApp: Check = (input) => {
  const { authType, facts, context } = input
  const { publicApplication } = authType
  if (!publicApplication) return []
  if (facts) {
    const principal = facts.servicePrincipal
    return principal
      ? [found(principal.displayName), ...checkConsent(input, facts, principal.displayName)]
      : [notHere(input, publicApplication, facts)]
  }
  if (context.registration.state !== 'absent' || !context.publicApplications) return []
  const candidates = context.publicApplications
  if (candidates.length === 0) return [notHere(input, publicApplication, null)]
  return [
    finding({
      id: 'public-app-candidates',
      severity: 'explains',
      field: 'registration',
      params: {
        count: candidates.length,
        names: candidates.map(({ displayName }) => displayName).join(', '),
      },
    }),
  ]
}

function found(name: string): Finding {
  return finding({
    id: 'public-app-found',
    severity: 'fine',
    field: 'registration',
    params: { name },
    portal: 'enterprise-app',
  })
}

function checkConsent(input: CheckInput, facts: RegistrationFacts, name: string): Finding[] {
  const open = notGrantedForAll(input)
  if (!open) return []
  const about = { field: 'registration', portal: 'permissions' } as const
  if (open.length === 0) {
    const count = input.needed.needed.length
    return [finding({ ...about, id: 'public-app-consented', severity: 'fine', params: { name, count } })]
  }
  const { severity, wouldFailWith } = weigh(input, open)
  return [
    finding({
      ...about,
      id: 'public-app-not-consented',
      severity,
      params: { name, permissions: open.map(({ value }) => value).join(', '), count: open.length },
      ...(wouldFailWith ? { wouldFailWith } : {}),
      fix: grantIntent(facts, open.map(refOf)),
    }),
  ]
}

function notHere(
  input: CheckInput,
  { name, clientId }: PublicApplication,
  facts: RegistrationFacts | null,
): Finding {
  const wanted = input.needed.needed.filter(({ known }) => known)
  const { severity, wouldFailWith } = weigh(input, wanted)
  const known = name && clientId ? { name, appId: clientId, context: 'missing' } : null
  return finding({
    id: 'public-app-not-consented',
    // One of another name may be there after all.
    severity: severity === 'blocks' && !known ? 'warns' : severity,
    field: 'registration',
    params: known ?? { context: 'noCandidate' },
    ...(wouldFailWith ? { wouldFailWith } : {}),
    ...(facts && wanted.length > 0 ? { fix: grantIntent(facts, wanted.map(refOf)) } : {}),
  })
}

/** How grave it is that these have no consent for everybody, by who may give it. */
function weigh(
  { authType, context }: CheckInput,
  open: readonly PermissionRow[],
): { severity: Severity; wouldFailWith: string | null } {
  const verdict = context.userConsent
  // Whoever consented before is not asked again.
  const sure = open.filter((row) => row.grantedToUsers.length === 0 && !isGuessed(row, authType))
  const refused = (row: PermissionRow) => mayConsentTo(verdict, row.value) === 'no'
  if (sure.some((row) => !isConsentable(row))) return { severity: 'blocks', wouldFailWith: '90094' }
  if (open.some((row) => !isConsentable(row) || refused(row))) {
    const canAsk = verdict?.workflow === 'on'
    return {
      severity: !canAsk && sure.some(refused) ? 'blocks' : 'warns',
      wouldFailWith: canAsk ? '90095' : '90094',
    }
  }
  return open.every((row) => mayConsentTo(verdict, row.value) === 'yes')
    ? { severity: 'explains', wouldFailWith: null }
    : { severity: 'warns', wouldFailWith: '65001' }
}
