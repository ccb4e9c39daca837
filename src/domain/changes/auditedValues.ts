import * as v from 'valibot'
import type { Guid } from '../directory'
import { isGuid } from '../identifiers'
import type { RedirectPlatform } from './steps'

/*
 * Values of the directory's audit log: JSON text within the text, before and after. Anybody who can name an application
 * can write into some of them, so that nothing is believed that has not the shape it should have.
 * https://learn.microsoft.com/graph/api/resources/modifiedproperty
 */

/** One property that an entry tells of. */
export interface AuditProperty {
  name: string
  before: string | null
  after: string | null
}

/** More of a value is not read: Graph's own are shorter. */
const LONGEST = 200_000

function parsed(text: string | null): unknown {
  if (!text || text.length > LONGEST) return undefined
  try {
    return JSON.parse(text) as unknown
  } catch {
    // Some entries hold the text itself.
    return /^\s*[{["]/u.test(text) ? undefined : text
  }
}

/** A text; null where it is none. Some entries hold a list of one. */
export function textIn(value: string | null): string | null {
  const given = parsed(value)
  const one = Array.isArray(given) && given.length === 1 ? (given[0] as unknown) : given
  return typeof one === 'string' && one.trim() !== '' ? one.trim() : null
}

/** A GUID in lower case; null where it is none. */
export function guidIn(value: string | null): Guid | null {
  const text = textIn(value)
  return text !== null && isGuid(text) ? text.toLowerCase() : null
}

/** A yes or no; null where it is neither. */
export function flagIn(value: string | null): boolean | null {
  const given = parsed(value)
  const one = Array.isArray(given) && given.length === 1 ? (given[0] as unknown) : given
  if (typeof one === 'boolean') return one
  return one === 'true' || one === 'True' ? true : one === 'false' || one === 'False' ? false : null
}

// A permission's name: https://learn.microsoft.com/graph/api/resources/permissionscope#properties
const SCOPE = /^[\w.:/+~!$%&'()*,;=?@#[\]^`{|}-]{1,120}$/u

/** Names of delegated permissions; null where the text holds anything else. */
export function scopesIn(value: string | null): string[] | null {
  if (!value) return []
  const given = parsed(value)
  if (given === null) return []
  if (typeof given !== 'string') return null
  const tokens = [...new Set(given.split(/\s+/u).filter(Boolean))]
  return tokens.every((token) => SCOPE.test(token)) ? tokens : null
}

/** The value of an application permission or `null` where it is no name. */
export function roleIn(value: string | null): string | null {
  const text = textIn(value)
  return text !== null && SCOPE.test(text) ? text : null
}

function listIn<T>(schema: v.GenericSchema<unknown, T>): (value: string | null) => T[] | null {
  return (value) => {
    if (!value) return []
    const read = v.safeParse(v.array(schema), parsed(value))
    return read.success ? read.output : null
  }
}

/** Platforms as the log numbers them. */
const PLATFORMS: readonly (RedirectPlatform | undefined)[] = [undefined, 'web', 'public-client', 'spa']

/** A redirect URI on its platform. */
export interface AuditedUri {
  platform: RedirectPlatform
  uri: string
}

/** Redirect URIs of `AppAddress`; null where it is anything else. */
export const urisIn = listIn<AuditedUri>(
  v.pipe(
    v.object({
      Address: v.pipe(v.string(), v.maxLength(2048)),
      ReplyAddressClientType: v.pipe(
        v.number(),
        v.check((type) => PLATFORMS[type] !== undefined),
      ),
    }),
    v.transform(({ Address, ReplyAddressClientType }) => ({
      uri: Address,
      platform: PLATFORMS[ReplyAddressClientType] ?? 'web',
    })),
  ),
)

const guid = v.pipe(v.string(), v.check(isGuid), v.toLowerCase())

/** Declared permissions of one API, by id. */
interface AuditedDeclaration {
  resourceAppId: Guid
  id: Guid
  type: 'Scope' | 'Role'
}

const declarations = listIn(
  v.object({
    ResourceAppId: guid,
    RequiredAppPermissions: v.array(v.object({ EntitlementId: guid, DirectAccessGrant: v.boolean() })),
  }),
)

/** Declared permissions of `RequiredResourceAccess`; null where it is anything else. */
export function declarationsIn(value: string | null): AuditedDeclaration[] | null {
  const apis = declarations(value)
  if (!apis) return null
  return apis.flatMap(({ ResourceAppId, RequiredAppPermissions }) =>
    RequiredAppPermissions.map(({ EntitlementId, DirectAccessGrant }) => ({
      resourceAppId: ResourceAppId,
      id: EntitlementId,
      type: DirectAccessGrant ? ('Role' as const) : ('Scope' as const),
    })),
  )
}

/** A secret or a certificate of a registration. */
interface AuditedKey {
  keyId: Guid
  kind: 'secret' | 'certificate'
  name: string
}

// [KeyIdentifier=…,KeyType=Password,KeyUsage=Verify,DisplayName=…]
const KEY =
  /^\[KeyIdentifier=(?<id>[0-9a-f-]{36}),KeyType=(?<type>\w{1,40}),KeyUsage=\w{1,40},DisplayName=(?<name>.*)\]$/isu

const keyTexts = listIn(v.string())

/** Credentials of `KeyDescription`; null where it is anything else. */
export function keysIn(value: string | null): AuditedKey[] | null {
  const keys = keyTexts(value)?.map((text): AuditedKey | null => {
    const { id = '', type = '', name = '' } = KEY.exec(text)?.groups ?? {}
    if (!isGuid(id)) return null
    return { keyId: id.toLowerCase(), kind: type === 'Password' ? 'secret' : 'certificate', name }
  })
  return keys?.every((key) => key !== null) ? keys : null
}

/** What is only in one of two lists. */
export function differences<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => string,
): { added: T[]; removed: T[] } {
  const [was, is] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))]
  return {
    added: after.filter((item) => !was.has(keyOf(item))),
    removed: before.filter((item) => !is.has(keyOf(item))),
  }
}
