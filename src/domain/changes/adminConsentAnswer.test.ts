import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { APP_ID, TENANT_ID } from '../testing/facts'
import { adminConsentAnswer } from './adminConsentAnswer'

const expected = { state: 'consent-app', tenantId: TENANT_ID }
const at = (query: string) => adminConsentAnswer(`https://app.example/cb?${query}`, expected)
const yes = `admin_consent=True&tenant=${TENANT_ID}&state=consent-app`

describe('the answer of the admin-consent page', () => {
  it.each([
    ['v1', yes, 'consented'],
    ['v2 with its scopes', `${yes}&scope=https%3A%2F%2Fgraph.microsoft.com%2FMail.Read`, 'consented'],
    ['other letters', `ADMIN_CONSENT=true&Tenant=${TENANT_ID.toUpperCase()}&STATE=consent-app`, 'consented'],
    ['another state', yes.replace('consent-app', 'other'), 'other-request'],
    ['no state', `admin_consent=True&tenant=${TENANT_ID}`, 'other-request'],
    ['another tenant', yes.replace(TENANT_ID, APP_ID), 'other-tenant'],
    ['neither yes nor no', `tenant=${TENANT_ID}&state=consent-app`, 'unclear'],
    ['no', yes.replace('True', 'False'), 'unclear'],
    ['a code', 'code=secret&state=consent-app', 'no-answer'],
  ])('%s', (_name, query, kind) => {
    expect(at(query).kind).toBe(kind)
    expect(adminConsentAnswer(`  https://app.example/cb#${query}\n`, expected).kind).toBe(kind)
  })

  it.each([
    [
      'v2, which says yes too',
      `${yes}&error=permission_denied&error_description=AADSTS90094%3a+no`,
      'not-allowed',
      '90094',
    ],
    ['cancelled', 'error=access_denied&error_description=AADSTS65004: declined', 'cancelled', '65004'],
    ['redirect URI', 'error=invalid_request&error_description=AADSTS50011', 'redirect', '50011'],
    ['other', 'ERROR=server_error', 'other', null],
  ])('an error comes first: %s', (_name, query, cause, aadsts) => {
    expect(at(query)).toMatchObject({ kind: 'refused', cause, aadsts })
  })

  it('shows of a stranger’s words one bounded line', () => {
    const answer = at(`error=x&error_description=${encodeURIComponent(`a\n\u202eb${'c'.repeat(900)}`)}`)
    expect(answer).toMatchObject({ kind: 'refused' })
    if (answer.kind === 'refused') expect(answer.description).toMatch(/^a b?c{400,500}$|^a bc+$/u)
  })

  it('takes any text, and no text for consent that names another state', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(adminConsentAnswer(text, expected).kind).not.toBe('consented')
        expect(adminConsentAnswer(`?${text}&admin_consent=True`, expected).kind).not.toBe('consented')
      }),
    )
    expect(adminConsentAnswer('x'.repeat(20_000), expected)).toEqual({ kind: 'no-answer' })
  })
})
