import { DEFAULT_SETUP } from '../../connectors/setup'
import type { Application } from '../../directory'
import type { Case } from './case'

const app = 'oauth-client-credentials' as const
const byo = 'bring-your-own' as const
const custom = 'interactive-custom' as const
const at = (baseUrl: string) => ({ setup: { ...DEFAULT_SETUP, baseUrl } })
const LEGACY = { setup: { ...DEFAULT_SETUP, targetFramework: 'legacy' as const } }
const RIGHT = 'https://cloud.uipath.com/provisioning_/callback'
const implicitGrant = { accessTokens: false, idTokens: false }
const uris = (parts: {
  web?: string[]
  spa?: string[]
  publicClient?: string[]
}): { application: Partial<Application> } => ({
  application: {
    web: { redirectUris: parts.web ?? [], implicitGrant },
    spa: { redirectUris: parts.spa ?? [] },
    publicClient: { redirectUris: parts.publicClient ?? [] },
  },
})
const near = (registered: string, context: string): Omit<Case, 'about'> => ({
  name: `registered \`${registered}\``,
  type: byo,
  facts: uris({ web: ['https://other.example/callback', registered] }),
  expected: [`blocks redirect-near-miss registration 50011 ${context}`],
})
const right = (registered: string): Omit<Case, 'about'> => ({
  name: `registered \`${registered}\``,
  type: byo,
  facts: uris({ web: [registered] }),
  expected: ['fine redirect-registered registration - -'],
})

const web: Omit<Case, 'about'>[] = [
  right(RIGHT),
  right('https://Cloud.UiPath.com/provisioning_/callback'),
  right('https://*.uipath.com/provisioning_/callback'),
  near(`${RIGHT}/`, 'slash'),
  near('https://cloud.uipath.com/provisioning\\_/callback', 'backslash'),
  near('https://cloud.uipath.com/provisioning\\\\_/callback', 'backslash'),
  near('https://cloud.uipath.com/provisioning%5C_/callback', 'backslash'),
  near('http://cloud.uipath.com/provisioning_/callback', 'http'),
  near('https://cloud.uipath.com/Provisioning_/callback', 'case'),
  near('https://cloud.uipaht.com/provisioning_/callback', 'typo'),
  near('https://cloud.uipath.co/provisioning_/callback', 'typo'),
  near('https://cloud.uipath.com/provisioning/callback', 'typo'),
  {
    name: 'nothing registered',
    type: byo,
    facts: uris({}),
    expected: ['blocks redirect-missing registration 500113 -'],
  },
  {
    name: 'only another address',
    type: byo,
    facts: uris({ web: ['https://jwt.ms'] }),
    expected: ['blocks redirect-missing registration 50011 -'],
  },
  {
    name: 'callback of an Automation Suite',
    type: byo,
    facts: uris({ web: ['https://suite.contoso.com/provisioning_/callback'] }),
    expected: ['warns redirect-missing registration 50011 otherBase'],
  },
  {
    name: 'the address of the Automation Suite that is given',
    type: byo,
    facts: uris({ web: ['https://suite.contoso.com/provisioning_/callback'] }),
    context: at('suite.contoso.com'),
    expected: ['fine redirect-registered registration - -'],
  },
  {
    name: 'Automation Cloud’s, a private cloud is given',
    type: 'microsoft-365',
    facts: uris({ web: [RIGHT] }),
    context: at('uipath.contoso.com'),
    expected: ['blocks redirect-missing registration 50011 otherBase'],
  },
  {
    name: 'near the address of the Automation Suite that is given',
    type: 'entra-delegated',
    facts: uris({ web: ['https://suite.contoso.com/provisioning_/callback/'] }),
    context: at('suite.contoso.com'),
    expected: ['blocks redirect-near-miss registration 50011 slash'],
  },
  { name: 'no base URL yet', type: byo, facts: uris({}), context: at(''), expected: [] },
  {
    name: 'a wildcard of another domain',
    type: byo,
    facts: uris({ web: ['https://*.contoso.com/callback'] }),
    expected: ['blocks redirect-missing registration 50011 -'],
  },
  {
    name: 'on the single-page platform',
    type: byo,
    facts: uris({ spa: [RIGHT] }),
    expected: ['blocks redirect-wrong-platform registration 9002327 spa'],
  },
  {
    name: 'on the mobile platform',
    type: byo,
    facts: uris({ web: [`${RIGHT}/`], publicClient: [RIGHT] }),
    expected: ['blocks redirect-wrong-platform registration 700025 public'],
  },
  {
    name: 'on Web and beside it a near miss',
    type: byo,
    facts: uris({ web: [`${RIGHT}/`, RIGHT], spa: ['http://localhost'] }),
    expected: ['fine redirect-registered registration - -'],
  },
  { name: 'app-only needs none', type: app, facts: uris({}), expected: [] },
  {
    name: 'the vendor’s own application: no business of the tenant’s',
    type: 'interactive-uipath',
    expected: [],
  },
  { name: 'registration in another tenant', type: byo, facts: { application: null }, expected: [] },
]

