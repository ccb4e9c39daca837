import type { AuthType, ConnectionValues } from '../connectors/types'
import { cleanPasted } from '../identifiers'
import { comparePermissions } from '../permissions/compare'
import { graphCatalogue } from '../permissions/required'
import type { CheckInput } from './input'
import { describeNeeded } from './needed'
import type { PreflightContext } from './types'

/**
 * What every check is given, made once: values without what came along when they were pasted, what the registration
 * has, what the connection needs. A password is left as it is: a space may be part of it.
 */
export function checkInput(
  authType: AuthType,
  values: ConnectionValues,
  context: PreflightContext,
): CheckInput {
  const facts = context.registration.state === 'loaded' ? context.registration.facts : null
  return {
    authType,
    values: {
      ...values,
      clientId: cleanPasted(values.clientId).value,
      clientSecret: cleanPasted(values.clientSecret).value,
      tenantId: cleanPasted(values.tenantId).value,
      account: cleanPasted(values.account).value,
      sharedMailbox: cleanPasted(values.sharedMailbox).value,
    },
    context,
    facts,
    application: facts?.application ?? null,
    existing: new Map((facts ? comparePermissions(facts) : []).map((row) => [row.key, row])),
    needed: describeNeeded(authType, values.scope, graphCatalogue(facts, context.catalogue ?? null)),
  }
}
