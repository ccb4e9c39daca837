import { MICROSOFT_GRAPH_APP_ID } from '../../directory'
import { isGuid } from '../../identifiers'
import { permissionKey } from '../../permissions/names'
import { RISK_LEVELS } from '../../permissions/risk/types'
import type { PermissionKind } from '../../permissions/types'
import type { RiskOverride } from '../api'
import {
  NO_PARAMS,
  OVERRIDES_MOST_CHARACTERS,
  OVERRIDES_MOST_ENTRIES,
  OVERRIDES_SCHEMA,
  REASON_MOST_CHARACTERS,
  type OverridesError,
  type OverridesErrorCode,
  type OverridesErrorParams,
} from './types'

export type ParsedOverrides = { overrides: RiskOverride[] } | { error: OverridesError }

const KINDS: readonly PermissionKind[] = ['Delegated', 'Application']
const FIELDS = ['permission', 'kind', 'resourceAppId', 'level', 'reason'] as const
type Field = (typeof FIELDS)[number]

/** All that scopes and roles may be called: visible ASCII but quotes and backslash. https://learn.microsoft.com/graph/api/resources/approle#properties */
const NAME = /^[!#-[\]-~]{1,120}$/u
// Control characters, direction marks and their like, lone surrogates: a sentence needs none of them.
const HOSTILE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u

class Refused extends Error {
  readonly error: OverridesError
  constructor(code: OverridesErrorCode, params: Partial<OverridesErrorParams> = {}) {
    super(code)
    this.error = { code, params: { ...NO_PARAMS, ...params } }
  }
}

/**
 * A tenant’s ratings from the text of its file, `{ "schema": "risk-overrides/1", "overrides": [{ permission, kind,
 * resourceAppId?, level, reason }] }`; or the first thing that is wrong with it. Nothing is taken from a file that is refused.
 */
export function parseOverrides(text: string): ParsedOverrides {
  try {
    const overrides = entriesOf(text).map((entry, index) => override(entry, index + 1))
    refuseDuplicates(overrides)
    return { overrides }
  } catch (error) {
    if (error instanceof Refused) return { error: error.error }
    throw error
  }
}

/** The same for a file, which is not read where it is too large to be one. */
export async function readOverridesFile(file: Blob): Promise<ParsedOverrides> {
  // UTF-8 takes at most three bytes for what JavaScript counts as one character.
  if (file.size > 3 * OVERRIDES_MOST_CHARACTERS)
    return { error: new Refused('too-large', { limit: OVERRIDES_MOST_CHARACTERS }).error }
  const text = await file.text().catch(() => null)
  return text === null ? { error: new Refused('unreadable').error } : parseOverrides(text)
}

/** The text of a file with these ratings. */
export function writeOverrides(overrides: readonly RiskOverride[]): string {
  return `${JSON.stringify({ schema: OVERRIDES_SCHEMA, overrides }, null, 2)}\n`
}

function entriesOf(text: string): unknown[] {
  if (text.length > OVERRIDES_MOST_CHARACTERS)
    throw new Refused('too-large', { limit: OVERRIDES_MOST_CHARACTERS })
  const file = json(text)
  const schema = isObject(file) ? own(file, 'schema') : undefined
  if (!isObject(file) || typeof schema !== 'string' || !schema.startsWith('risk-overrides/'))
    throw new Refused('not-overrides')
  if (schema !== OVERRIDES_SCHEMA) throw new Refused('other-version', { schema: shown(schema) })
  const stray = Object.keys(file).find((key) => key !== 'schema' && key !== 'overrides')
  if (stray !== undefined) throw new Refused('unknown-part', { field: shown(stray) })
  const entries = own(file, 'overrides')
  if (!Array.isArray(entries)) throw new Refused('not-overrides')
  if (entries.length > OVERRIDES_MOST_ENTRIES)
    throw new Refused('too-many', { limit: OVERRIDES_MOST_ENTRIES })
  return entries
}

function json(text: string): unknown {
  try {
    // Some editors put a byte order mark in front.
    return JSON.parse(text.replace(/^\uFEFF/u, ''))
  } catch {
    throw new Refused('not-json')
  }
}

function override(value: unknown, entry: number): RiskOverride {
  if (!isObject(value)) throw new Refused('not-an-entry', { entry })
  const stray = Object.keys(value).find((key) => !(FIELDS as readonly string[]).includes(key))
  if (stray !== undefined) throw new Refused('unknown-field', { entry, field: shown(stray) })

  const text = (field: Field): string => {
    const found = own(value, field)
    if (found === undefined) throw new Refused('missing', { entry, field })
    if (typeof found !== 'string' || !found.trim()) throw new Refused('bad-value', { entry, field })
    if (HOSTILE.test(found)) throw new Refused('hostile-text', { entry, field })
    return found
  }
  const oneOf = <T extends string>(field: Field, known: readonly T[]): T => {
    const found = text(field)
    const match = known.find((word) => word === found)
    if (!match) throw new Refused('unknown-word', { entry, field, known: known.join(', ') })
    return match
  }

  const permission = text('permission')
  if (!NAME.test(permission)) throw new Refused('bad-value', { entry, field: 'permission' })
  const kind = oneOf('kind', KINDS)
  const resourceAppId = own(value, 'resourceAppId') === undefined ? null : text('resourceAppId')
  if (resourceAppId !== null && !isGuid(resourceAppId))
    throw new Refused('bad-value', { entry, field: 'resourceAppId' })
  const level = oneOf('level', RISK_LEVELS)
  const reason = text('reason').trim()
  if (reason.length > REASON_MOST_CHARACTERS)
    throw new Refused('too-long', { entry, field: 'reason', limit: REASON_MOST_CHARACTERS })
  const resource = resourceAppId === null ? {} : { resourceAppId: resourceAppId.toLowerCase() }
  return { permission, kind, ...resource, level, reason }
}

function refuseDuplicates(overrides: readonly RiskOverride[]): void {
  const first = new Map<string, number>()
  for (const [index, one] of overrides.entries()) {
    const key = overrideKey(one)
    const other = first.get(key)
    if (other !== undefined) throw new Refused('duplicate', { entry: index + 1, other })
    first.set(key, index + 1)
  }
}

/** What an override rates: two of one key would contradict each other. */
export function overrideKey({
  permission,
  kind,
  resourceAppId = MICROSOFT_GRAPH_APP_ID,
}: Pick<RiskOverride, 'permission' | 'kind' | 'resourceAppId'>): string {
  return permissionKey(resourceAppId, kind, permission)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Never what a prototype has. */
function own(object: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined
}

/** A word of the file as an error may repeat it. */
function shown(text: string): string {
  return text.slice(0, 40).replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '\uFFFD')
}
