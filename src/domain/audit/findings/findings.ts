import { AUDIT_FINDING_IDS, type AuditFinding, type AuditFindingId } from '../report'
import type { RowTable } from '../rows/types'
import { privilegedApplications, unverifiedApplications } from './applications'
import {
  expiredCredentials,
  expiringCredentials,
  oldSecrets,
  principalCredentials,
  secretBesideCertificate,
} from './credentialRules'
import type { Rule } from './finding'
import {
  deletedPrincipals,
  disabledPrincipals,
  hiddenGrants,
  missingResources,
  unknownPermissions,
} from './grants'
import { lookAlikes } from './lookAlikes'
import { deadRedirects, plainRedirects, wildcardRedirects } from './redirects'
import { implicitGrant, ownerless } from './registrations'
import { severityRank } from './severity'
import { riskyUserConsents, userLeftovers } from './userConsents'
import { eachParty } from './views'

/** Of each finding the rule that makes it; a rule may need to see the whole tenant first. */
function rulesOf(table: RowTable): Readonly<Record<AuditFindingId, Rule>> {
  return {
    'hidden-grant': hiddenGrants,
    'grant-on-disabled-principal': disabledPrincipals,
    'grant-on-deleted-principal': deletedPrincipals,
    'grant-to-missing-resource': missingResources,
    'unknown-permission': unknownPermissions,
    'user-grant-leftover': userLeftovers,
    'user-consent-high-risk': riskyUserConsents,
    'high-privilege-application': privilegedApplications,
    'unverified-multitenant': unverifiedApplications,
    'credential-expired': expiredCredentials,
    'credential-expiring': expiringCredentials,
    'secret-old': oldSecrets,
    'secret-and-certificate': secretBesideCertificate,
    'no-owner': ownerless,
    'implicit-grant': implicitGrant,
    'redirect-http': plainRedirects,
    'redirect-wildcard': wildcardRedirects,
    'redirect-dead-host': deadRedirects,
    'look-alike-name': lookAlikes(table),
    'principal-credential': principalCredentials,
  }
}

/**
 * Everything that deserves a look in a tenant, by {@link AUDIT_FINDING_IDS}, of each the worst first, then by name. `now` in
 * ms judges credentials. One look at each party and its rows: time grows with the rows. Of what could not be read nothing is
 * said. What each rule goes by: docs/audit-findings.md.
 */
export function auditFindings(table: RowTable, now: number): AuditFinding[] {
  const found = new Map<AuditFindingId, AuditFinding[]>(AUDIT_FINDING_IDS.map((id) => [id, []]))
  const rules = Object.values(rulesOf(table))
  eachParty(table, now, (view) => {
    for (const rule of rules) {
      const made = rule(view)
      if (made) for (const finding of [made].flat()) found.get(finding.id)?.push(finding)
    }
  })
  return AUDIT_FINDING_IDS.flatMap((id) => (found.get(id) ?? []).sort(byGravity))
}

function byGravity(one: AuditFinding, other: AuditFinding): number {
  const difference = severityRank(other.severity) - severityRank(one.severity)
  if (difference !== 0) return difference
  if (one.appDisplayName === other.appDisplayName) return 0
  return one.appDisplayName < other.appDisplayName ? -1 : 1
}
