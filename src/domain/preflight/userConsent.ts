import { sameName } from '../permissions/names'
import type { PermissionRow } from '../permissions/types'
import type { UserConsentVerdict } from '../userConsent/types'
import { finding, grantIntent, isMicrosofts, type Check, type CheckInput } from './input'
import { refOf } from '../permissions/targets'
import { heldAgainst, isGuessed, isHere } from './needed'

/** Could a user without a role consent to one permission? unknown: also while the policies are unread. */
export type MayConsent = UserConsentVerdict['permissions'][number]['may']

/** What the tenant's policies say about one permission. */
export function mayConsentTo(verdict: UserConsentVerdict | null, value: string): MayConsent {
  return verdict?.permissions.find((permission) => sameName(permission.value, value))?.may ?? 'unknown'
}

/** Does it need no admin by itself? */
export function isConsentable({ kind, adminConsentRequired }: PermissionRow): boolean {
  return kind === 'Delegated' && adminConsentRequired === false
}

/** What the form asks for that exists and nobody consented to for everybody; null where that cannot be told. */
export function notGrantedForAll(input: CheckInput): PermissionRow[] | null {
  const { facts, existing } = input
  if (!isHere(facts) || facts.grants.state !== 'read') return null
  return heldAgainst(input.needed.needed, existing).filter(
    (row) => row.known && row.kind === 'Delegated' && !row.grantedTenantWide,
  )
}

/**
 * May whoever connects consent to what no admin consented to? What needs an admin by itself is judged permission by
 * permission. https://learn.microsoft.com/entra/identity/enterprise-apps/configure-user-consent
 */
export const checkUserConsent: Check = (input) => {
  const { context, facts } = input
  const verdict = context.userConsent
  if (!verdict || !facts || isMicrosofts(facts)) return []
  const open = (notGrantedForAll(input) ?? []).filter(isConsentable)
  const refused = open.filter(({ value }) => mayConsentTo(verdict, value) === 'no')
  const about = { field: 'registration', portal: 'permissions' } as const
  if (refused.length > 0) {
    const canAsk = verdict.workflow === 'on'
    // Whoever consented before is not asked again, and where users can ask an admin, one may agree.
    const sure =
      !canAsk && refused.some((row) => row.grantedToUsers.length === 0 && !isGuessed(row, input.authType))
    return [
      finding({
        ...about,
        id: 'user-consent-blocked',
        severity: sure ? 'blocks' : 'warns',
        params: {
          permissions: refused.map(({ value }) => value).join(', '),
          count: refused.length,
          ...(canAsk ? { context: 'workflow' } : {}),
        },
        wouldFailWith: canAsk ? '90095' : '90094',
        fix: grantIntent(facts, refused.map(refOf)),
      }),
    ]
  }
  const allowed = open.length > 0 && open.every(({ value }) => mayConsentTo(verdict, value) === 'yes')
  if (!allowed) return []
  return [
    finding({
      ...about,
      id: 'user-consent-allowed',
      severity: 'fine',
      params: { permissions: open.map(({ value }) => value).join(', '), count: open.length },
    }),
  ]
}
