import { describe, expect, it } from 'vitest'
import { grantIdOf } from '../seed/guid'
import { applicationId, clientId, principalId } from '../seed/ids'
import { GRAPH_APP_ID } from '../seed/wellKnown'
import { accessToken, graph } from '../testing/signIn'
import { createTenant, type TenantOptions } from '../tenant'
import type { PlannedFaults } from './faults'

const WRITES = 'Application.ReadWrite.All DelegatedPermissionGrant.ReadWrite.All'
const RESET = 'TypeError: Failed to fetch'
const clientOf = (key: string) => principalId(clientId(key))
const graphSp = principalId(GRAPH_APP_ID)

async function start(options: TenantOptions) {
  const tenant = createTenant(60, { lag: () => 0, ...options })
  const token = await accessToken(tenant, 'ada', WRITES)
  const call = (method: string, path: string, body?: unknown) =>
    graph(tenant, token, method, path, { body }).then(
      ({ status }) => status,
      (error: unknown) => String(error),
    )
  const notes = async (key: string) =>
    (await graph(tenant, token, 'GET', `/applications?$filter=appId eq '${clientId(key)}'`)).body
      .value?.[0]?.['notes']
  return { tenant, token, call, notes }
}
const patch = (key: string) => ['PATCH', `/applications/${applicationId(key)}`, { notes: 'x' }] as const

describe('faults of writes', () => {
  it('Busy Queue and Flaky Replica fail first, then answer for a minute', async () => {
    let now = Date.UTC(2026, 0, 1)
    const { call, notes } = await start({ now: () => now })
    const times = async (key: string, count: number) => {
      const answers: unknown[] = []
      for (let i = 0; i < count; i++) answers.push(await call(...patch(key)))
      return answers
    }
    expect(await times('throttled', 4)).toEqual([429, 429, 204, 204])
    expect(await call(...patch('unavailable'))).toBe(503)
    expect(await notes('unavailable')).toBeNull()
    expect(await call(...patch('unavailable'))).toBe(RESET)
    expect(await notes('unavailable')).toBe('x')
    expect(await times('unavailable', 2)).toEqual([204, 204])
    now += 61_000
    expect(await times('throttled', 3)).toEqual([429, 429, 204])
  })

  const grant = {
    clientId: clientOf('not-granted'),
    resourceId: graphSp,
    consentType: 'AllPrincipals',
    principalId: null,
    scope: 'User.Read',
  }
  it.each<[NonNullable<PlannedFaults['writes']>[number], unknown, boolean]>([
    ['throttled', 429, false],
    ['unavailable', 503, false],
    ['denied', 403, false],
    ['reset', RESET, false],
    ['unavailable-after', 503, true],
    ['reset-after', RESET, true],
  ])('a planned one: %s', async (kind, answer, tookEffect) => {
    const { call, tenant } = await start({ faults: [{ key: 'not-granted', writes: [kind] }] })
    // Known by the client in the body, then by the row that stands for it.
    expect(await call('POST', '/oauth2PermissionGrants', grant)).toBe(answer)
    const id = grantIdOf(grant.clientId, graphSp, null)
    expect(tenant.state.rows().grants.has(id)).toBe(tookEffect)
    expect(await call('POST', '/oauth2PermissionGrants', grant)).toBe(tookEffect ? 409 : 201)
  })

  it('are known by the row that is written, and leave others alone', async () => {
    const { call } = await start({
      faults: [
        { key: 'partly-granted', writes: ['unavailable'] },
        { key: 'twin-a', writes: ['throttled'] },
      ],
    })
    const row = `/oauth2PermissionGrants/${grantIdOf(clientOf('partly-granted'), graphSp, null)}`
    expect(await call('PATCH', row, { scope: 'User.Read' })).toBe(503)
    expect(await call('PATCH', row, { scope: 'User.Read' })).toBe(204)
    expect(await call(...patch('twin-b'))).toBe(204)
    expect(await call(...patch('throttled'))).toBe(204)
    expect(await call('GET', `/applications/${applicationId('twin-a')}`)).toBe(200)
  })

  it('in a batch, a broken connection is a part without an answer', async () => {
    const { tenant, token } = await start({ faults: [{ key: 'twin-a', writes: ['reset-after'] }] })
    const part = (id: string, key: string) => ({
      id,
      method: 'PATCH',
      url: `/applications/${applicationId(key)}`,
      headers: { 'Content-Type': 'application/json' },
      body: { notes: 'x' },
    })
    const { body } = await graph(tenant, token, 'POST', '/$batch', {
      body: { requests: [part('1', 'twin-a'), part('2', 'twin-b')] },
    })
    const statuses = (body['responses'] as { id: string; status: number }[]).map(({ id, status }) => [
      id,
      status,
    ])
    expect(Object.fromEntries(statuses)).toEqual({ '1': 504, '2': 204 })
  })
})
