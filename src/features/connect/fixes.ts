import type { ChangeIntent } from '../../domain/changes/types'
import { changeIntent } from '../../domain/changes/intent'
import { isMissingValue } from '../../domain/preflight/summary'
import type { Finding, FindingId } from '../../domain/preflight/types'

/**
 * Everything that the console can put right of what blocks or may fail, as one change; null where there is nothing.
 * What is merely worth knowing is left out: nobody is to be granted more than the connection needs. Nothing is taken away.
 */
export function mergedFix(findings: readonly Finding[]): ChangeIntent | null {
  const all = findings
    .filter((finding) => finding.severity !== 'fine' && !isFixedByItself(finding))
    .flatMap((finding) => finding.fix ?? [])
  const [first] = all
  if (!first) return null
  const fixes = all.filter(({ appId }) => appId === first.appId)
  const addCertificate = fixes.find((fix) => fix.addCertificate)?.addCertificate
  const addRedirectUris = unique(fixes.flatMap((fix) => fix.addRedirectUris ?? []))
  const moveRedirectUris = unique(fixes.flatMap((fix) => fix.moveRedirectUris ?? []))
  return {
    appId: first.appId,
    grant: unique(fixes.flatMap((fix) => fix.grant)),
    declareMissing: fixes.some((fix) => fix.declareMissing),
    revoke: unique(fixes.flatMap((fix) => fix.revoke)),
    ...(addCertificate ? { addCertificate } : {}),
    ...(addRedirectUris.length > 0 ? { addRedirectUris } : {}),
    ...(moveRedirectUris.length > 0 ? { moveRedirectUris } : {}),
  }
}

/**
 * Is this finding's fix offered by itself, at the finding, and never along with the others? What the connection does
 * without is; so is taking something away; a callback where another platform's is registered, which may be the one; and
 * a setting that somebody may have chosen on purpose.
 */
export function isFixedByItself({ id, severity, params, fix }: Finding): boolean {
  return (
    severity === 'explains' ||
    id === 'permission-excess' ||
    params.baseUrl !== undefined ||
    fix?.set !== undefined ||
    fix?.principal !== undefined
  )
}

/** What a button at the finding itself does; null: none. `me`: the signed-in person, who may become an owner. */
export function ownFix(
  finding: Finding,
  appId: string,
  me: { objectId: string; displayName: string },
): ChangeIntent | null {
  if (finding.id === 'no-owner') {
    const { objectId, displayName } = me
    return changeIntent(appId, { addOwners: [{ objectId, displayName }] })
  }
  const { fix } = finding
  if (!fix) return null
  // Added along with the rest; taken away only here.
  return isFixedByItself(finding) || fix.removeRedirectUris ? fix : null
}

/** Verdicts that a new client secret puts right, whatever became of the old one's value. */
const WANT_A_SECRET: readonly FindingId[] = [
  'secret-is-secret-id',
  'secret-malformed',
  'secret-unknown',
  'secret-of-other-application',
  'secret-expired',
  'secret-expiring',
  'secret-none-registered',
  'value-missing',
]

/** The finding at which a new client secret is offered, once: the gravest that one would put right; null: none. */
export function secretFinding(findings: readonly Finding[]): Finding | null {
  const all = findings.filter(({ id, field }) => field === 'clientSecret' && WANT_A_SECRET.includes(id))
  return all.find((one) => !isMissingValue(one)) ?? all[0] ?? null
}

/** What a fix does, for the words on its button: `connect:checks.fix.{kind}`. */
export type FixKind =
  | 'revoke'
  | 'redirect'
  | 'correctRedirect'
  | 'moveRedirect'
  | 'certificate'
  | 'grant'
  | 'implicitOff'
  | 'publicClient'
  | 'accountTypes'
  | 'enable'
  | 'openAssignment'
  | 'owner'

export function fixKind(fix: ChangeIntent): FixKind {
  const kinds: [FixKind, boolean][] = [
    ['revoke', fix.revoke.length > 0],
    ['correctRedirect', Boolean(fix.removeRedirectUris)],
    ['moveRedirect', Boolean(fix.moveRedirectUris)],
    ['redirect', Boolean(fix.addRedirectUris)],
    ['certificate', Boolean(fix.addCertificate)],
    ['implicitOff', sets(fix, 'implicitAccessTokens') || sets(fix, 'implicitIdTokens')],
    ['publicClient', sets(fix, 'isFallbackPublicClient')],
    ['accountTypes', sets(fix, 'signInAudience')],
    ['enable', fix.principal?.accountEnabled === true],
    ['openAssignment', fix.principal?.appRoleAssignmentRequired === false],
    ['owner', Boolean(fix.addOwners)],
  ]
  return kinds.find(([, does]) => does)?.[0] ?? 'grant'
}

function sets({ set = [] }: ChangeIntent, property: string): boolean {
  return set.some((one) => one.property === property)
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()]
}
