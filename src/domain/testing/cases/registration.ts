import type { Application } from '../../directory'
import type { Case } from './case'

const app = 'oauth-client-credentials' as const
const byo = 'bring-your-own' as const
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

const redirect: Omit<Case, 'about'>[] = [
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
  { name: 'registration in another tenant', type: byo, facts: { application: null }, expected: [] },
]

const withImplicit = (accessTokens: boolean, idTokens: boolean) => ({
  application: { web: { redirectUris: [RIGHT], implicitGrant: { accessTokens, idTokens } } },
})
const implicit: Omit<Case, 'about'>[] = [
  { name: 'implicit grant off', type: byo, expected: [] },
  {
    name: 'implicit access tokens',
    type: byo,
    facts: withImplicit(true, false),
    expected: ['warns implicit-grant-on registration - access'],
  },
  {
    name: 'implicit ID tokens',
    type: byo,
    facts: withImplicit(false, true),
    expected: ['warns implicit-grant-on registration - id'],
  },
  {
    name: 'both implicit tokens',
    type: byo,
    facts: withImplicit(true, true),
    expected: ['warns implicit-grant-on registration - both'],
  },
  { name: 'both, app-only', type: app, facts: withImplicit(true, true), expected: [] },
]

const principal: Omit<Case, 'about'>[] = [
  {
    name: 'enterprise application enabled',
    type: app,
    expected: ['fine principal-enabled registration - -'],
  },
  {
    name: 'enterprise application missing, app-only',
    type: app,
    facts: { servicePrincipal: null, granted: [] },
    expected: ['blocks principal-missing registration 7000229 -'],
  },
  {
    name: 'enterprise application missing, delegated',
    type: byo,
    facts: { servicePrincipal: null, granted: [] },
    expected: ['warns principal-missing registration 65001 delegated'],
  },
  {
    name: 'neither registration nor enterprise application',
    type: app,
    facts: { application: null, servicePrincipal: null },
    expected: [],
  },
  {
    name: 'enterprise application disabled',
    type: byo,
    facts: { servicePrincipal: { accountEnabled: false } },
    expected: ['blocks principal-disabled registration 7000112 -'],
  },
  {
    name: 'assignment required, delegated',
    type: byo,
    facts: { servicePrincipal: { appRoleAssignmentRequired: true } },
    expected: ['fine principal-enabled registration - -', 'warns assignment-required registration 50105 -'],
  },
  {
    name: 'assignment required, app-only',
    type: app,
    facts: { servicePrincipal: { appRoleAssignmentRequired: true } },
    expected: [
      'fine principal-enabled registration - -',
      'explains assignment-required registration - appOnly',
    ],
  },
]

export const REGISTRATION_CASES: Case[] = [
  ...redirect.map((one) => ({ ...one, about: ['redirect'] })),
  ...implicit.map((one) => ({ ...one, about: ['implicit'] })),
  ...principal.map((one) => ({ ...one, about: ['principal', 'assignment'] })),
]
