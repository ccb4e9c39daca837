/** Tenants and the findings that they bring about, for tests and docs/audit-findings.md; never imported by the product. */
import type { FindingCase } from './case'
import { CREDENTIAL_CASES } from './credentialCases'
import { GRANT_CASES } from './grantCases'
import { REGISTRATION_CASES } from './registrationCases'

export const FINDING_CASES: readonly FindingCase[] = [
  ...GRANT_CASES,
  ...CREDENTIAL_CASES,
  ...REGISTRATION_CASES,
]
