import { expect, test } from 'vitest'
import { AUDIT_FINDING_IDS, type AuditFinding } from '../report'
import { createRowTable } from '../rows/table'
import { AUDIT_NOW, guid } from '../rows/testing'
import { auditFindings } from './findings'
import { FINDING_CASES } from './testing/allCases'
import { tenantOf } from './testing/tenant'

interface Line {
  severity: string
  conditions: string[]
  evidence: Set<string>
  filters: Set<string>
  fix: Set<string>
}

const ID = new RegExp(guid('.', 0).replace(/0{12}$/u, '[0-9a-f]{12}'), 'gu')
const cell = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll('*', '\\*')
const code = (filter: string) => (filter ? `\`${filter.replace(ID, '<id>')}\`` : 'none')

function wordOf({ fix, revokeFilter }: AuditFinding): string {
  if (fix?.removeRedirectUris) return 'remove these URIs'
  if (fix?.set) return 'switch off'
  if (revokeFilter) return 'revoke delegated'
  return fix ? 'revoke' : '-'
}

test('docs/audit-findings.md tells what the cases show (vitest -u writes it)', async () => {
  const rows = AUDIT_FINDING_IDS.flatMap((id) => {
    const lines = new Map<string, Line>()
    const nears: string[] = []
    for (const { name, tenant, expected } of FINDING_CASES.filter((one) => one.id === id)) {
      if (expected.length === 0) nears.push(name)
      const table = createRowTable(tenantOf(tenant), tenant.overrides ?? [], AUDIT_NOW)
      for (const finding of auditFindings(table, AUDIT_NOW).filter((one) => one.id === id)) {
        const { severity, evidence, filter } = finding
        const line = lines.get(severity) ?? {
          severity,
          conditions: [],
          evidence: new Set(),
          filters: new Set(),
          fix: new Set(),
        }
        lines.set(severity, line)
        if (!line.conditions.includes(name)) line.conditions.push(name)
        for (const key of Object.keys(evidence)) line.evidence.add(key)
        line.filters.add(code(filter))
        line.fix.add(wordOf(finding))
      }
    }
    const order = ['high', 'medium', 'low']
    return [...lines.values()]
      .sort((one, other) => order.indexOf(one.severity) - order.indexOf(other.severity))
      .map(({ severity, conditions, evidence, filters, fix }, index) =>
        [
          '',
          id,
          severity,
          cell(conditions.join('; ')),
          index === 0 ? cell(nears.join('; ')) : '',
          [...evidence].join(', '),
          cell([...filters].join('; ')),
          [...fix].sort().reverse().join(' or '),
          '',
        ]
          .join(' | ')
          .trim(),
      )
  })
  const page = [
    '# Findings of the permission audit',
    '',
    'Written by `src/domain/audit/findings/findingsTable.test.ts` from the cases in `testing` beside it; the texts are in `src/locales/*/auditFindings.ts`. A finding is about one application (an enterprise application, a registration, or both of one client ID). Its filter, in the filter language, shows exactly the rows that it is about; a finding of a registration that holds nothing has none.',
    '',
    '## Severity',
    '',
    'By what is at stake: the highest effective risk of the rows concerned, sign-in scopes left out, a tenant’s own ratings counted.',
    '',
    '- Where the fault lets somebody use what is granted (_hidden-grant_, _unverified-multitenant_, _implicit-grant_ with access tokens, _principal-credential_, open wildcards, tunnels, look-alikes from elsewhere): high for critical and high risk, medium for medium, else low.',
    '- Where it takes another fault to do harm, or one person is reached (_grant-on-disabled-principal_, _grant-on-deleted-principal_, _user-consent-high-risk_, _secret-old_, _secret-and-certificate_, _no-owner_, _redirect-http_, other wildcards, look-alikes of one’s own): high for critical, medium for high, else low.',
    '- Redirect URIs and implicit grant weigh by delegated permissions only: nobody gets application permissions through them.',
    '- _high-privilege-application_ is high, and low for Microsoft’s own applications, which nobody can change. _credential-expired_ and _credential-expiring_ are medium: a connection breaks, nothing leaks. What gives nothing (missing APIs, unknown permissions, leftovers) is low.',
    '',
    '## Decisions',
    '',
    '- Nothing is said of what was not read: no grant is called one of a deleted application, or to a missing API, while enterprise applications were not read to the end (a count of Graph’s that differs is no such gap); no registration is called ownerless unless its owners were asked for.',
    '- _credential-expired_ only where no live credential is left: an expired one beside a live one cannot be used. Neither it nor _credential-expiring_ is said where the registration is elsewhere or was not read: it may hold others. What signs SAML tokens signs nobody in and counts for neither _credential-expired_ nor _credential-expiring_; credentials of managed identities are Azure’s to renew. _credential-expiring_ is low only where another one lasts beyond the same 30 days.',
    '- _redirect-dead-host_ judges by the name alone and asks no host: temporary tunnels and request catchers, names that RFC 2606 and RFC 6762 reserve, private and link-local addresses, `cloudapp.net` (retired). Whether `*.azurewebsites.net` and the like still live cannot be told from a name, so they are left out.',
    '- _look-alike-name_ compares each name, read as it looks (Unicode confusables, spaces and digits for letters), with names of Microsoft’s applications (known ones and those in the tenant) and of applications that hold critical application permissions or a path to Global Administrator. One letter off counts in words of five letters and more, and never for digits.',
    '- _principal-credential_ tells a SAML signing certificate by its shape (a key to sign with, its public part, a password of the same key ID): Graph’s `preferredTokenSigningKeyThumbprint` is not read. It says that the same shape can hide a credential.',
    '- _high-privilege-application_ is one finding for direct paths, one for indirect ones and one for what is critical without a path, each with its own permissions: a path is what Maester knows, not a role that the application could assign.',
    '- _user-consent-high-risk_ counts one’s own mail: consent phishing is after it, and MSIdentityTools and AzADServicePrincipalInsights rate it high or more; Microsoft’s own level for it is 2 of 5.',
    '- A fix is offered where the fault is a grant, a redirect URI or a switch of a registration of this tenant, and only what a change plan can carry: to revoke, to remove the URIs that the evidence counts, to switch implicit grant off. It is reviewed before anything is written. Of a deleted application delegated grants can be revoked, application permissions cannot. To remove a secret (for good) or to disable an application is a decision, and so is what to take from one that is in use: its filter selects the rows, from which a plan can be made too.',
    '',
    '## Rules',
    '',
    '| id | severity | condition | not | evidence | filter | fix |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n')
  await expect(page).toMatchFileSnapshot('../../../../docs/audit-findings.md')
})
