import { extractGuid, isGuid, sameGuid } from '../identifiers'
import { fieldOf, finding, isMicrosofts, tenantTarget, type Check } from './input'

/** Is the Client ID one, and whose? 700016: https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
export const checkClientId: Check = (input) => {
  const { values, context, facts, application, authType } = input
  const given = values.clientId
  if (!given || !fieldOf(authType, 'clientId', 'guid')) return []
  const blame = { severity: 'blocks', field: 'clientId', wouldFailWith: '700016' } as const

  if (!isGuid(given)) {
    const expected = extractGuid(given, 'client')
    return [
      finding({
        ...blame,
        id: 'client-id-malformed',
        params: expected ? { given, expected, context: 'found' } : { given },
        portal: 'overview',
      }),
    ]
  }
  const principal = facts?.servicePrincipal ?? null
  if (application) {
    return [
      finding({
        id: 'client-id-found',
        severity: 'fine',
        field: 'clientId',
        params: { given, name: application.displayName },
        portal: 'overview',
      }),
    ]
  }
  if (facts && principal && isMicrosofts(facts)) {
    return [
      finding({
        ...blame,
        id: 'client-id-is-microsofts',
        params: { given, name: principal.displayName },
        wouldFailWith: authType.tokenKind === 'Delegated' ? '65002' : '7000215',
        portal: 'enterprise-app',
      }),
    ]
  }
  if (principal) {
    return [
      finding({
        id: 'client-id-found',
        severity: 'explains',
        field: 'clientId',
        params: { given, name: principal.displayName, context: 'foreign' },
        portal: 'enterprise-app',
      }),
    ]
  }
  if (sameGuid(given, context.tenantId)) {
    const swapped = isGuid(values.tenantId) && !sameGuid(values.tenantId, given)
    return [
      finding({
        ...blame,
        id: 'client-id-is-tenant-id',
        params: swapped ? { given, expected: values.tenantId, context: 'swapped' } : { given },
        portal: 'overview',
      }),
    ]
  }
  if (context.objectIdMatch) {
    const { appId, displayName } = context.objectIdMatch
    return [
      finding({
        ...blame,
        id: 'client-id-is-object-id',
        params: { given, expected: appId, name: displayName },
        portal: 'overview',
      }),
    ]
  }
  if (!facts) return []
  // A multi-tenant registration of another tenant gets its enterprise application here at the first consent, so for a
  // delegated type it is not sure to fail unless the form names this very tenant, as one does for one's own registration.
  const target = tenantTarget(input)
  const mayBeForeign =
    target.kind === 'elsewhere' || (authType.tokenKind === 'Delegated' && target.kind !== 'here')
  return [
    finding({
      ...blame,
      id: 'client-id-not-found',
      severity: mayBeForeign ? 'warns' : 'blocks',
      params: mayBeForeign ? { given, context: 'foreign' } : { given },
    }),
  ]
}
