import { connect } from 'node:http2'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createQuota } from './quota'
import { replay } from './peers'
import { startMock, type MockGraph } from './server'

const SIZE = 400
/** Waits are a thousandth: nothing here is about time. */
const SCALE = 0.001

let mock: MockGraph
beforeAll(async () => {
  mock = await startMock({ principals: SIZE, scale: SCALE })
})
afterAll(() => mock.close())
beforeEach(() => {
  mock.refuseFilters(false)
  mock.reset()
})

interface Body {
  value?: { id: string; [property: string]: unknown }[]
  '@odata.nextLink'?: string
  '@odata.deltaLink'?: string
  '@odata.count'?: number
  error?: { code: string }
}
async function get(path: string, headers: Record<string, string> = {}) {
  const local = path.replace('https://graph.microsoft.com', '')
  const answer = await fetch(mock.origin + local, { headers: { Authorization: 'Bearer x', ...headers } })
  const text = await answer.text()
  const isJson = answer.headers.get('content-type') === 'application/json'
  return { status: answer.status, text, body: (isJson ? JSON.parse(text) : {}) as Body }
}
async function all(path: string): Promise<{ id: string; [property: string]: unknown }[]> {
  const { status, body } = await get(path)
  expect(status).toBe(200)
  const next = body['@odata.nextLink']
  return [...(body.value ?? []), ...(next ? await all(next) : [])]
}
const EVENTUAL = { ConsistencyLevel: 'eventual' }
const named = (filter: string) =>
  `/v1.0/servicePrincipals?$select=id&$top=50&$filter=${encodeURIComponent(filter)}`
const ids = (items: { id: string }[]) => items.map(({ id }) => id)

