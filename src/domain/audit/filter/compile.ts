import { type CapabilityId, givesCapability } from '../capabilities/capabilities'
import type { AuditFindingId } from '../report'
import { consentOf, FLAG_COUNT, isDeclared, isGranted, statusOf } from '../rows/flags'
import { credentialEnds } from '../rows/parties'
import { findRow } from '../rows/rowId'
import type { AuditPermission, Party, RowTable } from '../rows/types'
import { type FoldedNames, quickFold } from './names'
import { findParts, matchesParts } from './parse'
import { inRange } from './ranges'
import type { FilterTerm, FilterValue } from './types'

/** 1 where something matches, by its number. */
export type Mask = Uint8Array

/** One term, asked of as few things as it can be: each mask says "matches" for itself. */
export interface Compiled {
  negated: boolean
  party?: Mask
  /** The only parties that can match, where they are few and known. */
  parties?: readonly Party[]
  permission?: Mask
  /** By the user's number plus one: 0 stands for none. */
  user?: Mask
  flags?: Mask
  row?: (row: number) => boolean
}

interface CompileFacts {
  table: RowTable
  names: FoldedNames
  findingRows(id: AuditFindingId): Mask
  /** 1 for each party that is of interest; null: all of them. */
  owners: Mask | null
}

/** What a term asks for, taken apart once. */
interface Asked extends CompileFacts {
  values: readonly FilterValue[]
  /** Is it one of the field's own words that are asked for? */
  has(choice: string): boolean
  yes(is: boolean): boolean
  named: NameTest
}

/** Makes a term cheap to ask of hundreds of thousands of rows. */
export function compileTerm({ field, negated, values }: FilterTerm, facts: CompileFacts): Compiled {
  const { table } = facts
  const choices = new Set(values.flatMap((value) => value.choices))
  const has = (choice: string) => choices.has(choice)
  const yes = (is: boolean) => has(is ? 'yes' : 'no')
  const asked: Asked = { ...facts, values, has, yes, named: nameTest(values) }

  switch (field) {
    case null:
      return compileWords(values, negated, facts)
    case 'risk':
    case 'source':
    case 'overridden':
    case 'kind':
    case 'known':
    case 'permission':
    case 'resource':
    case 'capability':
      return { negated, permission: maskOf(table.permissions, permissionTest(field, asked)) }
    case 'consent':
    case 'status':
    case 'hidden':
    case 'declared':
      return { negated, flags: maskOf(EVERY_FLAG, flagsTest(field, asked)) }
    case 'granted':
      return { negated, ...compileGranted(asked) }
    case 'principal':
    case 'app': {
      const find = (id: string) =>
        field === 'app' ? [table.partyOfApp(id)] : [table.partyOfPrincipal(id), table.partyOfApp(id)]
      const parties = exactParties(values, find)
      return parties
        ? { negated, parties }
        : { negated, party: maskOf(table.parties, partyTest(field, asked)) }
    }
    case 'type':
    case 'enabled':
    case 'publisher':
    case 'verified':
    case 'credentials':
    case 'expires':
    case 'owner':
      return { negated, party: maskOf(table.parties, partyTest(field, asked)) }
    case 'user':
      return { negated, user: userMask(asked) }
    case 'finding': {
      const masks = [...choices].map((id) => facts.findingRows(id as AuditFindingId))
      return { negated, row: (row) => masks.some((mask) => mask[row] === 1) }
    }
    case 'row': {
      const rows = new Set(values.map(({ text }) => findRow(table, text)))
      return { negated, row: (row) => rows.has(row) }
    }
  }
}

function permissionTest(
  field: 'risk' | 'source' | 'overridden' | 'kind' | 'known' | 'permission' | 'resource' | 'capability',
  { table, names, values, has, yes, named }: Asked,
): (permission: AuditPermission) => boolean {
  switch (field) {
    case 'risk':
      return ({ risk }) => has(risk.level)
    case 'source':
      // A rating of the tenant’s own stands in for whatever the console goes by.
      return ({ risk }) => has(risk.overridden ? 'tenant' : risk.source)
    case 'overridden':
      return ({ risk }) => yes(risk.overridden !== undefined)
    case 'kind':
      return ({ kind }) => has(kind.toLowerCase())
    case 'known':
      return ({ known }) => yes(known)
    case 'permission': {
      const test = nameTest(values, (text) => text.toLowerCase())
      return ({ value, id }) => test(value.toLowerCase(), id)
    }
    case 'resource': {
      const folded = names.resources()
      return ({ resource, resourceAppId, resourceId }) =>
        (has('none') && !table.resources[resource]?.principal) ||
        named(folded[resource] ?? '', resourceAppId, resourceId)
    }
    case 'capability': {
      const wanted = new Set(values.flatMap(({ choices }) => choices))
      const given = [...wanted].map((id) => givesCapability(id as CapabilityId))
      return (permission) => given.some((gives) => gives(permission))
    }
  }
}

function flagsTest(
  field: 'consent' | 'status' | 'hidden' | 'declared',
  { has, yes }: Asked,
): (flags: number) => boolean {
  switch (field) {
    case 'consent':
      return (flags) => has(CONSENT_WORDS[consentOf(flags) ?? 'none'])
    case 'status':
      return (flags) => has(statusOf(flags))
    case 'hidden':
      return (flags) => yes(statusOf(flags) === 'hidden')
    case 'declared':
      return (flags) => yes(isDeclared(flags))
  }
}

