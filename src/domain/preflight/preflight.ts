import type { AuthType, ConnectionValues } from '../connectors/types'
import { checkAccount } from './account'
import { checkClientId } from './clientId'
import { checkEnvironment } from './environment'
import { checkValues } from './values'
import { checkInput, type Check } from './input'
import { checkPermissions } from './permissions'
import { checkPrincipal } from './principal'
import { checkRedirect } from './redirect'
import { checkSecret } from './secret'
import { checkTenant } from './tenant'
import type { Finding, PreflightContext } from './types'

const CHECKS: readonly Check[] = [
  checkClientId,
  checkTenant,
  checkEnvironment,
  checkSecret,
  checkAccount,
  checkRedirect,
  checkPrincipal,
  checkPermissions,
]

/**
 * Holds a connection form's values against what is known of the tenant: one finding for each thing that is right,
 * wrong or worth knowing, in the order of the form. Pure; sends nothing anywhere and never puts a secret into a finding.
 * `values` are as typed: stray characters are reported, then everything is judged without them.
 */
export function preflight(
  authType: AuthType,
  values: ConnectionValues,
  context: PreflightContext,
): Finding[] {
  const input = checkInput(authType, values, context)
  return [...checkValues(authType, values), ...CHECKS.flatMap((check) => check(input))]
}
