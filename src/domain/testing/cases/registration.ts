import type { Case } from './case'

const app = 'oauth-client-credentials' as const
const byo = 'bring-your-own' as const
const RIGHT = 'https://cloud.uipath.com/provisioning_/callback'
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

const owners: Omit<Case, 'about'>[] = [
  { name: 'one owner', type: app, expected: [] },
  {
    name: 'nobody owns it',
    type: app,
    facts: { owners: { state: 'read', value: [] } },
    expected: ['explains no-owner registration - -'],
  },
  {
    name: 'owners could not be read',
    type: byo,
    facts: { owners: { state: 'unreadable', reason: { kind: 'missing-role' } } },
    expected: [],
  },
  {
    name: 'registration in another tenant: its owners are not known here',
    type: byo,
    facts: { application: null, owners: { state: 'read', value: [] } },
    expected: [],
  },
]

export const REGISTRATION_CASES: Case[] = [
  ...implicit.map((one) => ({ ...one, about: ['implicit'] })),
  ...principal.map((one) => ({ ...one, about: ['principal', 'assignment'] })),
  ...owners.map((one) => ({ ...one, about: ['no-owner'] })),
]