/** A word says whether it was granted and whether it is known when, a date when. */
function compileGranted({ table, values, has, yes }: Asked): Omit<Compiled, 'negated'> {
  const flags = maskOf(EVERY_FLAG, (one) => yes(isGranted(one)))
  const ranges = values.flatMap(({ range }) => range ?? [])
  const undated = has('undated')
  if (ranges.length === 0 && !undated) return { flags }
  return {
    flags,
    row(number) {
      const moment = table.grantedAt(number)
      if (undated && Number.isNaN(moment) && table.granted(number)) return true
      return ranges.some((range) => inRange(moment, range, table.now))
    },
  }
}

function partyTest(
  field:
    'type' | 'enabled' | 'publisher' | 'verified' | 'credentials' | 'expires' | 'owner' | 'principal' | 'app',
  { table, names, values, has, named }: Asked,
): (party: Party) => boolean {
  switch (field) {
    case 'type':
      return ({ type }) => has(type)
    case 'enabled':
      return ({ enabled }) => has(enabled === null ? 'none' : enabled ? 'yes' : 'no')
    case 'publisher':
      return ({ publisher }) => has(publisher)
    case 'verified':
      return ({ verifiedPublisher: name }) =>
        name == null ? has(name === null ? 'no' : 'unknown') : has('yes') || named(quickFold(name))
    case 'credentials':
      return ({ credentials }) => has(credentials ?? 'unknown')
    case 'expires': {
      const ranges = values.flatMap(({ range }) => range ?? [])
      const matches = (end: number) =>
        (has('never') && end === Infinity) ||
        (has('expired') && end <= table.now) ||
        ranges.some((range) => inRange(end, range, table.now))
      return (party) => credentialEnds(party).some(matches)
    }
    case 'owner':
      return ({ owners }) =>
        (has('unknown') && owners === null) ||
        (has('none') && owners?.length === 0) ||
        (owners ?? []).some((owner) => named(quickFold(owner)))
    case 'principal': {
      const folded = names.parties()
      return ({ index, principal, application, appId, principalId }) =>
        (has('none') && !principal && !application) || named(folded[index] ?? '', appId, principalId)
    }
    case 'app':
      return ({ appId }) => (appId === null ? has('none') : named(appId))
  }
}

const EVERY_FLAG = Array.from({ length: FLAG_COUNT }, (_, flags) => flags)
const CONSENT_WORDS = { AllPrincipals: 'tenant', Principal: 'user', none: 'none' } as const

function maskOf<T>(things: readonly T[], is: (thing: T) => boolean, among: Mask | null = null): Mask {
  const mask = new Uint8Array(things.length)
  for (let index = 0; index < things.length; index++)
    if (among?.[index] !== 0 && is(things[index] as T)) mask[index] = 1
  return mask
}

/** Says whether a name (folded) or an id (lower case) is one of the values; the field's own words are none. */
type NameTest = (name: string | null, ...ids: (string | null)[]) => boolean

function nameTest(values: readonly FilterValue[], folding = quickFold): NameTest {
  const wanted = values
    .filter(({ choices, range }) => choices.length === 0 && range === null)
    .map(({ parts }) => parts.map(folding))
  return (name, ...ids) =>
    wanted.some(
      (parts) =>
        (name !== null && matchesParts(name, parts)) ||
        ids.some((id) => id !== null && id !== '' && matchesParts(id, parts)),
    )
}

const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/u

/** Where only ids are asked for, nobody needs to be searched: findings and links ask so, by the thousand. */
function exactParties(
  values: readonly FilterValue[],
  find: (id: string) => (Party | null)[],
): Party[] | null {
  const ids = values.map(({ text }) => text.toLowerCase())
  if (!ids.every((id) => GUID.test(id))) return null
  return [...new Set(ids.flatMap((id) => find(id).filter((party) => party !== null)))].sort(
    (one, other) => one.index - other.index,
  )
}

function userMask({ table, names, has, named }: Asked): Mask {
  const mask = new Uint8Array(table.users.length + 1)
  mask[0] = has('none') ? 1 : 0
  names.users().forEach(({ name, address }, index) => {
    if (named(name, address, table.users[index] ?? null)) mask[index + 1] = 1
  })
  return mask
}

function compileWords(
  values: readonly FilterValue[],
  negated: boolean,
  { names, owners }: CompileFacts,
): Compiled {
  const wanted = values.map(({ parts }) => parts.map(quickFold))
  const [only] = wanted.length === 1 && wanted[0]?.length === 1 ? wanted[0] : []
  const found =
    only === undefined
      ? (text: string) => wanted.some((parts) => findParts(text, parts))
      : (text: string) => text.includes(only)
  const users = names.userTexts()
  const user = new Uint8Array(users.length + 1)
  for (let index = 0; index < users.length; index++) if (found(users[index] ?? '')) user[index + 1] = 1
  return {
    negated,
    party: maskOf(names.partyTexts(), found, owners),
    permission: maskOf(names.permissionTexts(), found),
    user,
  }
}
