import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { createCannedGraph, type CannedAnswer } from '../../../test/support/cannedGraph'
import { createGraphClient } from '../createGraphClient'
import { certificateRules, provisioningPolicyQuery, secretRules } from './provisioning'

const NOW = '2026-11-21T00:00:00Z'

describe('rules for credentials', () => {
  const lifetime = (restrictionType: string, maxLifetime: string | null, more: object = {}) => ({
    ...{ restrictionType, maxLifetime, restrictForAppsCreatedAfterDateTime: null, state: 'enabled' },
    ...more,
  })
  const after = (restrictForAppsCreatedAfterDateTime: string) => ({ restrictForAppsCreatedAfterDateTime })

  it.each<[string, object[], boolean, number | null]>([
    ['nothing', [], true, null],
    ['none to be added', [lifetime('passwordAddition', null)], false, null],
    ['no longer than', [lifetime('passwordLifetime', 'P180D')], true, 180],
    [
      'the shorter of two',
      [lifetime('passwordLifetime', 'P2Y'), lifetime('passwordLifetime', 'P4W')],
      true,
      28,
    ],
    ['hours', [lifetime('passwordLifetime', 'P1DT12H')], true, 1.5],
    ['of what is no duration', [lifetime('passwordLifetime', 'P')], true, null],
    ['switched off', [lifetime('passwordAddition', null, { state: 'disabled' })], true, null],
    ['for older ones too', [lifetime('passwordLifetime', 'P90D', after('2020-01-01T00:00:00Z'))], true, 90],
    [
      'for those of next year',
      [lifetime('passwordAddition', null, after('2027-01-01T00:00:00Z'))],
      true,
      null,
    ],
    ['of keys that are no secrets', [lifetime('symmetricKeyAddition', null)], true, null],
  ])('%s', (_name, passwordCredentials, allowed, maxLifetimeDays) => {
    const wire = { isEnabled: true, applicationRestrictions: { passwordCredentials } }
    expect(secretRules(wire as object, NOW)).toEqual({ allowed, maxLifetimeDays })
    expect(secretRules({ ...wire, isEnabled: false } as object, NOW)).toEqual({
      allowed: true,
      maxLifetimeDays: null,
    })
    expect(certificateRules(wire as object, NOW).maxLifetimeDays).toBeNull()
  })

  it('certificates have their own', () => {
    const keyCredentials = [lifetime('asymmetricKeyLifetime', 'P365D')]
    const wire = { isEnabled: true, applicationRestrictions: { keyCredentials } } as object
    expect(certificateRules(wire, NOW)).toEqual({ allowed: true, maxLifetimeDays: 365 })
  })
})

describe('what the tenant says about provisioning', () => {
  const read = async (answer: (path: string) => CannedAnswer) => {
    const canned = createCannedGraph(({ path }) => answer(path))
    const graph = createGraphClient({
      graphOrigin: canned.origin,
      fetch: canned.fetch,
      getToken: canned.getToken,
    })
    return { policy: await new QueryClient().fetchQuery(provisioningPolicyQuery(graph)), http: canned.http }
  }

  it('is read in one request, with one permission', async () => {
    const { policy, http } = await read((path) =>
      path.endsWith('authorizationPolicy')
        ? { status: 200, body: { defaultUserRolePermissions: { allowedToCreateApps: false } } }
        : { status: 200, body: { isEnabled: false, applicationRestrictions: null } },
    )
    expect(policy).toEqual({
      usersMayRegister: { state: 'read', value: false },
      secrets: { state: 'read', value: { allowed: true, maxLifetimeDays: null } },
      certificates: { state: 'read', value: { allowed: true, maxLifetimeDays: null } },
    })
    expect(http.map(({ token }) => token)).toEqual(['Policy.Read.All'])
  })

  it('may be told in part', async () => {
    const { policy } = await read((path) =>
      path.endsWith('authorizationPolicy')
        ? { status: 200, body: {} }
        : { status: 403, body: { error: { code: 'Authorization_RequestDenied', message: 'no' } } },
    )
    expect(policy.usersMayRegister).toEqual({ state: 'read', value: true })
    expect(policy.secrets).toMatchObject({ state: 'unreadable', reason: { kind: 'missing-role' } })
    expect(policy.certificates).toMatchObject({ state: 'unreadable', reason: { scope: 'Policy.Read.All' } })
  })
})
