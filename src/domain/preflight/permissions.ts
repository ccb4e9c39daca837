import type { AuthType } from '../connectors/types'
import type { PermissionRef, PermissionRow } from '../permissions/types'
import type { RegistrationFacts, ResourcePrincipal } from '../directory'
import { comparePermissions } from '../permissions/compare'
import { isSignInScope, sameName } from '../permissions/names'
import {
  graphCatalogue,
  namesWithoutApplicationForm,
  optionalPermissions,
  requiredRows,
  wantedPermissions,
} from '../permissions/required'
import { fieldOf, finding, grantIntent, isMicrosofts, type Check, type CheckInput } from './input'
import type { Finding, FindingId, Severity } from './types'

/** Is each permission that the connection needs declared and granted, and can this type use it at all? */
export const checkPermissions: Check = (input) => {
  const { context, facts } = input
  const catalogue = graphCatalogue(facts, context.catalogue ?? null)
  return [
    ...checkMinimumScope(input),
    ...checkSharedMailboxScope(input),
    ...(context.registration.state === 'failed' ? [unreadable({ context: 'registration' })] : []),
    ...(facts && (facts.application ?? facts.servicePrincipal) && !isMicrosofts(facts)
      ? checkAgainstFacts(input, facts, catalogue)
      : []),
    ...explainListedNames(input, catalogue),
  ]
}

function checkMinimumScope({ authType, values }: CheckInput): Finding[] {
  const field = fieldOf(authType, 'scope', 'scopes')
  // An empty field is reported as such.
  if (!field || values.scope.length === 0) return []
  const lacking = field.minimum.filter((name) => !values.scope.some((scope) => sameName(scope, name)))
  if (lacking.length === 0) return []
  return [
    finding({
      id: 'scope-below-minimum',
      severity: 'blocks',
      field: 'scope',
      params: { missing: lacking.join(', '), count: lacking.length },
    }),
  ]
}

/** A shared mailbox is read with the permissions that end in `.Shared`. https://learn.microsoft.com/graph/outlook-share-messages-folders */
function checkSharedMailboxScope({ authType, values }: CheckInput): Finding[] {
  if (!fieldOf(authType, 'sharedMailbox', 'upn') || !values.sharedMailbox) return []
  if (values.scope.length === 0 || values.scope.some((name) => /^mail\..*\.shared$/iu.test(name))) return []
  return [
    finding({
      id: 'scope-lacks-shared',
      severity: 'warns',
      field: 'scope',
      params: { given: values.sharedMailbox, missing: 'Mail.Read.Shared' },
      wouldFailWith: 'ErrorAccessDenied',
    }),
  ]
}

function checkAgainstFacts(
  { authType, values }: CheckInput,
  facts: RegistrationFacts,
  catalogue: ResourcePrincipal | null,
): Finding[] {
  const needed = requiredRows(facts, authType, wantedPermissions(authType, values.scope), catalogue)
  const optional = optionalPermissions(authType, catalogue)
  const optionalRows = requiredRows(facts, authType, optional, catalogue).filter(({ value }) =>
    optional.some((ref) => sameName(ref.value, value)),
  )
  const circumstances = { authType, facts, existing: comparePermissions(facts), catalogue }
  const source = authType.tokenKind === 'Delegated' ? facts.grants : facts.assignments
  return [
    ...(source.state === 'unreadable'
      ? [
          unreadable({
            kind: authType.tokenKind,
            ...(source.reason.scope ? { scope: source.reason.scope, context: 'scope' } : {}),
          }),
        ]
      : []),
    ...needed.flatMap((row) => judge(row, { ...circumstances, optional: false })),
    ...optionalRows.flatMap((row) => judge(row, { ...circumstances, optional: true })),
  ]
}

interface Circumstances {
  authType: AuthType
  facts: RegistrationFacts
  /** All that the registration declares and holds: tells a permission of the wrong kind. */
  existing: PermissionRow[]
  catalogue: ResourcePrincipal | null
  /** Useful to the connection, not needed. */
  optional: boolean
}

