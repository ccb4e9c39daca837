import { describe, expect, it } from 'vitest'
import { clientId } from '../seed/ids'
import { accessToken, graph } from '../testing/signIn'
import { createTenant } from '../tenant'

describe('$batch', () => {
  type Parts = { id: string; status: number; body?: { error?: { code: string } } }[]
  const send = async (requests: unknown[], scopes = '') => {
    const tenant = createTenant(60)
    const token = await accessToken(tenant, 'ada', scopes)
    const answer = await graph(tenant, token, 'POST', '/$batch', { body: { requests } })
    const parts = (answer.body['responses'] ?? []) as Parts
    return { answer, statuses: Object.fromEntries(parts.map(({ id, status }) => [id, status])) }
  }
  const get = (id: string, url = '/me') => ({ id, method: 'GET', url })

  it('answers each part by itself', async () => {
    const { answer, statuses } = await send([
      get('a'),
      get('b', 'applications?$select=id'),
      get('c', '/nothing'),
      get('d', `/applications(appId='${clientId('throttled')}')`),
      {
        id: 'e',
        method: 'GET',
        url: '/applications?$search="displayName:mail"',
        headers: { ConsistencyLevel: 'eventual' },
      },
      get('f', '/applications?$search="displayName:mail"'),
      {
        id: 'g',
        method: 'POST',
        url: '/applications',
        headers: { 'Content-Type': 'application/json' },
        body: { displayName: 'x' },
      },
    ])
    expect(answer.status).toBe(200)
    expect(statuses).toEqual({ a: 200, b: 200, c: 400, d: 429, e: 200, f: 400, g: 403 })
  })

  it('does what depends on something after it, or not at all', async () => {
    const after = { ...get('2'), dependsOn: ['1'] }
    expect((await send([after, get('1')])).statuses).toEqual({ 1: 200, 2: 200 })
    expect((await send([after, get('1', '/nothing')])).statuses).toEqual({ 1: 400, 2: 424 })
  })

  it.each<[string, unknown[]]>([
    ['21 parts', Array.from({ length: 21 }, (_, i) => get(String(i)))],
    ['no parts', []],
    ['one id twice', [get('A'), get('a')]],
    ['another host', [get('1', 'https://evil.example/')]],
    ['a body without its type', [{ id: '1', method: 'POST', url: '/applications', body: {} }]],
    [
      'a circle',
      [
        { ...get('1'), dependsOn: ['2'] },
        { ...get('2'), dependsOn: ['1'] },
      ],
    ],
    ['an unknown dependency', [{ ...get('1'), dependsOn: ['9'] }]],
  ])('refuses %s', async (_, requests) => {
    expect((await send(requests)).answer.status).toBe(400)
  })
})

it('answers no other host', async () => {
  await expect(createTenant(60).answer(new Request('https://graph.microsoft.us/v1.0/me'))).rejects.toThrow(
    TypeError,
  )
})
