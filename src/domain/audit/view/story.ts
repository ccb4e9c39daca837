import { RISK_LEVELS, type RiskLevel } from '../../permissions/risk/types'
import type { Filter } from '../filter/evaluate'
import { revocationOf } from '../findings/revocations'
import type { AuditFinding, GrantStory, SummaryFact } from '../report'
import type { Party, RowTable } from '../rows/types'
import { PARTY_KEYS, type PartyKey } from '../summary/keys'
import { partyValue } from './codes'

const SIBLINGS = 50
const FINDINGS = 50

/** Everything about one row of the table and its principal. */
export function grantStory(
  table: RowTable,
  filter: Filter,
  findings: readonly AuditFinding[],
  index: number,
): GrantStory {
  const party = table.party(index)
  const { displayName, description, adminConsentRequired } = table.permission(index)
  const siblings = Array.from({ length: party.rowCount }, (_, at) => party.firstRow + at)
    .filter((row) => row !== index)
    .sort((one, other) => levelOf(table, other) - levelOf(table, one) || one - other)
  return {
    row: table.row(index),
    displayName,
    description,
    adminConsentRequired,
    siblings: siblings.slice(0, SIBLINGS).map(table.row),
    siblingCount: siblings.length,
    facts: partyFacts(table, party),
    findings: ofParty(party, findings, filter, index),
    applicationObjectId: party.application?.objectId ?? null,
    revoke: table.granted(index) ? revocationOf(table, party, [index]) : null,
  }
}

function levelOf(table: RowTable, row: number): number {
  return RISK_LEVELS.indexOf(table.permission(row).risk.level)
}

/** A party’s findings, those about the row first. */
function ofParty(
  party: Party,
  findings: readonly AuditFinding[],
  filter: Filter,
  index: number,
): AuditFinding[] {
  const own = findings.filter(({ principalId, appId }) =>
    principalId !== null ? principalId === party.principalId : appId !== null && appId === party.appId,
  )
  const about = new Set(
    own.slice(0, FINDINGS * 4).filter((finding) => {
      let found = false
      if (finding.filter !== '')
        filter.visit(finding.filter, (row) => {
          found ||= row === index
        })
      return found
    }),
  )
  return [...about, ...own.filter((finding) => !about.has(finding))].slice(0, FINDINGS)
}

/** What a party’s rows add up to, each number with the filter that shows them; nothing that is zero. */
function partyFacts(table: RowTable, party: Party): SummaryFact[] {
  const counts = new Map<PartyKey, SummaryFact>()
  const who = `principal:${partyValue(party)}`
  const count = (key: PartyKey, terms: string) => {
    const known = counts.get(key)
    if (known) known.value++
    else counts.set(key, { key, value: 1, filter: `${who} ${terms}` })
  }
  for (let row = party.firstRow; row < party.firstRow + party.rowCount; row++) {
    const { kind, risk } = table.permission(row)
    const status = table.status(row)
    if (table.granted(row)) {
      count('granted', 'granted:yes')
      const level: RiskLevel = risk.level
      if (level === 'critical' || level === 'high') count(level, `granted:yes risk:${level}`)
      if (kind === 'Application') count('application', 'granted:yes kind:application')
      if (table.consent(row) === 'AllPrincipals') count('tenantWide', 'granted:yes consent:tenant')
      if (table.consent(row) === 'Principal') count('users', 'granted:yes consent:user')
    }
    if (status === 'hidden') count('hidden', 'hidden:yes')
    if (status === 'unused') count('unused', 'status:unused')
  }
  return PARTY_KEYS.flatMap((key) => counts.get(key) ?? [])
}
