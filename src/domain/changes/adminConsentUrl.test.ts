import { describe, expect, it } from 'vitest'
import { ENVIRONMENTS } from '../environments'
import { graphPermissions } from '../permissions/names'
import { APP_ID, registrationFacts, TENANT_ID } from '../testing/facts'
import { adminConsentUrl } from './adminConsentUrl'

const OTHER = {
  resourceAppId: '9a9a9a9a-0000-4000-8000-000000000001',
  kind: 'Delegated',
  value: 'T',
} as const
const delegated = graphPermissions('Delegated', ['Mail.Read', 'offline_access'])
const roles = graphPermissions('Application', ['Mail.Read'])
const at = (
  facts = registrationFacts(),
  wanted: Parameters<typeof adminConsentUrl>[1] = delegated,
  china = false,
) => adminConsentUrl(facts, wanted, china ? ENVIRONMENTS.china : ENVIRONMENTS.global, 'plan id')

describe('adminConsentUrl', () => {
  it('names delegated permissions of one API (v2), which need no declaration', () => {
    const link = at()
    const url = new URL(link.url ?? '')
    expect(url.origin + url.pathname).toBe(`https://login.microsoftonline.com/${TENANT_ID}/v2.0/adminconsent`)
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: APP_ID,
      scope: 'https://graph.microsoft.com/Mail.Read offline_access',
      redirect_uri: 'https://cloud.uipath.com/provisioning_/callback',
      state: 'plan id',
    })
    expect(link).toMatchObject({ version: 'v2', grantsDeclared: false, undeclared: [] })
    expect(url.search).not.toContain('+')
  })

  it('goes by what is declared for application permissions, and says what is not', () => {
    const link = at(registrationFacts(), roles)
    expect(link).toMatchObject({ version: 'v2', grantsDeclared: true, undeclared: roles })
    expect(new URL(link.url ?? '').searchParams.get('scope')).toBe('https://graph.microsoft.com/.default')
    expect(at(registrationFacts({ declared: ['Application Mail.Read'] }), roles)).toMatchObject({
      undeclared: [],
    })
  })

  it('takes v1 for several APIs', () => {
    const link = at(registrationFacts({ declared: ['Delegated Mail.Read'] }), [...delegated, OTHER])
    expect(new URL(link.url ?? '').pathname).toBe(`/${TENANT_ID}/adminconsent`)
    expect(link).toMatchObject({ version: 'v1', undeclared: [OTHER] })
  })

  it('stays in its environment', () => {
    const url = new URL(at(registrationFacts(), delegated, true).url ?? '')
    expect(url.hostname).toBe('login.partner.microsoftonline.cn')
    expect(url.searchParams.get('scope')).toContain('https://microsoftgraph.chinacloudapi.cn/Mail.Read')
  })

  it.each([
    ['no registration here', registrationFacts({ application: null }), 'no-registration'],
    [
      'no redirect URI',
      registrationFacts({
        application: { web: { redirectUris: [], implicitGrant: { accessTokens: false, idTokens: false } } },
      }),
      'no-redirect-uri',
    ],
  ])('%s: no link', (_name, facts, reason) => {
    expect(at(facts)).toEqual({ url: null, reason })
  })

  it('prefers a page on the web to a loopback address', () => {
    const facts = registrationFacts({
      application: {
        web: {
          redirectUris: ['http://localhost:3000', 'https://app.example/cb'],
          implicitGrant: { accessTokens: false, idTokens: false },
        },
      },
    })
    expect(new URL(at(facts).url ?? '').searchParams.get('redirect_uri')).toBe('https://app.example/cb')
  })
})
