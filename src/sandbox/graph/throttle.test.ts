import { describe, expect, it } from 'vitest'
import { clientId } from '../seed/ids'
import { accessToken, graph, type GraphAnswer } from '../testing/signIn'
import { createTenant } from '../tenant'

const code = ({ body }: GraphAnswer): string => body.error?.code ?? ''

describe('throttling and faults', () => {
  it('429 with a fraction of seconds when the bucket is empty, and not after waiting', async () => {
    let now = Date.UTC(2026, 0, 1)
    const tenant = createTenant(60, { now: () => now })
    const token = await accessToken(tenant, 'ada')
    let answer = await graph(tenant, token, 'GET', '/me')
    for (let i = 0; i < 200 && answer.status === 200; i++)
      answer = await graph(tenant, token, 'GET', '/applications?$select=keyCredentials&$top=1')
    expect([answer.status, code(answer)]).toEqual([429, 'TooManyRequests'])
    expect(answer.headers.get('x-ms-throttle-information')).toBe('ResourceUnitLimitExceeded')
    const wait = answer.headers.get('Retry-After') ?? ''
    expect(wait).toMatch(/^\d+\.\d+$/)
    now += Number(wait) * 1000 + 500
    expect((await graph(tenant, token, 'GET', '/applications?$select=keyCredentials&$top=1')).status).toBe(
      200,
    )
  })

  it.each([
    ['throttled', [429, 429, 200, 200]],
    ['unavailable', [503, 200, 200, 200]],
  ])('the registration “%s” fails first', async (key, expected) => {
    const tenant = createTenant(60)
    const token = await accessToken(tenant, 'ada')
    const statuses: number[] = []
    for (let i = 0; i < 4; i++)
      statuses.push((await graph(tenant, token, 'GET', `/applications(appId='${clientId(key)}')`)).status)
    expect(statuses).toEqual(expected)
  })
})
