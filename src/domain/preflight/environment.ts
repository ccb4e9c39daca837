import { ENVIRONMENTS, isEnvironmentId } from '../environments'
import { fieldOf, finding, tenantTarget, type Check } from './input'

/** Does the form's Environment name the cloud that one is signed in to? Tokens do not cross clouds: https://learn.microsoft.com/graph/deployments */
export const checkEnvironment: Check = (input) => {
  const { authType, values, context, facts } = input
  if (!fieldOf(authType, 'environment', 'choice') || !isEnvironmentId(context.environment)) return []
  const given = ENVIRONMENTS[values.environment]
  const expected = ENVIRONMENTS[context.environment]
  if (given.id === expected.id) return []

  const params = { given: given.label, expected: expected.label }
  const sameAuthority = given.authority === expected.authority
  // L4 and L5 sign in at the same place; only Microsoft Graph itself then refuses the token.
  if (sameAuthority) {
    return [
      finding({
        id: 'environment-mismatch',
        severity: 'warns',
        field: 'environment',
        params: { ...params, context: 'graph' },
        wouldFailWith: 'InvalidAuthenticationToken',
      }),
    ]
  }
  const registeredHere = Boolean(facts?.application ?? facts?.servicePrincipal)
  return [
    finding({
      id: 'environment-mismatch',
      severity: registeredHere ? 'blocks' : 'warns',
      field: 'environment',
      params,
      wouldFailWith: tenantTarget(input).kind === 'shared' ? '900382' : '90002',
    }),
  ]
}
