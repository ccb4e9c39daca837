import { isDomain, isGuid, isUpn, parseTenant } from '../identifiers'
import { LIMITS } from './limits'

/** Control and format characters (zero width, direction marks), line and paragraph separators, halves of surrogate pairs. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u

/** Could this text show as something other than what it is? */
export function hasUnsafeCharacters(text: string): boolean {
  return UNSAFE.test(text)
}

/** A name to show: without what could mislead, white space folded, cut to a bound; null where nothing is left. */
export function plainName(text: string): string | null {
  const plain = text.replace(new RegExp(UNSAFE, 'gu'), ' ').replace(/[<>]/gu, '').replace(/\s+/gu, ' ').trim()
  // By characters, not by halves of them.
  return (
    Array.from(plain)
      .slice(0, LIMITS.name / 2)
      .join('')
      .trim() || null
  )
}

const LABEL = '[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?'
const BASE_URL = new RegExp(
  `^(?:(?:${LABEL}\\.)*${LABEL}|\\[[0-9a-f:.]+\\])(?::\\d{1,5})?(?:/(?:[a-z0-9._~-]|%[0-9a-f]{2})+)*$`,
  'iu',
)
/** Automation Cloud, and the one of the United States' public sector. https://docs.uipath.com/automation-cloud/automation-cloud-public-sector/latest */
const VENDOR_DOMAINS = ['uipath.com', 'uipath.us']

/** What each part's text has to look like; empty texts are judged by whoever asks. */
export const SHAPES = {
  guid: isGuid,
  id: (text: string) => text.length <= LIMITS.id && /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(text),
  tenant: (text: string) => text.length <= LIMITS.tenant && parseTenant(text).kind !== 'malformed',
  address: (text: string) => text.length <= LIMITS.address && isUpn(text),
  /** Host, port, path: no scheme, no name and password before an `@`, no query. */
  baseUrl: (text: string) => text.length <= LIMITS.baseUrl && BASE_URL.test(text),
  permission: (text: string) =>
    text.length <= LIMITS.permission && /^[A-Za-z][\w-]*(?:\.[\w-]+)*$/u.test(text),
  name: (text: string) => text.length <= LIMITS.name && plainName(text) === text,
}

/** Is this address one of the vendor's own hosts? `baseUrl` as in {@link SHAPES}. */
export function isVendorHost(baseUrl: string): boolean {
  const host = (baseUrl.split(/[:/]/u)[0] ?? '').toLowerCase()
  return isDomain(host) && VENDOR_DOMAINS.some((own) => host === own || host.endsWith(`.${own}`))
}
