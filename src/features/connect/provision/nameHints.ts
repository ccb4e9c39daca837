import type { RegistrationName } from '../../../graph/queries/registrationSearch'

/** Registrations whose name a new one would be mistaken for. */
export interface NameHints {
  /** The very same name: Entra allows it. */
  same: RegistrationName[]
  /** One that reads alike: other case, spaces, punctuation or similar letters, or one letter apart. */
  alike: RegistrationName[]
}

/** Letters and digits that are read for one another. */
const READS_AS: Readonly<Record<string, string>> = { '0': 'o', '1': 'l', '5': 's', i: 'l', '|': 'l' }

export function nameHints(name: string, found: readonly RegistrationName[]): NameHints {
  const wanted = name.trim()
  const look = lookOf(wanted)
  const distinct = [...new Map(found.map((one) => [one.appId, one])).values()]
  const same = distinct.filter(({ displayName }) => displayName.trim() === wanted)
  const alike = distinct.filter((one) => !same.includes(one) && isOneApart(lookOf(one.displayName), look))
  return wanted === '' ? { same: [], alike: [] } : { same, alike }
}

/** What to search for: the name itself, and its longest word, by which names that differ a little are found. */
export function searchTexts(name: string): string[] {
  const wanted = name.trim()
  const words = wanted.match(/[\p{L}\p{N}]{3,}/gu) ?? []
  const longest = words.toSorted((one, other) => other.length - one.length)[0]
  return [...new Set([wanted, longest ?? ''])].filter((text) => text.length >= 2)
}

function lookOf(name: string): string {
  const letters =
    name
      .normalize('NFKD')
      .toLowerCase()
      .match(/[\p{L}\p{N}|]/gu) ?? []
  return letters.map((letter) => READS_AS[letter] ?? letter).join('')
}

/** The same, or one letter put in, left out or replaced. */
function isOneApart(one: string, other: string): boolean {
  if (one === '' || other === '' || Math.abs(one.length - other.length) > 1) return false
  const shorter = Math.min(one.length, other.length)
  let start = 0
  while (start < shorter && one[start] === other[start]) start++
  let end = 0
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end++
  // Of a short name one letter is too much, and numbers that count are meant to differ.
  if (one === other) return true
  const differs = one.slice(start, one.length - end) + other.slice(start, other.length - end)
  return shorter >= 6 && Math.max(one.length, other.length) - start - end <= 1 && !/\d/u.test(differs)
}
