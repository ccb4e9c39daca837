import { EMPTY_VALUES } from '../connectors/emptyValues'
import type { AuthType } from '../connectors/types'
import type { RegistrationFacts, ResourcePrincipal } from '../directory'
import { comparePermissions } from '../permissions/compare'
import { graphCatalogue } from '../permissions/required'
import type { PermissionRow } from '../permissions/types'
import { checkCertificate } from './certificate'
import { checkClientId } from './clientId'
import type { Check, NeededPermissions } from './input'
import { fieldOf } from './input'
import { describeNeeded } from './needed'
import { checkOwners } from './owners'
import { checkNeeded } from './permissions'
import { checkPrincipal } from './principal'
import { checkRedirect } from './redirect'
import { checkSecret } from './secret'
import { checkAudience } from './tenant'
import type { Finding, PreflightContext } from './types'

/** The little of a {@link PreflightContext} that a registration is judged by before anybody types a value. */
export type RegistrationContext = Pick<PreflightContext, 'now' | 'setup' | 'catalogue'>

const CHECKS: readonly Check[] = [
  checkClientId,
  checkAudience,
  checkSecret,
  checkCertificate,
  checkRedirect,
  checkPrincipal,
  checkNeeded,
  checkOwners,
]

/**
 * What can be said of a registration for one authentication type before anything is typed: audience, enterprise
 * application, redirect URIs, the least permissions of the type, a live credential of its kind, owners. `readiness` of
 * the result is the verdict. Pure and cheap: what depends on type and catalogue alone is made once for each catalogue
 * object, so hand in the same one; `rows` (of `comparePermissions`) may be made once for all types. Empty for types
 * that use the vendor's own application: no registration of one's own can serve them.
 */
export function registrationChecks(
  authType: AuthType,
  facts: RegistrationFacts,
  context: RegistrationContext,
  rows: readonly PermissionRow[] = comparePermissions(facts),
): Finding[] {
  if (authType.publicApplication) return []
  const input = {
    authType,
    values: { ...EMPTY_VALUES, clientId: facts.appId },
    context: {
      ...context,
      tenantId: facts.tenantId,
      environment: 'global',
      domains: [],
      registration: { state: 'loaded' as const, facts },
      objectIdMatch: null,
      secretOwnedElsewhere: null,
      certificate: null,
      accounts: {},
      userConsent: null,
      publicApplications: null,
    },
    facts,
    application: facts.application,
    existing: new Map(rows.map((row) => [row.key, row])),
    needed: leastPermissions(authType, graphCatalogue(facts, context.catalogue ?? null)),
  }
  return CHECKS.flatMap((check) => check(input))
}

const made = new WeakMap<ResourcePrincipal, Map<AuthType, NeededPermissions>>()
const madeWithoutCatalogue = new Map<AuthType, NeededPermissions>()

function leastPermissions(authType: AuthType, catalogue: ResourcePrincipal | null): NeededPermissions {
  const byType = catalogue
    ? (made.get(catalogue) ?? new Map<AuthType, NeededPermissions>())
    : madeWithoutCatalogue
  if (catalogue) made.set(catalogue, byType)
  const known = byType.get(authType)
  if (known) return known
  const least = describeNeeded(authType, fieldOf(authType, 'scope', 'scopes')?.minimum ?? [], catalogue)
  byType.set(authType, least)
  return least
}
