import type { AuditFinding } from '../report'
import type { Party, RowTable } from '../rows/types'
import { isMicrosofts } from './applications'
import { hidesCharacters, mixesScripts, plainName, readName, skeletonOf } from './confusables'
import { heldFilter } from './filters'
import { findingOf, type Rule } from './finding'
import { MICROSOFT_NAMES } from './microsoftNames'
import { createNearNames } from './nearNames'
import { atLeastSeverity, atStake, tempered } from './severity'
import { isPrivileged, type PartyView } from './views'

/** Shorter names are alike by accident. */
const SHORTEST = 5

/** A name that others may pass themselves off under. */
interface TrustedName {
  name: string
  plain: string
  /** null: Microsoft’s. */
  party: Party | null
}

/** same: the very name; characters: other letters or spaces that look the same; typo: one letter off; hidden: unseen characters; mixed: scripts mixed in one word. */
type Likeness = 'same' | 'characters' | 'typo' | 'hidden' | 'mixed'

/**
 * Names that look like one of Microsoft's or like that of an application with far-reaching permissions, or that are made to
 * look like something. The names to be compared with are looked up, not gone through: 20,000 names take 20,000 look-ups.
 */
export function lookAlikes(table: RowTable): Rule {
  const trusted: TrustedName[] = []
  const bySkeleton = new Map<string, TrustedName>()
  const near = createNearNames()
  const privileged = privilegedParties(table)
  const trust = (name: string, party: Party | null) => {
    const read = readName(name)
    const skeleton = skeletonOf(read)
    if (skeleton.length < SHORTEST || bySkeleton.has(skeleton)) return
    const one = { name, plain: plainName(name), party }
    bySkeleton.set(skeleton, one)
    near.add(read, trusted.push(one) - 1)
  }
  for (const name of MICROSOFT_NAMES) trust(name, null)
  for (const party of table.parties) if (isMicrosofts(party)) trust(party.displayName, null)
  for (const party of table.parties)
    if (privileged.has(party.index) && !isMicrosofts(party)) trust(party.displayName, party)

  function likeness(party: Party): { how: Likeness; like: TrustedName | null } | null {
    const name = party.displayName
    const read = readName(name)
    const plain = plainName(name)
    const twin = bySkeleton.get(skeletonOf(read))
    // Of two with far-reaching permissions nobody can tell which one is the copy.
    const may = (like: TrustedName | undefined): like is TrustedName =>
      like !== undefined && like.party !== party && (like.party === null || !privileged.has(party.index))
    if (may(twin)) {
      if (twin.plain !== plain || hidesCharacters(name)) return { how: 'characters', like: twin }
      // One name for two of one’s own is a habit; somebody else’s with that name is not.
      const isOwn = twin.party !== null && ownerOf(twin.party) === ownerOf(party)
      return isOwn ? null : { how: 'same', like: twin }
    }
    const typo = twin ? null : trusted[near.find(read) ?? -1]
    if (typo && may(typo)) return { how: 'typo', like: typo }
    if (hidesCharacters(name)) return { how: 'hidden', like: null }
    return mixesScripts(name) ? { how: 'mixed', like: null } : null
  }

  return (view) => {
    const { party } = view
    if (party.type === 'managed-identity' || party.displayName === '' || isMicrosofts(party)) return null
    const found = likeness(party)
    return found && lookAlike(view, found.how, found.like)
  }
}

function lookAlike(view: PartyView, how: Likeness, like: TrustedName | null): AuditFinding {
  const { party, stake } = view
  return findingOf(view, {
    id: 'look-alike-name',
    severity: party.publisher === 'other' ? atLeastSeverity(atStake(stake), 'medium') : tempered(stake),
    evidence: { context: how, like: like?.name ?? '', shown: spelled(party.displayName) },
    filter: heldFilter(view),
  })
}

/** The tenant that a party's registration is in; its own index where Graph does not tell. */
function ownerOf({ publisher, principal, index }: Party): string | number {
  return publisher === 'this' ? 'this' : (principal?.appOwnerOrganizationId ?? index)
}

function privilegedParties(table: RowTable): ReadonlySet<number> {
  const privileged = table.permissions.map(isPrivileged)
  const found = new Set<number>()
  const { party, permission } = table.columns
  for (let row = 0; row < table.count; row++) {
    if (privileged[permission[row] ?? -1] && table.granted(row)) found.add(party[row] ?? -1)
  }
  return found
}

/** With a number for each character that does not show what it is, so that a text can tell it. */
function spelled(name: string): string {
  return [...name]
    .map((letter) =>
      /[\x20-\x7e]|\p{Script=Latin}/u.test(letter)
        ? letter
        : `[U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
    )
    .join('')
}
