import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { CAPABILITIES } from '../capabilities/capabilities'
import type { AuditFinding, AuditRow } from '../report'
import { credentialEnds } from '../rows/parties'
import { rowIdOf } from '../rows/rowId'
import { createRowTable } from '../rows/table'
import { AUDIT_NOW, NAMES, guid, randomTenant } from '../rows/testing'
import type { RowTable } from '../rows/types'
import { quote, quoteName } from './edit'
import { createFilter } from './evaluate'
import { parseFilter } from './parse'
import type { FilterTerm, FilterValue } from './types'

const DAY = 86_400_000
const FINDINGS: AuditFinding[] = [
  {
    id: 'no-owner',
    severity: 'low',
    principalId: null,
    appId: null,
    appDisplayName: '',
    evidence: {},
    filter: 'owner:none',
    fix: null,
  },
]

/** Slow and obvious: every row as an object, every value by itself. */
function findSlowly(table: RowTable, filter: string): number[] {
  const { terms, errors } = parseFilter(filter)
  if (errors.length > 0) return []
  return Array.from({ length: table.count }, (_, row) => table.row(row))
    .filter((row) =>
      terms.every((term) => term.values.some((value) => holds(table, row, term, value)) !== term.negated),
    )
    .map(({ index }) => index)
}

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
const pattern = ({ parts }: FilterValue, whole: boolean, fold = folded) => {
  const escaped = parts.map((part) => fold(part).replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&'))
  return new RegExp(whole ? `^${escaped.join('[^]*')}$` : escaped.join('[^]*'), 'u')
}

function holds(table: RowTable, row: AuditRow, { field }: FilterTerm, value: FilterValue): boolean {
  const { choices, range } = value
  const party = table.party(row.index)
  const is = (choice: string | null) => choice !== null && choices.includes(choice)
  const yesNo = (yes: boolean) => is(yes ? 'yes' : 'no')
  const named = (...names: (string | null | undefined)[]) =>
    choices.length === 0 &&
    !range &&
    names.some((name) => name != null && pattern(value, true).test(folded(name)))
  const user = table.snapshot.users.find(({ objectId }) => objectId === row.userId)
  const isGuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu.test(value.text)
  switch (field) {
    case null:
      return [
        party.displayName,
        row.appId,
        row.principalId,
        party.application?.objectId,
        row.permission,
        row.permissionId,
        row.resourceDisplayName,
        row.resourceAppId,
        row.resourceId,
        user?.displayName,
        user?.userPrincipalName,
        row.userId,
      ].some((text) => text != null && pattern(value, false).test(folded(text)))
    case 'risk':
      return is(row.risk.level)
    case 'source':
      return is(row.risk.overridden ? 'tenant' : row.risk.source)
    case 'overridden':
      return yesNo(row.risk.overridden !== undefined)
    case 'kind':
      return is(row.kind.toLowerCase())
    case 'known':
      return yesNo(row.known)
    case 'consent':
      return is(row.consent === null ? 'none' : row.consent === 'Principal' ? 'user' : 'tenant')
    case 'status':
      return is(row.status)
    case 'declared':
      return yesNo(row.declared)
    case 'hidden':
      return yesNo(row.status === 'hidden')
    case 'granted': {
      const moment = row.grantedAt === null ? Number.NaN : Date.parse(row.grantedAt)
      if (is('undated')) return row.granted && Number.isNaN(moment)
      if (!range) return yesNo(row.granted)
      return moment >= range.from && moment < range.to
    }
    case 'principal':
      if (is('none')) return party.principal === null && party.application === null
      return isGuid ? [row.appId, row.principalId].includes(value.text) : named(row.appDisplayName)
    case 'app':
      return is('none') ? row.appId === null : named(row.appId)
    case 'type':
      return is(row.principalType)
    case 'enabled':
      return is(row.enabled === null ? 'none' : row.enabled ? 'yes' : 'no')
    case 'publisher':
      return is(row.publisher)
    case 'verified':
      if (choices.length === 0) return named(row.verifiedPublisher)
      return is(
        row.verifiedPublisher === undefined ? 'unknown' : row.verifiedPublisher === null ? 'no' : 'yes',
      )
    case 'credentials':
      return is(row.credentials ?? 'unknown')
    case 'expires':
      return credentialEnds(party).some((end) => {
        if (is('never')) return end === Infinity
        if (is('expired')) return end <= AUDIT_NOW
        if (!range || end === Infinity) return false
        return range.unit === 'days'
          ? end > AUDIT_NOW + range.from * DAY && end <= AUDIT_NOW + range.to * DAY
          : end >= range.from && end < range.to
      })
    case 'owner':
      if (row.owners === null) return is('unknown')
      return is('none') ? row.owners.length === 0 : named(...row.owners)
    case 'resource':
      if (is('none')) return !table.snapshot.principals.some(({ objectId }) => objectId === row.resourceId)
      return named(row.resourceDisplayName, row.resourceAppId, row.resourceId)
    case 'permission':
      return [row.permission, row.permissionId].some(
        (name) =>
          name !== null && pattern(value, true, (text) => text.toLowerCase()).test(name.toLowerCase()),
      )
    case 'user':
      return is('none')
        ? row.userId === null
        : named(user?.displayName, user?.userPrincipalName, row.userId) && row.userId !== null
    case 'finding':
      return is('no-owner') && row.owners?.length === 0
    case 'capability':
      return CAPABILITIES.some(
        ({ id, given }) =>
          is(id) &&
          given.some(
            ({ resourceAppId, kind, values }) =>
              resourceAppId === row.resourceAppId &&
              kind === row.kind &&
              values.some((name) => name.toLowerCase() === row.permission.toLowerCase()),
          ),
      )
    case 'row':
      return value.text === rowIdOf(row)
  }
}

const NAME_VALUES = [
  ...NAMES.map(quoteName),
  'none',
  'unknown',
  'yes',
  'no',
  'Mail.*',
  '*read*',
  '"App *"',
  '*',
  'resume',
  'r\u00e9sum\u00e9*',
  quote('Microsoft Graph'),
  guid('a', 1),
  guid('c', 2),
  guid('c', 999),
  guid('6', 1),
  guid('4', 444),
  'user1@contoso.com',
  '0',
  '3',
]
const CHOICE_VALUES =
  'high low critical >=medium delegated application tenant user none yes no this other microsoft hidden unused sign-in managed-identity registration expired live inferred unknown undated'.split(
    ' ',
  )
const TIME_VALUES = [
  '2026-03',
  '>2026-01-01',
  '<=2026-03',
  '2025..2026-03-05',
  '30d',
  '>90d',
  '0d..90d',
  'never',
  'expired',
  '<2021',
]
const FIELDS =
  'risk source overridden kind consent status declared granted hidden known principal app type enabled publisher verified credentials expires owner resource permission user finding capability row'.split(
    ' ',
  )
const VALUES = [
  ...NAME_VALUES,
  ...CHOICE_VALUES,
  ...TIME_VALUES,
  'no-owner',
  'hidden-grant',
  'read-all-mail',
  'manage-*',
]

const aTerm = fc
  .record({
    negated: fc.boolean(),
    field: fc.constantFrom('', ...FIELDS.map((name) => `${name}:`)),
    values: fc.array(fc.constantFrom(...VALUES), { minLength: 1, maxLength: 3 }),
  })
  .map(({ negated, field, values }) => {
    const known = values.filter((value) => parseFilter(`${field}${value}`).errors.length === 0)
    if (known.length === 0) return 'mail'
    return `${negated ? '-' : ''}${field}${field ? known.join(',') : (known[0] ?? '')}`
  })

test('finds what a slow and obvious search finds, for any tenant and filter', () => {
  fc.assert(
    fc.property(fc.nat(), fc.array(aTerm, { maxLength: 3 }), (seed, terms) => {
      const table = createRowTable(randomTenant(seed), [], AUDIT_NOW)
      const { hits, rows, principals } = createFilter(table, () => FINDINGS).matches(terms.join(' '))
      const found = [...hits].flatMap((hit, row) => (hit === 1 ? [row] : []))
      expect(found).toEqual(findSlowly(table, terms.join(' ')))
      expect(rows).toBe(found.length)
      expect(principals).toBe(new Set(found.map((row) => table.party(row))).size)
    }),
    { numRuns: 400 },
  )
}, 60_000)

test('finds the same key by key, forwards and back, as all at once', () => {
  fc.assert(
    fc.property(fc.nat(), fc.array(aTerm, { minLength: 1, maxLength: 2 }), fc.nat(), (seed, terms, back) => {
      const table = createRowTable(randomTenant(seed), [], AUDIT_NOW)
      const filter = createFilter(table, () => FINDINGS)
      const text = terms.join(' ')
      const typed = Array.from({ length: text.length }, (_none, at) => text.slice(0, at + 1))
      const taken = text.slice(0, back % text.length)
      for (const part of [...typed, taken, `${taken}a`])
        expect({ part, ...filter.matches(part) }).toEqual({
          part,
          ...createFilter(table, () => FINDINGS).matches(part),
        })
    }),
    { numRuns: 100 },
  )
}, 60_000)

describe('a filter', () => {
  const table = createRowTable(
    randomTenant(11, 30),
    [{ permission: 'mail.read', kind: 'Delegated', level: 'low', reason: 'Ours' }],
    AUDIT_NOW,
  )
  const count = (filter: string) => createFilter(table, () => FINDINGS).matches(filter).rows

  it('that says nothing finds everything', () => {
    expect(count('')).toBe(table.count)
    expect(table.count).toBeGreaterThan(20)
  })
  it('that cannot be understood finds nothing', () => {
    for (const filter of ['rsik:high', 'risk:exotic mail', 'resource:"Micro', '-nothing:x'])
      expect(count(filter)).toBe(0)
  })
  it('knows the tenant’s own ratings', () => {
    expect(count('overridden:yes')).toBe(
      count('permission:MAIL.READ kind:delegated resource:"Microsoft Graph"'),
    )
    expect(count('overridden:yes')).toBeGreaterThan(0)
    expect(count('source:tenant')).toBe(count('overridden:yes'))
    expect(count('overridden:yes source:microsoft,maester,msidentitytools,documented,inferred')).toBe(0)
  })
  it('does not take Mail.Read for Mail.ReadWrite', () => {
    expect(count('permission:Mail.Read permission:Mail.ReadWrite')).toBe(0)
    expect(count('permission:Mail.Read*')).toBe(count('permission:Mail.Read,Mail.ReadWrite'))
  })
  it('of a finding that names itself ends', () => {
    const odd: AuditFinding = { ...(FINDINGS[0] as AuditFinding), filter: 'finding:no-owner' }
    expect(createFilter(table, () => [odd]).matches('finding:no-owner').rows).toBe(0)
  })
})
