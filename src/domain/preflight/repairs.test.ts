import { expect, test } from 'vitest'
import type { ChangeIntent } from '../changes/types'
import { DEFAULT_SETUP } from '../connectors/setup'
import { authTypeOf, type CaseType, soundFacts } from '../testing/cases/types'
import { type FactsRecipe, graphPrincipal, NOW, registrationFacts } from '../testing/facts'
import { registrationChecks } from './registrationChecks'
import type { FindingId } from './types'

const context = { now: NOW, setup: DEFAULT_SETUP, catalogue: graphPrincipal() }
const CALLBACK = 'https://cloud.uipath.com/provisioning_/callback'
const NATIVE = 'https://login.microsoftonline.com/common/oauth2/nativeclient'
const off = { accessTokens: false, idTokens: false }
const web = (...redirectUris: string[]) => ({ redirectUris, implicitGrant: off })
const none = { redirectUris: [] }

test.each<[FindingId, CaseType, FactsRecipe, Partial<ChangeIntent>]>([
  [
    'redirect-missing',
    'bring-your-own',
    { application: { web: web() } },
    { addRedirectUris: [{ platform: 'web', uri: CALLBACK }] },
  ],
  [
    'redirect-near-miss',
    'bring-your-own',
    { application: { web: web(`${CALLBACK}/`) } },
    {
      addRedirectUris: [{ platform: 'web', uri: CALLBACK }],
      removeRedirectUris: [{ platform: 'web', uri: `${CALLBACK}/` }],
    },
  ],
  [
    'redirect-wrong-platform',
    'bring-your-own',
    { application: { web: web(), spa: { redirectUris: [CALLBACK] } } },
    { moveRedirectUris: [{ uri: CALLBACK, from: 'spa', to: 'web' }] },
  ],
  [
    'redirect-wrong-platform',
    'bring-your-own',
    { application: { web: web(), spa: { redirectUris: ['https://*.uipath.com/provisioning_/callback'] } } },
    { addRedirectUris: [{ platform: 'web', uri: CALLBACK }] },
  ],
  [
    'implicit-grant-on',
    'bring-your-own',
    {
      application: {
        web: { redirectUris: [CALLBACK], implicitGrant: { accessTokens: false, idTokens: true } },
      },
    },
    { set: [{ property: 'implicitIdTokens', value: false }] },
  ],
  [
    'public-client-off',
    'interactive-custom',
    { application: { web: web(NATIVE), publicClient: none, isFallbackPublicClient: false } },
    { set: [{ property: 'isFallbackPublicClient', value: true }] },
  ],
  [
    'audience-mismatch',
    'bring-your-own',
    { application: { signInAudience: 'PersonalMicrosoftAccount' } },
    { set: [{ property: 'signInAudience', value: 'AzureADMultipleOrgs' }] },
  ],
  [
    'principal-disabled',
    'bring-your-own',
    { servicePrincipal: { accountEnabled: false } },
    { principal: { accountEnabled: true } },
  ],
  [
    'assignment-required',
    'bring-your-own',
    { servicePrincipal: { appRoleAssignmentRequired: true } },
    { principal: { appRoleAssignmentRequired: false } },
  ],
])('%s of %s is repaired', (id, type, recipe, expected) => {
  const sound = soundFacts(type)
  const facts = registrationFacts({
    ...sound,
    ...recipe,
    application: { ...sound.application, ...recipe.application },
  })
  const found = registrationChecks(authTypeOf(type), facts, context).find((one) => one.id === id)
  expect(found?.fix).toEqual({
    appId: facts.appId,
    grant: [],
    declareMissing: false,
    revoke: [],
    ...expected,
  })
})