const NATIVE = 'https://login.microsoftonline.com/common/oauth2/nativeclient'
const LOCAL = 'http://localhost'
const OK = 'fine redirect-registered registration - native'
const FLAG = 'explains public-client-off registration - native'
const FLAG_WARNS = 'warns public-client-off registration 7000218 -'
const native = (parts: Parameters<typeof uris>[0], isFallbackPublicClient = false) => ({
  application: { ...uris(parts).application, isFallbackPublicClient },
})

const publicClient: Omit<Case, 'about'>[] = [
  { name: 'both native addresses, the flag off', type: custom, expected: [OK, OK, FLAG] },
  {
    name: 'both native addresses, the flag on',
    type: custom,
    facts: native({ publicClient: [NATIVE, LOCAL] }, true),
    expected: [OK, OK],
  },
  {
    name: 'localhost with a port',
    type: custom,
    facts: native({ publicClient: [NATIVE, `${LOCAL}:8080`] }, true),
    expected: [OK, OK],
  },
  {
    name: 'no localhost, .NET 5',
    type: custom,
    facts: native({ publicClient: [NATIVE] }, true),
    expected: [OK, 'warns redirect-missing registration 50011 native'],
  },
  {
    name: 'no localhost, .NET Framework',
    type: custom,
    facts: native({ publicClient: [NATIVE] }, true),
    context: LEGACY,
    expected: [OK],
  },
  {
    name: 'localhost only',
    type: custom,
    facts: native({ publicClient: [LOCAL] }, true),
    expected: ['warns redirect-missing registration 50011 native', OK],
  },
  {
    name: 'localhost only, .NET Framework',
    type: custom,
    facts: native({ publicClient: [LOCAL] }, true),
    context: LEGACY,
    expected: ['blocks redirect-missing registration 50011 native'],
  },
  {
    name: 'nothing registered, the flag off',
    type: custom,
    facts: native({}),
    expected: [
      'blocks redirect-missing registration 500113 native',
      'blocks redirect-missing registration 500113 native',
      FLAG_WARNS,
    ],
  },
  {
    name: 'native addresses on Web',
    type: custom,
    facts: native({ web: [NATIVE, LOCAL] }),
    expected: [
      'blocks redirect-wrong-platform registration 7000218 nativeOnWeb',
      'blocks redirect-wrong-platform registration 7000218 nativeOnWeb',
      FLAG_WARNS,
    ],
  },
  {
    name: 'localhost on the single-page platform',
    type: custom,
    facts: native({ spa: [LOCAL], publicClient: [NATIVE] }, true),
    expected: [OK, 'warns redirect-wrong-platform registration 9002327 nativeOnSpa'],
  },
  {
    name: 'nativeclient with a slash',
    type: custom,
    facts: native({ publicClient: [`${NATIVE}/`] }, true),
    context: LEGACY,
    expected: ['blocks redirect-near-miss registration 50011 native'],
  },
  { name: 'the flag does not matter to a server with a secret', type: byo, expected: [] },
]

export const REDIRECT_CASES: Case[] = [
  ...web.map((one) => ({ ...one, about: ['redirect'] })),
  ...publicClient.map((one) => ({
    ...one,
    about: one.type === custom ? ['redirect', 'public-client'] : ['public-client'],
  })),
]