describe('the mock', () => {
  it('pages to the end, at most 999 at once, and answers only what is selected', async () => {
    const items = await all('/v1.0/oauth2PermissionGrants?$select=id,scope&$top=5000')
    expect(new Set(ids(items)).size).toBe(mock.tenant.grants.length)
    expect(Object.keys(items[0] ?? {})).toEqual(['id', 'scope'])
    const log = mock.statistics().log.map((entry) => entry.items)
    expect(log).toEqual([999, 1])
  })

  it('cuts principals into ranges of names that are disjoint and complete', async () => {
    const cuts = ['contoso app 2', 'fabrikam', 'litware app 300', 'northwind']
    const parts = await Promise.all([
      all(named(`displayName le '${cuts[0]}'`)),
      ...cuts.slice(1).map((end, i) => all(named(`displayName ge '${cuts[i]}' and displayName le '${end}'`))),
      all(named(`displayName ge '${cuts.at(-1)}'`)),
    ])
    expect(parts.every((part) => part.length > 0)).toBe(true)
    const together = ids(parts.flat())
    expect(together).toHaveLength(SIZE)
    expect(new Set(together).size).toBe(SIZE)
    const consents = await Promise.all(
      ['AllPrincipals', 'Principal'].map((kind) =>
        all(`/v1.0/oauth2PermissionGrants?$top=999&$filter=consentType eq '${kind}'`),
      ),
    )
    expect(new Set(ids(consents.flat())).size).toBe(mock.tenant.grants.length)
  })

  it('shares a bound between neighbours', async () => {
    const name = String(mock.tenant.principals[100]?.displayName)
    const [below, above] = await Promise.all([
      all(named(`displayName le '${name.toUpperCase()}'`)),
      all(named(`displayName ge '${name}'`)),
    ])
    expect(below.length + above.length).toBe(SIZE + 1)
  })

  it('refuses ranges where it is told to', async () => {
    mock.refuseFilters(true)
    expect((await get(named("displayName ge 'a'"))).body.error?.code).toBe('Request_UnsupportedQuery')
    const grants = "/v1.0/oauth2PermissionGrants?$filter=consentType eq 'Principal'"
    expect((await get(grants)).status).toBe(400)
    expect((await get('/v1.0/oauth2PermissionGrants')).status).toBe(200)
    expect((await get("/v1.0/servicePrincipals?$filter=noSuch eq 'x'")).status).toBe(400)
  })

  it('counts right, and only in advanced queries', async () => {
    const { tenant } = mock
    for (const [name, count] of [
      ['applications', tenant.registrations.length],
      ['servicePrincipals', tenant.principals.length],
      ['oauth2PermissionGrants', tenant.grants.length],
    ] as const) {
      expect((await get(`/v1.0/${name}/$count`, EVENTUAL)).text).toBe(String(count))
      expect((await get(`/v1.0/${name}/$count`)).status).toBe(400)
      const page = await get(`/v1.0/${name}?$count=true&$top=5`, EVENTUAL)
      expect(page.body['@odata.count']).toBe(count)
    }
    const upTo = await get(`/v1.0/servicePrincipals/$count?$filter=displayName le 'Contoso Z'`, EVENTUAL)
    expect(Number(upTo.text)).toBe(
      tenant.principals.filter(({ displayName }) => displayName.toLowerCase() <= 'contoso z').length,
    )
  })

  it('tells changes by delta, and nothing where nothing changed', async () => {
    const latest = async (name: string) =>
      String(
        (await get(`/v1.0/${name}/delta?$select=id,displayName&$deltatoken=latest`)).body['@odata.deltaLink'],
      )
    const [links, [first, second]] = [
      await Promise.all(['servicePrincipals', 'applications'].map(latest)),
      mock.tenant.principals.slice(-2),
    ]
    const whole = await all('/v1.0/servicePrincipals/delta?$select=id')
    expect(new Set(ids(whole)).size).toBe(SIZE)
    expect((await get(links[0] ?? '')).body.value).toEqual([])
    mock.change('servicePrincipals', first?.id ?? '', { displayName: 'Renamed' })
    mock.change('servicePrincipals', second?.id ?? '', null)
    const told = (await get(links[0] ?? '')).body
    expect(told.value).toEqual([
      { id: first?.id, displayName: 'Renamed' },
      { id: second?.id, '@removed': { reason: 'deleted' } },
    ])
    expect((await get(told['@odata.deltaLink'] ?? '')).body.value).toEqual([])
    expect((await get(links[1] ?? '')).body.value).toEqual([])
    expect((await get('/v1.0/servicePrincipals/delta?$deltatoken=rubbish')).status).toBe(410)
    mock.change('servicePrincipals', second?.id ?? '', { ...second })
    mock.change('servicePrincipals', first?.id ?? '', { ...first })
  })

  it('expands twenty assignments of a principal and no more', async () => {
    const expanded = await all('/v1.0/servicePrincipals?$select=id&$expand=appRoleAssignments&$top=999')
    const told = expanded.map(({ id, appRoleAssignments }) => ({ id, list: appRoleAssignments as object[] }))
    expect(Math.max(...told.map(({ list }) => list.length))).toBe(20)
    const capped = told.find(({ list }) => list.length === 20)?.id
    const whole = await all(`/v1.0/servicePrincipals/${capped}/appRoleAssignments?$top=999`)
    expect(whole.length).toBeGreaterThan(20)
  })

  it('answers batches of twenty, each part by itself', async () => {
    const send = async (requests: object[]) => {
      const answer = await fetch(`${mock.origin}/v1.0/$batch`, {
        method: 'POST',
        headers: { Authorization: 'Bearer x', 'Content-Type': 'application/json' },
        body: JSON.stringify({ requests }),
      })
      return {
        status: answer.status,
        body: (await answer.json()) as { responses: { id: string; status: number; body: unknown }[] },
      }
    }
    const one = mock.tenant.principals[0]?.id
    const { body } = await send([
      { id: 'a', method: 'GET', url: `/servicePrincipals/${one}/appRoleAssignedTo?$top=999` },
      { id: 'b', method: 'GET', url: '/applications/$count', headers: { ConsistencyLevel: 'eventual' } },
      { id: 'c', method: 'GET', url: '/servicePrincipals/nobody' },
    ])
    expect(body.responses.map(({ id, status }) => [id, status])).toEqual([
      ['a', 200],
      ['b', 200],
      ['c', 404],
    ])
    const { requests, questions, assignments } = mock.statistics()
    expect([requests, questions]).toEqual([1, 3])
    expect(assignments).toBe(mock.tenant.assignments.filter(({ resourceId }) => resourceId === one).length)
    const many = Array.from({ length: 21 }, (_, i) => ({ id: String(i), method: 'GET', url: '/me' }))
    expect((await send(many)).status).toBe(400)
  })

  it('lets a browser in: preflights name every header, answers are open to scripts', async () => {
    const preflight = await fetch(`${mock.origin}/v1.0/me`, {
      method: 'OPTIONS',
      headers: {
        Origin: 'http://localhost:1',
        'Access-Control-Request-Method': 'GET',
        'Access-Control-Request-Headers': 'authorization,client-request-id,consistencylevel',
      },
    })
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('access-control-allow-headers')).toBe(
      'authorization,client-request-id,consistencylevel',
    )
    expect(Number(preflight.headers.get('access-control-max-age'))).toBeGreaterThan(0)
    expect((await fetch(`${mock.origin}/v1.0/me`)).status).toBe(401)
    const { preflights, requests } = mock.statistics()
    expect([preflights, requests]).toEqual([1, 1])
  })

  it('speaks HTTP/2 over TLS to the same tenant and the same statistics', async () => {
    const port = /:(\d+)$/.exec(mock.resolverRule)?.[1]
    const session = connect(`https://127.0.0.1:${port}`, { rejectUnauthorized: false })
    const status = await new Promise((done, failed) => {
      session.on('error', failed)
      const stream = session.request({ ':path': '/v1.0/me', authorization: 'Bearer x' })
      stream.on('response', (headers) => done(headers[':status']))
      stream.on('error', failed)
      stream.resume()
      stream.end()
    })
    await new Promise<void>((done) => session.close(done))
    expect(status).toBe(200)
    expect(mock.statistics().requests).toBe(1)
  })

  it('throttles with Retry-After when the units of ten seconds are spent', async () => {
    const small = await startMock({ principals: 100, scale: 1, units: 5 })
    try {
      const ask = () =>
        fetch(`${small.origin}/v1.0/me`, { headers: { Authorization: 'Bearer x' } }).then((answer) => [
          answer.status,
          answer.headers.get('Retry-After'),
        ])
      const answers = await Promise.all(Array.from({ length: 6 }, ask))
      expect(answers.filter(([status]) => status === 200)).toHaveLength(5)
      expect(answers.filter(([status]) => status === 429)).toEqual([[429, '2']])
      expect(small.statistics().throttled).toBe(1)
    } finally {
      await small.close()
    }
  })

  it('fills the quota evenly', () => {
    let now = 0
    const quota = createQuota(1, 1_000, () => now)
    expect(quota.take(1_000)).toBe(0)
    expect(quota.take(100)).toBe(1)
    now = 1_000
    expect(quota.take(100)).toBe(0)
    expect(quota.take(1_000)).toBe(10)
  })

  it('shows what the peers miss', async () => {
    const exported = await replay('msIdentityTools', mock, SCALE)
    const { requests } = mock.statistics()
    expect(requests).toBeGreaterThan(SIZE)
    expect(exported.assignments).toBeLessThan(mock.tenant.assignments.length)
    mock.reset()
    const loop = await replay('sdkLoop', mock, SCALE)
    expect(loop.assignments).toBe(mock.tenant.assignments.length)
    mock.reset()
    expect((await replay('principalInsights', mock, SCALE)).assignments).toBe(loop.assignments)
    expect(mock.statistics().requests).toBeGreaterThan(8 * SIZE)
  })
})
