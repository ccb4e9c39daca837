/** What a typed or pasted text says: names to add, and what is left of it that cannot be one. */
export interface ScopeText {
  names: string[]
  /** Asked of another API, or no name by its length; as written. */
  foreign: string[]
  /** Microsoft Graph without a name, or its `.default`: neither names a permission. */
  defaults: string[]
}

/** More than a list of every permission there is would need. */
export const LONGEST_TEXT = 50_000
/** No name is nearly as long. */
const LONGEST_WORD = 300

/** More than one name, or one in something: a text that is meant to be taken as a whole. */
export const SEVERAL = /\S[\s,;+]+\S|[/[\]"'%=]/u

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu
/** What an address for signing in asks for. */
const IN_AN_ADDRESS = /[?&]scope=([^&#]*)/iu
/** `scope=`, `"scope": `, `$scopes = `: as code, an environment file or a token’s answer has it. */
const KEY = /^[^\p{L}]{0,20}scopes?["']?\s{0,20}[:=]/iu
const BETWEEN = /(?:[\s,;+]|%20|%2b|\\[nrt])+/iu
/** What stands around names: in JSON, in a list of some language, in a text. */
const DRESSING = /^[[\]{}()"'“”‘’«»<>`\\@*•–-]+|[[\]{}()"'“”‘’«»<>`\\.]+$/gu
const DEFAULT_BEHIND = /\/+(?:\.default)?$/iu
const ADDRESS = /^(.*)\/([^/]*)$/u
/** Client ID of Microsoft Graph, which some write before a name in the place of its address. */
const GRAPH_BY_ID = /^(?:api:\/\/)?00000003-0000-0000-c000-000000000000\/*(?:\.default)?$/iu
const HOST = /^(?:https?:\/\/)?([^/:]+)(?::443)?\/*(?:v1\.0|beta|\.default)?$/iu
const LOOKS_LIKE_A_NAME = /^\p{Lu}[\w-]*\./u

/**
 * Permission names in a text: separated by spaces, commas, semicolons or line ends, in quotes or brackets, with or without
 * the address of Microsoft Graph before them. `graphHosts`: its hosts in every environment. Nothing is lost: what is no
 * name of Microsoft Graph comes back as it stands.
 */
export function scopeNamesInText(text: string, graphHosts: readonly string[]): ScopeText {
  const found = { names: new Set<string>(), foreign: new Set<string>(), defaults: new Set<string>() }
  const asked = IN_AN_ADDRESS.exec(text)?.[1] ?? text.replace(KEY, '')
  for (const part of asked.replace(INVISIBLE, '').split(BETWEEN)) {
    if (part.length > LONGEST_WORD) found.foreign.add(part)
    const word = part.length > LONGEST_WORD ? '' : withoutDressing(part)
    if (!word) continue
    const [list, read] = readWord(word, graphHosts)
    found[list].add(read)
  }
  return { names: [...found.names], foreign: [...found.foreign], defaults: [...found.defaults] }
}

function withoutDressing(part: string): string {
  return part.replace(/%3a/giu, ':').replace(/%2f/giu, '/').replace(DRESSING, '')
}

function readWord(word: string, graphHosts: readonly string[]): [keyof ScopeText, string] {
  if (isGraph(word, graphHosts) || word.toLowerCase() === '.default') return ['defaults', word]
  const bare = word.replace(DEFAULT_BEHIND, '')
  const [, resource, name = ''] = ADDRESS.exec(bare) ?? []
  if (resource !== undefined)
    return name && isGraph(resource, graphHosts) ? ['names', name] : ['foreign', word]
  return bare === word || LOOKS_LIKE_A_NAME.test(bare) ? ['names', bare] : ['foreign', word]
}

function isGraph(resource: string, graphHosts: readonly string[]): boolean {
  const host = HOST.exec(resource)?.[1]?.toLowerCase()
  return (host !== undefined && graphHosts.includes(host)) || GRAPH_BY_ID.test(resource)
}
