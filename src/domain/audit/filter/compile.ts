import { type CapabilityId, givesCapability } from '../capabilities/capabilities'
import type { AuditFindingId } from '../report'
import { consentOf, FLAG_COUNT, isDeclared, isGranted, statusOf } from '../rows/flags'
import { credentialEnds } from '../rows/parties'
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

export interface CompileFacts {
  table: RowTable
  names: FoldedNames
  findingRows(id: AuditFindingId): Mask
}

/** Makes a term cheap to ask of hundreds of thousands of rows. */
export function compileTerm(term: FilterTerm, facts: CompileFacts): Compiled {
  const { negated, values } = term
  const { table, names } = facts
  const choices = new Set(values.flatMap((value) => value.choices))
  const has = (choice: string) => choices.has(choice)
  const yes = (is: boolean) => has(is ? 'yes' : 'no')
  const ofParty = (is: (party: Party) => boolean): Compiled => ({ negated, party: maskOf(table.parties, is) })
  const ofPermission = (is: (permission: AuditPermission) => boolean): Compiled => ({
    negated,
    permission: maskOf(table.permissions, is),
  })
  const ofFlags = (is: (flags: number) => boolean): Compiled => ({ negated, flags: maskOf(EVERY_FLAG, is) })
  const named = nameTest(values)

  switch (term.field) {
    case null:
      return compileWords(values, negated, facts)
    case 'risk':
      return ofPermission(({ risk }) => has(risk.level))
    case 'source':
      return ofPermission(({ risk }) => has(risk.source))
    case 'overridden':
      return ofPermission(({ risk }) => yes(risk.overridden !== undefined))
    case 'kind':
      return ofPermission(({ kind }) => has(kind.toLowerCase()))
    case 'known':
      return ofPermission(({ known }) => yes(known))
    case 'permission': {
      const test = nameTest(values, (text) => text.toLowerCase())
      return ofPermission(({ value, id }) => test(value.toLowerCase(), id))
    }
    case 'resource': {
      const folded = names.resources()
      return ofPermission(
        ({ resource, resourceAppId, resourceId }) =>
          (has('none') && !table.resources[resource]?.principal) ||
          named(folded[resource] ?? '', resourceAppId, resourceId),
      )
    }
    case 'capability': {
      const given = [...choices].map((id) => givesCapability(id as CapabilityId))
      return ofPermission((permission) => given.some((gives) => gives(permission)))
    }
    case 'consent':
      return ofFlags((flags) => has(CONSENT_WORDS[consentOf(flags) ?? 'none']))
    case 'status':
      return ofFlags((flags) => has(statusOf(flags)))
    case 'hidden':
      return ofFlags((flags) => yes(statusOf(flags) === 'hidden'))
    case 'declared':
      return ofFlags((flags) => yes(isDeclared(flags)))
    case 'granted': {
      const ranges = values.flatMap(({ range }) => range ?? [])
      const row = (number: number) => {
        const moment = table.grantedAt(number)
        return ranges.some((range) => inRange(moment, range, table.now))
      }
      return {
        ...ofFlags((flags) => yes(isGranted(flags))),
        ...(ranges.length > 0 ? { row } : {}),
      }
    }
    case 'type':
      return ofParty(({ type }) => has(type))
    case 'enabled':
      return ofParty(({ enabled }) => has(enabled === null ? 'none' : enabled ? 'yes' : 'no'))
    case 'publisher':
      return ofParty(({ publisher }) => has(publisher))
    case 'verified':
      return ofParty(({ verifiedPublisher: name }) =>
        name == null ? has(name === null ? 'no' : 'unknown') : has('yes') || named(quickFold(name)),
      )
    case 'credentials':
      return ofParty(({ credentials }) => has(credentials ?? 'unknown'))
    case 'expires': {
      const ranges = values.flatMap(({ range }) => range ?? [])
      const matches = (end: number) =>
        (has('never') && end === Infinity) ||
        (has('expired') && end <= table.now) ||
        ranges.some((range) => inRange(end, range, table.now))
      return ofParty((party) => credentialEnds(party).some(matches))
    }
    case 'owner':
      return ofParty(
        ({ owners }) =>
          (has('unknown') && owners === null) ||
          (has('none') && owners?.length === 0) ||
          (owners ?? []).some((owner) => named(quickFold(owner))),
      )
    case 'principal': {
      const exact = exactParties(values, (id) => [table.partyOfPrincipal(id), table.partyOfApp(id)])
      if (exact) return { negated, parties: exact }
      const folded = names.parties()
      return ofParty(
        ({ index, principal, application, appId, principalId }) =>
          (has('none') && !principal && !application) || named(folded[index] ?? '', appId, principalId),
      )
    }
    case 'app': {
      const exact = exactParties(values, (id) => [table.partyOfApp(id)])
      if (exact) return { negated, parties: exact }
      return ofParty(({ appId }) => (appId === null ? has('none') : named(appId)))
    }
    case 'user':
      return { negated, user: userMask(values, has('none'), facts) }
    case 'finding': {
      const masks = [...choices].map((id) => facts.findingRows(id as AuditFindingId))
      return { negated, row: (row) => masks.some((mask) => mask[row] === 1) }
    }
    case 'row': {
      const numbers = new Set(values.map(({ text }) => text))
      return { negated, row: (row) => numbers.has(String(row)) }
    }
  }
}

const EVERY_FLAG = Array.from({ length: FLAG_COUNT }, (_, flags) => flags)
const CONSENT_WORDS = { AllPrincipals: 'tenant', Principal: 'user', none: 'none' } as const

function maskOf<T>(things: readonly T[], is: (thing: T) => boolean): Mask {
  const mask = new Uint8Array(things.length)
  for (let index = 0; index < things.length; index++) if (is(things[index] as T)) mask[index] = 1
  return mask
}

/** Says whether a name (folded) or an id (lower case) is one of the values; the field's own words are none. */
function nameTest(
  values: readonly FilterValue[],
  folding = quickFold,
): (name: string | null, ...ids: (string | null)[]) => boolean {
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

function userMask(values: readonly FilterValue[], none: boolean, { table, names }: CompileFacts): Mask {
  const named = nameTest(values)
  const mask = new Uint8Array(table.users.length + 1)
  mask[0] = none ? 1 : 0
  names.users().forEach(({ name, address }, index) => {
    if (named(name, address, table.users[index] ?? null)) mask[index + 1] = 1
  })
  return mask
}

function compileWords(values: readonly FilterValue[], negated: boolean, { names }: CompileFacts): Compiled {
  const wanted = values.map(({ parts }) => parts.map(quickFold))
  const found = (text: string) => wanted.some((parts) => findParts(text, parts))
  const users = names.userTexts()
  const user = new Uint8Array(users.length + 1)
  for (let index = 0; index < users.length; index++) if (found(users[index] ?? '')) user[index + 1] = 1
  return {
    negated,
    party: maskOf(names.partyTexts(), found),
    permission: maskOf(names.permissionTexts(), found),
    user,
  }
}
