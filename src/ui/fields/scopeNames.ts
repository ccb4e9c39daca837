import type { ScopesField } from '../../domain/connectors/types'

/** What a typed or pasted text says: names to add, and what is left of it that cannot be one. */
export interface ScopeText {
  names: string[]
  /** Asked of another API, as written. */
  foreign: string[]
  /** The `.default` of Microsoft Graph: it names no permission. */
  defaults: string[]
}

/** Client ID of Microsoft Graph, which some write before a name in the place of its address. */
const GRAPH_BY_ID = /^(?:api:\/\/)?00000003-0000-0000-c000-000000000000$/iu
const ADDRESS = /^(.*[:/].*|[0-9a-f-]{36})\/+([^/]*)$/iu
/** What stands around names: in JSON, in a list of some language, in a text. */
const DRESSING = /^[[\]{}()"'“”‘’«»<>`\\]+|[[\]{}()"'“”‘’«»<>`\\]+$/gu

/**
 * Permission names in a text: separated by spaces, commas, semicolons or line ends, in quotes or brackets, with or without
 * the address of Microsoft Graph before them. `graphHosts`: its hosts in every environment. Nothing is lost: what is no
 * name of Microsoft Graph comes back as it stands.
 */
export function parseScopeNames(text: string, graphHosts: readonly string[]): ScopeText {
  const found: ScopeText = { names: [], foreign: [], defaults: [] }
  const add = (list: string[], word: string) => {
    if (!list.includes(word)) list.push(word)
  }
  for (const part of text.split(/[\s,;\u200b\ufeff]+/u)) {
    const word = part.replace(DRESSING, '')
    if (!word) continue
    const [, resource, name = ''] = ADDRESS.exec(word) ?? []
    if (resource === undefined) add(word.toLowerCase() === '.default' ? found.defaults : found.names, word)
    else if (!isGraph(resource, graphHosts)) add(found.foreign, word)
    else if (name && name.toLowerCase() !== '.default') add(found.names, name)
    else add(found.defaults, word)
  }
  return found
}

function isGraph(resource: string, graphHosts: readonly string[]): boolean {
  const host = /^https:\/\/([^/:]+)(?::443)?(?:\/+(?:v1\.0|beta)?)?$/iu.exec(resource)?.[1]?.toLowerCase()
  return host === undefined ? GRAPH_BY_ID.test(resource) : graphHosts.includes(host)
}

/** Are they the same name? Entra takes scopes in any case. */
export function sameScope(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

/** `chosen` with `added` behind it, in the spelling of `known` where only the case differs; nothing twice. */
export function addScopes(
  chosen: readonly string[],
  added: readonly string[],
  known: readonly string[],
): string[] {
  const result = [...chosen]
  for (const name of added) {
    const spelled = known.find((candidate) => sameScope(candidate, name)) ?? name
    if (!result.some((present) => sameScope(present, name))) result.push(spelled)
  }
  return result
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

/**
 * What is wrong with a name, by what the API exposes in this tenant; null: nothing, or nothing is known to judge it by.
 * `vouched`: names that the vendor lists. Sign-in names work whether or not a catalogue has them.
 */
export function problemOf(
  name: string,
  catalogue: {
    state: string
    permissions: readonly { value: string }[]
    applicationNames: readonly string[]
  },
  vouched: readonly string[],
): ScopeProblem | null {
  const isIn = (names: readonly string[]) => names.some((one) => sameScope(one, name))
  if (catalogue.state !== 'read' || isIn(catalogue.permissions.map(({ value }) => value))) return null
  if (isIn(catalogue.applicationNames)) return 'application-only'
  return isIn(vouched) || isIn(SIGN_IN_NAMES) ? null : 'unknown'
}

const SIGN_IN_NAMES = ['openid', 'profile', 'email', 'offline_access']
