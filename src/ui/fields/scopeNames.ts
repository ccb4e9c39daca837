import type { ScopesField } from '../../domain/connectors/types'

/** Permission names in a typed or pasted text: separated by spaces, commas or semicolons, with or without the API's address. */
export function parseScopeNames(text: string): string[] {
  const names = text
    .split(/[\s,;]+/u)
    .map((part) => part.replace(/^["'<]+|["'>]+$/gu, '').replace(/^(?:https:\/\/|api:\/\/)\S*\//iu, ''))
    .filter(Boolean)
  return [...new Set(names)]
}

/** `chosen` with `added` behind it, in the spelling of `known` where only the case differs; nothing twice. */
export function addScopes(
  chosen: readonly string[],
  added: readonly string[],
  known: readonly string[],
): string[] {
  const result = [...chosen]
  for (const name of added) {
    const lower = name.toLowerCase()
    const spelled = known.find((candidate) => candidate.toLowerCase() === lower) ?? name
    if (!result.some((present) => present.toLowerCase() === lower)) result.push(spelled)
  }
  return result
}

/** Names that belong together: `minimum` (locked), `sign-in` (no dot in the name), else the part before the first dot. */
export interface ScopeGroup {
  family: string
  names: string[]
}

/** The chosen names by family, in the order in which the families first appear; the minimum comes first. */
export function groupScopes(chosen: readonly string[], minimum: ScopesField['minimum']): ScopeGroup[] {
  const groups = new Map<string, string[]>([['minimum', []]])
  for (const name of chosen) {
    const family = minimum.includes(name)
      ? 'minimum'
      : name.includes('.')
        ? (name.split('.')[0] ?? name)
        : 'sign-in'
    groups.set(family, [...(groups.get(family) ?? []), name])
  }
  return [...groups].map(([family, names]) => ({ family, names })).filter((group) => group.names.length > 0)
}

/** Do two lists hold the same names, in whatever order? */
export function sameScopes(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((name) => right.includes(name))
}
