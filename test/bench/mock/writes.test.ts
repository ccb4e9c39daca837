import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type MockGraph, startMock } from './server'

const AUTHORIZED = { Authorization: 'Bearer x', 'Content-Type': 'application/json' }

let mock: MockGraph
beforeEach(async () => {
  // Ten writes, of which one flows back every fifteen seconds.
  mock = await startMock({ principals: 100, scale: 1, writes: 10 })
})
afterEach(() => mock.close())

async function send(method: string, path: string, body?: object) {
  const answer = await fetch(`${mock.origin}/v1.0${path}`, {
    method,
    headers: AUTHORIZED,
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const text = await answer.text()
  const share = answer.headers.get('x-ms-throttle-limit-percentage')
  return {
    status: answer.status,
    share,
    wait: answer.headers.get('Retry-After'),
    body: text && JSON.parse(text),
  }
}
const valuesOf = async (path: string) =>
  ((await send('GET', path)).body as { value: { id: string; scope?: string }[] }).value

describe('writes of the mock', () => {
  it('change and delete a grant, wherever it is told', async () => {
    const [grant] = mock.tenant.grants
    if (!grant) throw new Error('no grant')
    const lists = [
      `/oauth2PermissionGrants?$filter=clientId eq '${grant.clientId}'&$select=id,scope`,
      `/servicePrincipals/${grant.clientId}/oauth2PermissionGrants?$select=id,scope`,
      '/oauth2PermissionGrants?$top=999&$select=id,scope',
    ]
    const found = async () =>
      Promise.all(lists.map(async (list) => (await valuesOf(list)).find(({ id }) => id === grant.id)?.scope))
    expect(await found()).toEqual([grant.scope, grant.scope, grant.scope])
    expect((await send('PATCH', `/oauth2PermissionGrants/${grant.id}`, { scope: 'Less' })).status).toBe(204)
    expect(await found()).toEqual(['Less', 'Less', 'Less'])
    expect(await send('DELETE', `/oauth2PermissionGrants/${grant.id}`)).toMatchObject({
      status: 204,
      body: '',
    })
    expect(await found()).toEqual([undefined, undefined, undefined])
    expect((await send('DELETE', `/oauth2PermissionGrants/${grant.id}`)).status).toBe(404)
    expect((await send('PATCH', `/oauth2PermissionGrants/${grant.id}`, { scope: '' })).status).toBe(404)
  })

  it('delete an assignment, of its own API only', async () => {
    const [assignment] = mock.tenant.assignments
    if (!assignment) throw new Error('no assignment')
    const { id, principalId, resourceId } = assignment
    const held = async () =>
      Promise.all(
        [
          `/servicePrincipals/${principalId}/appRoleAssignments?$top=999`,
          `/servicePrincipals/${resourceId}/appRoleAssignedTo?$top=999`,
        ].map(async (list) => (await valuesOf(list)).some((one) => one.id === id)),
      )
    expect((await send('DELETE', `/servicePrincipals/${principalId}/appRoleAssignedTo/${id}`)).status).toBe(
      404,
    )
    expect(await held()).toEqual([true, true])
    expect((await send('DELETE', `/servicePrincipals/${resourceId}/appRoleAssignedTo/${id}`)).status).toBe(
      204,
    )
    expect(await held()).toEqual([false, false])
  })

  it('are allowed so many; the share is told from four fifths on, in parts of batches too', async () => {
    const ids = mock.tenant.grants.slice(0, 12).map(({ id }) => id)
    const patch = (id: string) => send('PATCH', `/oauth2PermissionGrants/${id}`, { scope: 'X' })
    for (const id of ids.slice(0, 8)) expect(await patch(id)).toMatchObject({ status: 204, share: null })
    const answer = await send('POST', '/$batch', {
      requests: ids.slice(8).map((id) => ({
        ...{ id, method: 'PATCH', url: `/oauth2PermissionGrants/${id}` },
        ...{ body: { scope: 'X' }, headers: { 'Content-Type': 'application/json' } },
      })),
    })
    const { responses } = answer.body as {
      responses: { status: number; headers: Record<string, string>; body?: object }[]
    }
    expect(responses.map(({ status }) => status)).toEqual([204, 204, 429, 429])
    expect(responses[0]?.body).toBeUndefined()
    const shares = responses.map(({ headers }) => Number(headers['x-ms-throttle-limit-percentage']))
    expect(shares.map((share) => Math.round(share * 10))).toEqual([9, 10, 10, 10])
    expect(Math.min(...shares.slice(2))).toBeGreaterThan(1)
    // Fifteen seconds, but for what a busy machine took until then.
    const patience = Number(responses[3]?.headers['Retry-After'])
    expect(patience).toBeGreaterThan(5)
    expect(patience).toBeLessThanOrEqual(15)
    const { writes, throttled, early } = mock.statistics()
    expect([writes, throttled, early]).toEqual([10, 2, 0])
    const untouched = await valuesOf(`/oauth2PermissionGrants?$top=999&$select=id,scope`)
    expect(untouched.filter(({ scope }) => scope === 'X')).toHaveLength(10)
  })

  it('counts who comes back before the time', async () => {
    const ids = mock.tenant.grants.slice(0, 11).map(({ id }) => id)
    for (const id of ids) await send('DELETE', `/oauth2PermissionGrants/${id}`)
    await new Promise((done) => setTimeout(done, 30))
    await send('GET', '/me')
    expect(mock.statistics().early).toBe(1)
  })
})
