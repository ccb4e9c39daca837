import type { ScopesField } from '../../domain/connectors/types'
import type { DelegatedPermission } from '../../domain/directory'
import type { ScopeCatalogue } from './types'

/** Are they the same name? Entra takes scopes in any case. */
export function sameScope(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

/** `chosen` with `added` behind it, each as `spell` writes it; nothing twice. */
export function addScopes(
  chosen: readonly string[],
  added: readonly string[],
  spell: KnownScopes['spell'],
): string[] {
  const result = new Map(chosen.map((name) => [name.toLowerCase(), name]))
  for (const name of added) if (!result.has(name.toLowerCase())) result.set(name.toLowerCase(), spell(name))
  return [...result.values()]
}

/** Names that belong together. `vendors`: the vendor’s own group; family: the part before the first dot; sign-in: no dot in the name. */
export interface ScopeGroup {
  kind: 'minimum' | 'vendors' | 'family' | 'sign-in'
  /** Of a vendor’s group or family; else the kind. */
  name: string
  names: string[]
}

/**
 * The chosen names: the minimum first, then as the vendor groups them, then what no group holds by family in the order in
 * which the families first appear.
 */
export function groupScopes(
  chosen: readonly string[],
  { minimum, groups = [] }: Pick<ScopesField, 'minimum' | 'groups'>,
): ScopeGroup[] {
  const found = new Map<string, ScopeGroup>()
  const into = (kind: ScopeGroup['kind'], name: string) => {
    const key = `${kind} ${name}`
    const group = found.get(key) ?? { kind, name, names: [] }
    found.set(key, group)
    return group.names
  }
  into('minimum', 'minimum')
  for (const { name } of groups) into('vendors', name)
  for (const name of chosen) {
    const vendors = groups.find(({ scopes }) => scopes.some((scope) => sameScope(scope, name)))
    if (minimum.some((scope) => sameScope(scope, name))) into('minimum', 'minimum').push(name)
    else if (vendors) into('vendors', vendors.name).push(name)
    else if (name.includes('.')) into('family', name.split('.')[0] ?? name).push(name)
    else into('sign-in', 'sign-in').push(name)
  }
  return [...found.values()].filter(({ names }) => names.length > 0)
}

/** Do two lists hold the same names, in whatever order and case? */
export function sameScopes(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((name) => right.some((other) => sameScope(name, other)))
}

/** What is to be said of a chosen name. application-only: it exists, but no signed-in connection can ask for it. */
export type ScopeProblem = 'unknown' | 'application-only'

/** What the API exposes in this tenant and what the vendor lists, found by name in any case. */
export interface KnownScopes {
  /** null: the API does not expose it as a delegated permission, or could not be read. */
  find: (name: string) => DelegatedPermission | null
  /** What is wrong with a name; null: nothing, or nothing is known to judge it by. */
  problemOf: (name: string) => ScopeProblem | null
  /** The API’s or the vendor’s own spelling; a name that neither knows as it is. */
  spell: (name: string) => string
}

const SIGN_IN_NAMES = ['openid', 'profile', 'email', 'offline_access']

/** `vouched`: names that the vendor lists. Sign-in names work whether or not a catalogue has them. */
export function knownScopes(
  { state, permissions, applicationNames }: ScopeCatalogue,
  vouched: readonly string[],
): KnownScopes {
  const exposed = new Map(permissions.map((permission) => [permission.value.toLowerCase(), permission]))
  const forApplications = new Map(applicationNames.map((name) => [name.toLowerCase(), name]))
  const listed = new Map([...SIGN_IN_NAMES, ...vouched].map((name) => [name.toLowerCase(), name]))
  const problemOf = (name: string): ScopeProblem | null => {
    const key = name.toLowerCase()
    if (state !== 'read' || exposed.has(key)) return null
    if (forApplications.has(key)) return 'application-only'
    return listed.has(key) ? null : 'unknown'
  }
  return {
    find: (name) => exposed.get(name.toLowerCase()) ?? null,
    problemOf,
    spell: (name) => {
      const key = name.toLowerCase()
      return exposed.get(key)?.value ?? forApplications.get(key) ?? listed.get(key) ?? name
    },
  }
}
