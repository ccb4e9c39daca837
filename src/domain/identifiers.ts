import type { Guid } from './directory'

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu
const GUID_ANYWHERE =
  /(?<![0-9a-f-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-f-])/giu

/** Is the whole text one GUID in the form that the portal shows (8-4-4-4-12, either case)? */
export function isGuid(text: string): boolean {
  return GUID.test(text)
}

/** Do two texts name the same GUID? Entra writes them in lower case, people and scripts in either. */
export function sameGuid(one: string | null | undefined, other: string | null | undefined): boolean {
  return one != null && other != null && one.toLowerCase() === other.toLowerCase()
}

/** What came along with a pasted value; the one that is hardest to see where there are several. */
export type StrayCharacters = 'spaces' | 'invisible' | 'quotes'

// Control and format characters (zero width, direction marks, byte order mark), but for tab and line ends.
const INVISIBLE = /(?![\t-\r])[\p{Cc}\p{Cf}]/gu
const QUOTE_PAIRS = ['""', "''", '``', '“”', '‘’', '„“', '«»', '‹›'] as const

/**
 * Takes off what people paste around a value without seeing it: spaces and line ends (no-break ones too), one or
 * more pairs of quotes, and invisible characters anywhere. The rest of the value is left as it is.
 */
export function cleanPasted(text: string): { value: string; removed: StrayCharacters | null } {
  let value = text.replace(INVISIBLE, '')
  const invisible = value !== text
  let spaces = false
  let quotes = false
  for (;;) {
    const trimmed = value.trim()
    spaces ||= trimmed !== value
    value = trimmed
    if (!QUOTE_PAIRS.some(([open, close]) => isWrapped(value, open, close))) break
    value = value.slice(1, -1)
    quotes = true
  }
  return { value, removed: invisible ? 'invisible' : quotes ? 'quotes' : spaces ? 'spaces' : null }
}

function isWrapped(text: string, open: string | undefined, close: string | undefined): boolean {
  return text.length > 1 && text[0] === open && text.at(-1) === close
}

const GUID_WITHOUT_DASHES = /^[{(]?([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})[)}]?$/iu

const CLIENT_ID_PLACES = /(?:\bappId[/=]|\bclient_?id[/=]|\bapi:\/\/)([0-9a-f-]{36})(?![0-9a-f-])/iu
const TENANT_ID_PLACES =
  /(?:#@|\btenant_?id[/=]|\btid=|(?:login\.[\w.-]+|sts\.windows\.net)\/|portal\.azure\.\w+\/)([0-9a-f-]{36})(?![0-9a-f-])/iu

/**
 * The GUID that somebody meant when they pasted an address (or a GUID in braces or without dashes) where an ID belongs: the one that
 * the address names as `meaning`, else the only one in the text. Lower case; null where that is not plain.
 */
export function extractGuid(text: string, meaning: 'client' | 'tenant'): Guid | null {
  const [, ...parts] = GUID_WITHOUT_DASHES.exec(text) ?? []
  if (parts.length > 0) return parts.join('-').toLowerCase()
  const named = (meaning === 'client' ? CLIENT_ID_PLACES : TENANT_ID_PLACES).exec(text)?.[1]
  if (named && isGuid(named)) return named.toLowerCase()
  const all = new Set((text.match(GUID_ANYWHERE) ?? []).map((guid) => guid.toLowerCase()))
  const [only] = all
  return all.size === 1 && only ? only : null
}

const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/iu

/** Is it a DNS domain name with at least two labels, such as `contoso.onmicrosoft.com`? */
export function isDomain(text: string): boolean {
  return text.length <= 253 && DOMAIN.test(text)
}

/**
 * Has it the form of a user principal name or mailbox address (`name@domain`)? Guests' `name_domain#EXT#@tenant` too.
 * https://learn.microsoft.com/entra/identity/authentication/howto-authentication-use-email-signin
 */
export function isUpn(text: string): boolean {
  const at = text.lastIndexOf('@')
  const name = text.slice(0, Math.max(at, 0))
  return (
    /^[^\s@<>()[\]\\,;:"]{1,64}$/u.test(name) && !/^\.|\.$|\.\./u.test(name) && isDomain(text.slice(at + 1))
  )
}

function upnsIn(text: string): string[] {
  return [...new Set(text.split(/[\s<>()[\],;:"?]+/u).filter(isUpn))]
}

/** The one address in a text around it, such as `Ada <ada@contoso.com>` or `mailto:ada@contoso.com`; null where that is not plain. */
export function extractUpn(text: string): string | null {
  const [found, ...others] = upnsIn(text)
  return found && others.length === 0 ? found : null
}

/** What an address field's value is. `upn`: the one address that is plainly meant. */
export type AddressValue =
  | { kind: 'upn' | 'object-id' | 'several' | 'malformed' }
  /** Within a text around it, or with spaces in it. */
  | { kind: 'found' | 'spaces'; upn: string }

/** Reads what was entered where a user principal name belongs; `text` already cleaned by {@link cleanPasted}. */
export function parseAddress(text: string): AddressValue {
  if (isUpn(text)) return { kind: 'upn' }
  if (isGuid(text)) return { kind: 'object-id' }
  const [found, ...others] = upnsIn(text)
  if (found) return others.length > 0 ? { kind: 'several' } : { kind: 'found', upn: found }
  const closed = text.replace(/\s*([@.])\s*/gu, '$1')
  return isUpn(closed) ? { kind: 'spaces', upn: closed } : { kind: 'malformed' }
}

/** The sign-in endpoint's words that stand for no tenant in particular. https://learn.microsoft.com/entra/identity-platform/v2-protocols#endpoints */
export type SharedTenant = 'common' | 'organizations' | 'consumers'

export type TenantValue =
  | { kind: 'empty' }
  | { kind: 'guid'; guid: Guid }
  | { kind: 'domain'; domain: string }
  | { kind: 'shared'; name: SharedTenant }
  /** `guid`: the tenant ID that the text (an address) holds, where it holds one. */
  | { kind: 'malformed'; guid: Guid | null }

/** What a tenant field's value is; `text` already cleaned by {@link cleanPasted}. */
export function parseTenant(text: string): TenantValue {
  const lower = text.toLowerCase()
  if (!text) return { kind: 'empty' }
  if (isGuid(text)) return { kind: 'guid', guid: lower }
  if (lower === 'common' || lower === 'organizations' || lower === 'consumers') {
    return { kind: 'shared', name: lower }
  }
  if (isDomain(text)) return { kind: 'domain', domain: lower }
  return { kind: 'malformed', guid: extractGuid(text, 'tenant') }
}
