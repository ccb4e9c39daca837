import type { Guid } from '../directory'
import { hasUnsafeCharacters } from '../handoff/shapes'
import { sameGuid } from '../identifiers'

/**
 * What the address says on which the admin-consent page ended. It comes from whoever pasted it and proves nothing: whether
 * it is granted is for the tenant to tell. `no-answer`: no such address; `refused`: an error, whatever else it says;
 * `other-request`: another `state` than the one that was sent, or none; `other-tenant`: it names another tenant than was
 * asked; `consented`: Microsoft's page said yes; `unclear`: neither yes nor an error.
 */
export type AdminConsentAnswer =
  | { kind: 'no-answer' }
  | { kind: 'refused'; cause: RefusalCause; error: string; aadsts: string | null; description: string }
  | { kind: 'other-request' }
  | { kind: 'other-tenant'; tenant: string }
  | { kind: 'consented' }
  | { kind: 'unclear' }

/** cancelled: the person said no; not-allowed: their role or the tenant's policy does; redirect: the redirect URI is not registered; other: see the error. */
type RefusalCause = 'cancelled' | 'not-allowed' | 'redirect' | 'other'

/** Characters of an address; what is longer is none. */
const LONGEST = 16_384
const SHOWN = 500

/**
 * Reads the answer of `/adminconsent`, v1 and v2, from query or fragment. Errors come first: v2's carry
 * `admin_consent=True` too. Names are understood in any letters. The tenant is compared, never believed.
 * https://learn.microsoft.com/entra/identity-platform/v2-admin-consent#error-response
 * @param expected what was sent along; `tenantId` of the tenant that was asked
 */
export function adminConsentAnswer(
  address: string,
  expected: { state: string; tenantId: Guid },
): AdminConsentAnswer {
  const given = parametersOf(address)
  if (given === null) return { kind: 'no-answer' }
  const error = given.get('error')
  if (error !== undefined) {
    const description = plain(given.get('error_description') ?? '')
    const aadsts = /AADSTS(\d{4,7})/u.exec(description)?.[1] ?? null
    return { kind: 'refused', cause: causeOf(error, aadsts), error: plain(error), aadsts, description }
  }
  if (!given.has('admin_consent') && !given.has('tenant')) return { kind: 'no-answer' }
  if (given.get('state') !== expected.state) return { kind: 'other-request' }
  const tenant = given.get('tenant')
  if (tenant !== undefined && !sameGuid(tenant, expected.tenantId))
    return { kind: 'other-tenant', tenant: plain(tenant) }
  return { kind: given.get('admin_consent')?.toLowerCase() === 'true' ? 'consented' : 'unclear' }
}

/** By lower-case name, the first of each; null: there are none. */
function parametersOf(address: string): ReadonlyMap<string, string> | null {
  const text = address.trim()
  if (text.length > LONGEST) return null
  // A query, a fragment, or both of them.
  const parts = /^[^?#]*(?:\?([^#]*))?(?:#(.*))?$/su.exec(text)
  if (!parts) return null
  const found = new Map<string, string>()
  for (const part of [parts[1], parts[2]]) {
    for (const [name, value] of new URLSearchParams(part ?? '')) {
      const key = name.toLowerCase()
      if (!found.has(key)) found.set(key, value)
    }
  }
  return found.size > 0 ? found : null
}

/** https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
function causeOf(error: string, aadsts: string | null): RefusalCause {
  if (aadsts === '65004' || aadsts === '650041') return 'cancelled'
  if (aadsts === '50011') return 'redirect'
  if (aadsts === '90094' || aadsts === '90093' || aadsts === '65005') return 'not-allowed'
  const code = error.toLowerCase()
  if (code === 'permission_denied' || code === 'consent_required') return 'not-allowed'
  return code === 'access_denied' ? 'cancelled' : 'other'
}

/** A stranger's words to show: on one line, without what could mislead, bounded. */
function plain(text: string): string {
  const readable = hasUnsafeCharacters(text) ? text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu, ' ') : text
  return Array.from(readable.trim()).slice(0, SHOWN).join('')
}
