import type { ProvisioningPolicy } from '../../../graph/queries/provisioning'
import type { CredentialRules } from './draft'

/** The tenant's rules as far as they could be read. */
export function rulesOf(
  policy: ProvisioningPolicy | null,
): CredentialRules & { mostSecretDays: number | null } {
  const secrets = policy?.secrets.state === 'read' ? policy.secrets.value : null
  const certificates = policy?.certificates.state === 'read' ? policy.certificates.value : null
  return {
    secretsAllowed: secrets?.allowed ?? null,
    mostSecretDays: secrets?.maxLifetimeDays ?? null,
    mostCertificateDays: certificates?.maxLifetimeDays ?? null,
  }
}
