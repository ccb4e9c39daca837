import { expect, test } from 'vitest'
import { changeIntent } from '../../domain/changes/intent'
import type { ChangeIntent } from '../../domain/changes/types'
import type { Finding } from '../../domain/preflight/types'
import { fixKind, mergedFix, ownFix, secretFinding } from './fixes'

const APP = '11111111-1111-1111-1111-111111111111'
const ME = { objectId: 'me', displayName: 'Me' }
const finding = (id: Finding['id'], parts: Partial<ChangeIntent>, more: Partial<Finding> = {}): Finding => ({
  id,
  key: id,
  severity: 'blocks',
  field: 'registration',
  params: {},
  fix: changeIntent(APP, parts),
  ...more,
})
const right = { platform: 'web' as const, uri: 'https://a.example/b' }
const wrong = { platform: 'web' as const, uri: 'https://a.example/b/' }

test.each<[Finding, ReturnType<typeof fixKind> | null]>([
  [finding('redirect-missing', { addRedirectUris: [right] }), null],
  [
    finding('redirect-near-miss', { addRedirectUris: [right], removeRedirectUris: [wrong] }),
    'correctRedirect',
  ],
  [
    finding('redirect-wrong-platform', { moveRedirectUris: [{ uri: right.uri, from: 'spa', to: 'web' }] }),
    null,
  ],
  [finding('implicit-grant-on', { set: [{ property: 'implicitIdTokens', value: false }] }), 'implicitOff'],
  [
    finding('public-client-off', { set: [{ property: 'isFallbackPublicClient', value: true }] }),
    'publicClient',
  ],
  [
    finding('audience-mismatch', { set: [{ property: 'signInAudience', value: 'AzureADMyOrg' }] }),
    'accountTypes',
  ],
  [finding('principal-disabled', { principal: { accountEnabled: true } }), 'enable'],
  [finding('assignment-required', { principal: { appRoleAssignmentRequired: false } }), 'openAssignment'],
  [finding('no-owner', {}, { severity: 'explains', fix: undefined }), 'owner'],
])('$0.id', (one, kind) => {
  const own = ownFix(one, APP, ME)
  expect(own && fixKind(own)).toBe(kind)
})

test('what is fixed along with the rest takes nothing away and sets nothing', () => {
  const merged = mergedFix([
    finding('redirect-near-miss', { addRedirectUris: [right], removeRedirectUris: [wrong] }),
    finding('redirect-wrong-platform', { moveRedirectUris: [{ uri: 'https://c', from: 'spa', to: 'web' }] }),
    finding('implicit-grant-on', { set: [{ property: 'implicitIdTokens', value: false }] }),
    finding('principal-disabled', { principal: { accountEnabled: true } }),
  ])
  expect(merged).toEqual(
    changeIntent(APP, {
      addRedirectUris: [right],
      moveRedirectUris: [{ uri: 'https://c', from: 'spa', to: 'web' }],
    }),
  )
})

const about = (id: Finding['id'], field: Finding['field']) => finding(id, {}, { field, fix: undefined })

test.each<[string, Finding[], Finding['id'] | null]>([
  ['an expired one', [about('secret-expired', 'clientSecret')], 'secret-expired'],
  [
    'an empty field',
    [about('value-missing', 'tenantId'), about('value-missing', 'clientSecret')],
    'value-missing',
  ],
  [
    'an empty field of a registration without any',
    [about('value-missing', 'clientSecret'), about('secret-none-registered', 'clientSecret')],
    'secret-none-registered',
  ],
  ['one that fits', [about('secret-consistent', 'clientSecret')], null],
])('a new secret is offered once: %s', (_what, findings, id) => {
  expect(secretFinding(findings)?.id ?? null).toBe(id)
})
