import type { AuthType } from '../connectors/types'
import type { RegistrationFacts, ResourcePrincipal } from '../directory'
import { isSignInScope, permissionKey, sameName } from '../permissions/names'
import type { PermissionRow } from '../permissions/types'
import { fieldOf, finding, grantIntent, isMicrosofts, type Check, type CheckInput } from './input'
import { refOf } from '../permissions/targets'
import { heldAgainst, isGuessed, isHere } from './needed'
import type { Finding, FindingId, Severity } from './types'
import { isConsentable, mayConsentTo, type MayConsent } from './userConsent'

/** Is each permission that the connection needs declared and granted, and can this type use it at all? */
export const checkPermissions: Check = (input) => [
  ...(input.context.registration.state === 'failed' ? [unreadable({ context: 'registration' })] : []),
  ...checkNeeded(input),
  ...checkOptional(input),
  ...input.needed.withoutApplicationForm.map((permission) =>
    finding({
      id: 'permission-no-application-form',
      key: `permission-no-application-form:${permission}`,
      severity: 'explains',
      field: 'registration',
      params: { permission },
      permission,
    }),
  ),
]

/** What the connection cannot do without, and whether what is granted could be read at all. */
export function checkNeeded(input: CheckInput): Finding[] {
  const { authType, facts, existing, needed } = input
  if (!isHere(facts) || isMicrosofts(facts)) return []
  const source = sourceOf(facts, authType.tokenKind)
  const held = heldAgainst(needed.needed, existing)
  // What nobody can tell to be granted is not left out of what puts the connection right.
  const open = held.filter((row) => row.known && sourceOf(facts, row.kind).state !== 'read')
  return [
    ...(source.state === 'unreadable'
      ? [
          {
            ...unreadable({
              kind: authType.tokenKind,
              ...(source.reason.scope ? { scope: source.reason.scope, context: 'scope' } : {}),
            }),
            ...(open.length > 0 && { fix: grantIntent(facts, open.map(refOf)) }),
          },
        ]
      : []),
    ...held.flatMap((row) => judge(row, { input, facts, optional: false })),
  ]
}

function checkOptional(input: CheckInput): Finding[] {
  const { facts, existing, needed } = input
  if (!isHere(facts) || isMicrosofts(facts)) return []
  return heldAgainst(needed.optional, existing).flatMap((row) => judge(row, { input, facts, optional: true }))
}

function sourceOf(facts: RegistrationFacts, kind: PermissionRow['kind']) {
  return kind === 'Delegated' ? facts.grants : facts.assignments
}

interface Circumstances {
  input: CheckInput
  facts: RegistrationFacts
  /** Useful to the connection, not needed. */
  optional: boolean
}

function judge(row: PermissionRow, circumstances: Circumstances): Finding[] {
  const { input, facts, optional } = circumstances
  const declaredEnough = row.declared || isSignInScope(row.value) || facts.application === null
  const fix = grantIntent(facts, [refOf(row)])

  if (!row.known) return judgeUnknown(row, circumstances)
  if (row.grantedTenantWide) {
    return declaredEnough
      ? say(row, 'permission-ready', 'fine')
      : say(row, 'permission-granted-not-declared', 'warns', { fix })
  }
  // What cannot be seen is never called missing; one finding for all tells why.
  if (sourceOf(facts, row.kind).state !== 'read') return []

  const lacking = declaredEnough ? 'permission-not-granted' : 'permission-not-declared'
  if (optional) {
    return say(row, lacking, 'explains', { params: { ...naming(row), context: 'optional' }, fix })
  }
  // Anybody may be asked at sign-in for what needs no admin, where the tenant lets users consent.
  const may = isConsentable(row) ? mayConsentTo(input.context.userConsent, row.value) : null
  const severity = severityOf(row, may, input.authType)
  const wouldFailWith = failure(row, may)
  if (row.grantedToUsers.length > 0) {
    return say(row, 'permission-user-consent-only', may === 'yes' ? 'explains' : 'warns', {
      params: {
        ...naming(row),
        count: row.grantedToUsers.length,
        users: row.grantedToUsers.map((id) => facts.users[id]?.displayName ?? id).join(', '),
      },
      ...(may === 'yes' ? {} : { wouldFailWith }),
      fix,
    })
  }
  const otherKind = row.kind === 'Delegated' ? 'Application' : 'Delegated'
  if (!row.declared && input.existing.has(permissionKey(row.resourceAppId, otherKind, row.value))) {
    return say(row, 'permission-wrong-kind', severity === 'explains' ? 'warns' : severity, {
      wouldFailWith,
      fix,
    })
  }
  const context = contextOf(row, may, circumstances)
  return say(row, lacking, severity, {
    params: context ? { ...naming(row), context } : naming(row),
    ...(may === 'yes' ? {} : { wouldFailWith }),
    fix,
  })
}

