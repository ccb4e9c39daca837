import { describe, expect, it } from 'vitest'
import { redirectUris } from '../../domain/connectors/setup'
import { parseBaseUrl } from './baseUrl'

describe('the automation platform’s base URL', () => {
  it.each([
    ['a host', 'suite.contoso.com', 'suite.contoso.com'],
    ['in capitals', 'Suite.Contoso.COM', 'suite.contoso.com'],
    ['with spaces and a line end', '  suite.contoso.com \n', 'suite.contoso.com'],
    ['with a space within', 'https://suite. contoso.com', 'suite.contoso.com'],
    ['with invisible characters', '\u200bsuite.contoso.com\u00a0', 'suite.contoso.com'],
    ['in quotes', '“https://suite.contoso.com”', 'suite.contoso.com'],
    ['with a scheme', 'https://suite.contoso.com', 'suite.contoso.com'],
    ['with http: the callback is https all the same', 'http://suite.contoso.com', 'suite.contoso.com'],
    ['without the scheme’s name', '//suite.contoso.com', 'suite.contoso.com'],
    ['with a slash', 'https://suite.contoso.com/', 'suite.contoso.com'],
    ['with a port', 'https://suite.contoso.com:8443/', 'suite.contoso.com:8443'],
    ['with the usual port', 'https://suite.contoso.com:443', 'suite.contoso.com'],
    ['with a path of its own', 'https://apps.contoso.com/uipath/', 'apps.contoso.com/uipath'],
    ['the callback', 'https://suite.contoso.com/provisioning_/callback', 'suite.contoso.com'],
    [
      'the callback as the vendor prints it',
      'https://suite.contoso.com/provisioning\\_/callback',
      'suite.contoso.com',
    ],
    [
      'the callback behind a path',
      'https://apps.contoso.com/uipath/provisioning_/callback',
      'apps.contoso.com/uipath',
    ],
    [
      'the address of a page',
      'https://suite.contoso.com/acme/DefaultTenant/orchestrator_/?tid=1#x',
      'suite.contoso.com',
    ],
    [
      'Automation Cloud’s, with the organization',
      'https://cloud.uipath.com/acme/portal_/home',
      'cloud.uipath.com',
    ],
    ['Automation Cloud’s, with the organization only', 'cloud.uipath.com/acme', 'cloud.uipath.com'],
    ['with a query', 'https://suite.contoso.com?x=1', 'suite.contoso.com'],
    ['an IP address', 'https://10.0.0.7/', '10.0.0.7'],
    ['this machine', 'localhost:6443', 'localhost:6443'],
  ])('is understood: %s', (_name, text, baseUrl) => {
    expect(parseBaseUrl(text)).toEqual({ baseUrl })
  })

  it.each([
    ['', 'empty'],
    [' \u200b ', 'empty'],
    ['ftp://suite.contoso.com', 'scheme'],
    ['javascript://suite.contoso.com', 'scheme'],
    ['ada@suite.contoso.com', 'user'],
    ['https://ada:pw@suite.contoso.com', 'user'],
    ['suite', 'host'],
    ['our cloud server', 'host'],
    ['suite..contoso.com', 'host'],
    ['-suite.contoso.com', 'host'],
    ['suite_contoso!.com', 'host'],
    ['https://', 'host'],
    ['*.contoso.com', 'wildcard'],
    [`suite.contoso.com/${'a'.repeat(300)}`, 'too-long'],
  ])('is refused: %j', (text, problem) => {
    expect(parseBaseUrl(text)).toEqual({ problem })
  })

  it('makes the callback', () => {
    const read = parseBaseUrl('https://suite.contoso.com/provisioning_/callback')
    if (!('baseUrl' in read)) throw new Error('not understood')
    const redirect = {
      platform: 'web' as const,
      uris: ['https://cloud.uipath.com/provisioning_/callback'],
      pattern: 'https://{baseURL}/provisioning_/callback',
    }
    expect(redirectUris(redirect, { baseUrl: read.baseUrl, targetFramework: 'legacy' })).toEqual([
      'https://suite.contoso.com/provisioning_/callback',
    ])
  })
})
