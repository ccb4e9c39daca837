import { expect, test } from 'vitest'
import { ENVIRONMENTS } from '../domain/environments'
import { qualifiedScopes } from './graphScopes'
import { msalConfiguration } from './msalConfiguration'

const CLIENT = '11111111-2222-4333-8444-555555555555'
const settings = (environment: 'global' | 'usgov-l5' | 'china') => ({
  clientId: CLIENT,
  tenant: 'contoso.com',
  environment,
})

test.each([
  ['global', 'https://login.microsoftonline.com/contoso.com'],
  ['usgov-l5', 'https://login.microsoftonline.us/contoso.com'],
  ['china', 'https://login.partner.microsoftonline.cn/contoso.com'],
] as const)('%s signs in at %s, with nothing special told', (environment, authority) => {
  const { auth, system } = msalConfiguration(settings(environment), 'https://console.example', null)
  expect(auth).toMatchObject({ authority, clientId: CLIENT, redirectUri: 'https://console.example/auth' })
  expect(auth.knownAuthorities).toBeUndefined()
  expect(auth.authorityMetadata).toBeUndefined()
  expect(system?.networkClient).toBeUndefined()
})

test('tokens are kept for the tab only', () =>
  expect(msalConfiguration(settings('global'), 'https://x.example', null).cache?.cacheLocation).toBe(
    'sessionStorage',
  ))

test('an embedded authority is told, and asked through its own fetch', async () => {
  const asked: string[] = []
  const configuration = msalConfiguration(settings('global'), 'https://x.example', {
    issuer: 'https://login.sandbox.invalid/t/v2.0',
    authorizationEndpoint: 'https://x.example/auth/sandbox/authorize',
    tokenEndpoint: 'https://login.sandbox.invalid/t/oauth2/v2.0/token',
    endSessionEndpoint: 'https://x.example/auth/sandbox/logout',
    jwksUri: 'https://login.sandbox.invalid/keys',
    fetch: async (input, init) => {
      asked.push(`${init?.method} ${String(input)} ${String(init?.body)}`)
      return Response.json({ access_token: 'a' }, { status: 200, headers: { 'x-kept': '1' } })
    },
  })
  expect(configuration.auth.knownAuthorities).toEqual(['login.sandbox.invalid'])
  expect(configuration.auth.authority).toBe('https://login.sandbox.invalid/auth')
  const answer = await configuration.system?.networkClient?.sendPostRequestAsync(
    'https://login.sandbox.invalid/x',
    {
      body: 'grant_type=authorization_code',
    },
  )
  expect(asked).toEqual(['POST https://login.sandbox.invalid/x grant_type=authorization_code'])
  expect(answer).toMatchObject({ status: 200, body: { access_token: 'a' }, headers: { 'x-kept': '1' } })
})

test.each([
  ['global', ['User.Read']],
  ['usgov-l4', ['https://graph.microsoft.us/User.Read']],
  ['usgov-l5', ['https://dod-graph.microsoft.us/User.Read']],
  ['china', ['https://microsoftgraph.chinacloudapi.cn/User.Read']],
] as const)('scopes in %s say which Graph they mean', (environment, scopes) =>
  expect(qualifiedScopes(ENVIRONMENTS[environment], ['User.Read'])).toEqual(scopes),
)