function judgeUnknown(row: PermissionRow, { input, optional }: Circumstances): Finding[] {
  const { catalogue } = input.needed
  if (!catalogue) {
    return say(row, 'permission-unreadable', 'warns', { params: { ...naming(row), context: 'catalogue' } })
  }
  const unlessGranted = row.grantedTenantWide || isGuessed(row, input.authType) ? 'warns' : 'blocks'
  return say(row, 'permission-unknown', optional ? 'explains' : unlessGranted, {
    field: row.kind === 'Delegated' && fieldOf(input.authType, 'scope', 'scopes') ? 'scope' : 'registration',
    wouldFailWith: row.kind === 'Delegated' ? '70011' : 'Authorization_RequestDenied',
    params: { ...naming(row), ...whyUnknown(row, catalogue) },
  })
}

function severityOf(row: PermissionRow, may: MayConsent | null, authType: AuthType): Severity {
  if (may === 'yes') return 'explains'
  return may !== null || isGuessed(row, authType) ? 'warns' : 'blocks'
}

function contextOf(
  row: PermissionRow,
  may: MayConsent | null,
  { input, facts }: Circumstances,
): string | null {
  if (may === 'yes') return 'userAllowed'
  if (may === 'no') return 'userBlocked'
  if (may === 'unknown') return 'userConsent'
  if (isGuessed(row, input.authType)) return 'listed'
  if (facts.application === null) return 'foreign'
  const chosen =
    row.kind === 'Delegated' && !input.authType.minimum.some(({ value }) => sameName(value, row.value))
  return chosen ? 'chosen' : null
}

/** Switched off, spelled right but of the other kind, or (no context) no such name at all. */
function whyUnknown(
  row: PermissionRow,
  catalogue: ResourcePrincipal,
): { context?: 'disabled' | 'otherKind' } {
  if (row.id !== null) return { context: 'disabled' }
  const otherKind =
    row.kind === 'Delegated' ? catalogue.applicationPermissions : catalogue.delegatedPermissions
  return otherKind.some(({ value }) => sameName(value, row.value)) ? { context: 'otherKind' } : {}
}

/** 65001 and 90094: https://learn.microsoft.com/entra/identity-platform/reference-error-codes ; Graph's codes: https://learn.microsoft.com/graph/errors */
function failure(row: PermissionRow, may: MayConsent | null): string {
  if (row.kind === 'Delegated') return may === 'unknown' ? '65001' : '90094'
  return /^(?:Mail|Calendars)/u.test(row.value) ? 'ErrorAccessDenied' : 'Authorization_RequestDenied'
}

function unreadable(params: Record<string, string>): Finding {
  return finding({ id: 'permission-unreadable', severity: 'warns', field: 'registration', params })
}

function say(row: PermissionRow, id: FindingId, severity: Severity, more: Partial<Finding> = {}): Finding[] {
  return [
    finding({
      id,
      key: `${id}:${row.kind}:${row.value}`,
      severity,
      field: 'registration',
      params: naming(row),
      permission: row.value,
      ...(id === 'permission-unreadable' ? {} : { portal: 'permissions' }),
      ...more,
    }),
  ]
}

function naming(row: PermissionRow): Record<string, string> {
  return { permission: row.value, kind: row.kind, resource: row.resourceName }
}
