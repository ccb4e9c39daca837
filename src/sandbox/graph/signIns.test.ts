import { expect, it } from 'vitest'
import { clientId } from '../seed/ids'
import { accessToken, graph } from '../testing/signIn'
import { createTenant } from '../tenant'

const NOW = Date.UTC(2026, 0, 1)
const DAY = 86_400_000
const SCOPES = 'AuditLog.Read.All'

it('people’s sign-ins of thirty days, which go on', async () => {
  let now = NOW
  const tenant = createTenant(60, { now: () => now })
  let token = await accessToken(tenant, 'ada', SCOPES)
  const list = async (path: string) => {
    const { status, body } = await graph(tenant, token, 'GET', path)
    expect(status, path).toBe(200)
    return body.value ?? []
  }
  const of = (key: string, more = '') =>
    list(`/auditLogs/signIns?$filter=appId eq '${clientId(key)}'${more}&$orderby=createdDateTime desc`)
  const travel = await of('outlook-own')
  const times = travel.map((entry) => Date.parse(String(entry['createdDateTime'])))
  expect(times).toEqual([...times].sort((a, b) => b - a))
  expect(Math.min(...times)).toBeGreaterThanOrEqual(NOW - 30 * DAY)
  expect(times[0]).toBeGreaterThan(NOW - 4 * 3_600_000)
  expect(travel.every((entry) => entry['isInteractive'])).toBe(true)
  const failed = await of('redirect-slash', ' and status/errorCode eq 50011')
  expect(failed.length).toBeGreaterThan(1)
  // It works alone: nobody signs in to it.
  expect(await of('entra-nightly')).toEqual([])
  now += DAY
  token = await accessToken(tenant, 'ada', SCOPES)
  const since = new Date(NOW).toISOString()
  expect((await of('outlook-own', ` and createdDateTime ge ${since}`)).length).toBeGreaterThan(3)
})
