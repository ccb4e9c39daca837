import type { AuthType, ConnectionValues } from '../connectors/types'
import { checkAccount } from './account'
import { checkCertificate } from './certificate'
import { checkClientId } from './clientId'
import { checkEnvironment } from './environment'
import { checkExcess } from './excess'
import type { Check } from './input'
import { checkOwners } from './owners'
import { checkPermissions } from './permissions'
import { checkInput } from './prepare'
import { checkPrincipal } from './principal'
import { checkPublicApp } from './publicApp'
import { checkRedirect } from './redirect'
import { checkScope } from './scope'
import { checkSecret } from './secret'
import { checkTenant } from './tenant'
import type { Finding, PreflightContext } from './types'
import { checkUserConsent } from './userConsent'
import { checkValues } from './values'

const CHECKS: readonly Check[] = [
  checkClientId,
  checkPublicApp,
  checkTenant,
  checkEnvironment,
  checkSecret,
  checkCertificate,
  checkAccount,
  checkScope,
  checkRedirect,
  checkPrincipal,
  checkPermissions,
  checkUserConsent,
  checkExcess,
  checkOwners,
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
  return [...checkValues(authType, values, context), ...CHECKS.flatMap((check) => check(input))]
}