function judge(row: PermissionRow, circumstances: Circumstances): Finding[] {
  const { authType, facts, existing, catalogue, optional } = circumstances
  const grantsRead = (row.kind === 'Delegated' ? facts.grants : facts.assignments).state === 'read'
  const declaredEnough = row.declared || isSignInScope(row.value) || facts.application === null
  const say = (id: FindingId, severity: Severity, more: Partial<Finding> = {}): Finding[] => [
    about(row, id, severity, { portal: 'permissions', ...more }),
  ]
  const fix = grantIntent(facts, [toRef(row)])

  if (!row.known) {
    if (!catalogue)
      return say('permission-unreadable', 'warns', { params: { ...naming(row), context: 'catalogue' } })
    const unlessGranted = row.grantedTenantWide ? 'warns' : 'blocks'
    return say('permission-unknown', optional ? 'explains' : unlessGranted, {
      field: row.kind === 'Delegated' ? 'scope' : 'registration',
      wouldFailWith: row.kind === 'Delegated' ? '70011' : 'Authorization_RequestDenied',
      params: { ...naming(row), ...whyUnknown(row, catalogue) },
    })
  }
  if (row.grantedTenantWide) {
    return declaredEnough
      ? say('permission-ready', 'fine')
      : say('permission-granted-not-declared', 'warns', { fix })
  }
  // What cannot be seen is never called missing; one finding for all tells why.
  if (!grantsRead) return []

  if (optional) {
    const id = declaredEnough ? 'permission-not-granted' : 'permission-not-declared'
    return say(id, 'explains', { params: { ...naming(row), context: 'optional' }, fix })
  }
  // Anybody may be asked at sign-in for what needs no admin, where the tenant lets users consent.
  const userMayConsent = row.kind === 'Delegated' && row.adminConsentRequired === false
  const severity = userMayConsent ? 'warns' : 'blocks'
  const wouldFailWith = failure(row, userMayConsent)
  if (row.grantedToUsers.length > 0) {
    return say('permission-user-consent-only', 'warns', {
      params: {
        ...naming(row),
        count: row.grantedToUsers.length,
        users: row.grantedToUsers.map((id) => facts.users[id]?.displayName ?? id).join(', '),
      },
      wouldFailWith,
      fix,
    })
  }
  const context = userMayConsent
    ? 'userConsent'
    : facts.application === null
      ? 'foreign'
      : row.kind === 'Delegated' && !authType.minimum.some(({ value }) => sameName(value, row.value))
        ? 'chosen'
        : null
  const params = context ? { ...naming(row), context } : naming(row)
  const counterpart = existing.find(
    (other) =>
      other.kind !== row.kind &&
      sameName(other.resourceAppId, row.resourceAppId) &&
      sameName(other.value, row.value),
  )
  if (counterpart && !row.declared) {
    return say('permission-wrong-kind', severity, { params: naming(row), wouldFailWith, fix })
  }
  return say(declaredEnough ? 'permission-not-granted' : 'permission-not-declared', severity, {
    params,
    wouldFailWith,
    fix,
  })
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
function failure(row: PermissionRow, userMayConsent: boolean): string {
  if (row.kind === 'Delegated') return userMayConsent ? '65001' : '90094'
  return /^(?:Mail|Calendars)/u.test(row.value) ? 'ErrorAccessDenied' : 'Authorization_RequestDenied'
}

function explainListedNames({ authType }: CheckInput, catalogue: ResourcePrincipal | null): Finding[] {
  return namesWithoutApplicationForm(authType, catalogue).map((permission) =>
    finding({
      id: 'permission-no-application-form',
      key: `permission-no-application-form:${permission}`,
      severity: 'explains',
      field: 'registration',
      params: { permission },
      permission,
    }),
  )
}

function unreadable(params: Record<string, string>): Finding {
  return finding({ id: 'permission-unreadable', severity: 'warns', field: 'registration', params })
}

function about(row: PermissionRow, id: FindingId, severity: Severity, more: Partial<Finding>): Finding {
  return finding({
    id,
    key: `${id}:${row.kind}:${row.value}`,
    severity,
    field: 'registration',
    params: naming(row),
    permission: row.value,
    ...more,
  })
}

function naming(row: PermissionRow): Record<string, string> {
  return { permission: row.value, kind: row.kind, resource: row.resourceName }
}

function toRef({ resourceAppId, kind, value }: PermissionRow): PermissionRef {
  return { resourceAppId, kind, value }
}
