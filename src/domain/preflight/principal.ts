import { changeIntent } from '../changes/intent'
import { finding, grantIntent, type Check } from './input'
import { connectionIntent } from './missing'
import { heldAgainst } from './needed'

/** Is the enterprise application there, enabled, and open to whoever connects? */
export const checkPrincipal: Check = ({ authType, facts, application, existing, needed }) => {
  if (!facts) return []
  const appOnly = authType.tokenKind === 'Application'
  const principal = facts.servicePrincipal
  if (!principal) {
    if (!application) return []
    const rows = heldAgainst(needed.needed, existing)
    return [
      finding({
        id: 'principal-missing',
        // A user's first consent creates it; an application that signs in by itself has nobody to consent.
        severity: appOnly ? 'blocks' : 'warns',
        field: 'registration',
        params: appOnly
          ? { name: application.displayName }
          : { name: application.displayName, context: 'delegated' },
        wouldFailWith: appOnly ? '7000229' : '65001',
        portal: 'overview',
        fix: grantIntent(facts, connectionIntent(facts.appId, rows).grant),
      }),
    ]
  }
  const params = { name: principal.displayName }
  const state = principal.accountEnabled
    ? finding({
        id: 'principal-enabled',
        severity: 'fine',
        field: 'registration',
        params,
        portal: 'enterprise-app',
      })
    : finding({
        id: 'principal-disabled',
        severity: 'blocks',
        field: 'registration',
        params,
        wouldFailWith: '7000112',
        portal: 'enterprise-app',
        fix: changeIntent(facts.appId, { principal: { accountEnabled: true } }),
      })
  if (!principal.appRoleAssignmentRequired) return [state]
  // "Assignment required" restrains people who sign in, not the application's own token.
  return [
    state,
    appOnly
      ? finding({
          id: 'assignment-required',
          severity: 'explains',
          field: 'registration',
          params: { ...params, context: 'appOnly' },
          portal: 'enterprise-app-users',
        })
      : finding({
          id: 'assignment-required',
          severity: 'warns',
          field: 'registration',
          params,
          wouldFailWith: '50105',
          portal: 'enterprise-app-users',
          fix: changeIntent(facts.appId, { principal: { appRoleAssignmentRequired: false } }),
        }),
  ]
}
