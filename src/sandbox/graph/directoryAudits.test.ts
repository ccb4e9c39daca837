import { beforeEach, describe, expect, it } from 'vitest'
import { clientId, principalId } from '../seed/ids'
import { accessToken, graph } from '../testing/signIn'
import { createTenant, type Tenant } from '../tenant'

interface Event {
  activityDisplayName: string
  activityDateTime: string
  initiatedBy: { user: { displayName: string } }
}

describe('the audit log', () => {
  let now: number
  let tenant: Tenant
  beforeEach(() => {
    now = Date.UTC(2026, 0, 1)
    tenant = createTenant(60, { now: () => now })
  })
  const ask = async (persona: string, filter: string) => {
    const token = await accessToken(tenant, persona, persona === 'ada' ? 'AuditLog.Read.All' : '')
    return graph(
      tenant,
      token,
      'GET',
      `/auditLogs/directoryAudits?$filter=${encodeURIComponent(filter)}&$orderby=activityDateTime desc`,
    )
  }
  const about = (key: string) => `targetResources/any(t:t/id eq '${principalId(clientId(key))}')`

  it('knows who granted application permissions, and the consent that users gave', async () => {
    const { body } = await ask('ada', about('newly-powerful'))
    const events = body.value as unknown as Event[]
    expect(events.map((event) => event.activityDisplayName)).toEqual(
      Array(3).fill('Add app role assignment to service principal'),
    )
    expect(['Ada Moreau', 'Priya Raman']).toContain(events[0]?.initiatedBy.user.displayName)
    const consents = (
      await ask('ada', `${about('teams-look-alike')} and activityDateTime ge 2025-12-25T00:00:00Z`)
    ).body.value as unknown as Event[]
    expect(new Set(consents.map((event) => event.activityDisplayName))).toEqual(
      new Set(['Consent to application', 'Add delegated permission grant']),
    )
    expect(new Set(consents.map((event) => event.initiatedBy.user.displayName))).toEqual(
      new Set(['Joni Sherman', 'Pradeep Gupta']),
    )
  })

  it('keeps thirty days', async () => {
    const { body } = await ask('ada', "category eq 'ApplicationManagement'")
    const times = (body.value as unknown as Event[]).map((event) => Date.parse(event.activityDateTime))
    expect(times.length).toBeGreaterThan(5)
    expect(Math.min(...times)).toBeGreaterThanOrEqual(now - 30 * 86_400_000)
    expect([...times].sort((a, b) => b - a)).toEqual(times)
  })

  it('answers five questions in ten seconds', async () => {
    const statuses: number[] = []
    for (let i = 0; i < 7; i++) statuses.push((await ask('ada', about('twin-a'))).status)
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429])
    now += 15_000
    expect((await ask('ada', about('twin-a'))).status).toBe(200)
  })

  it('is not for everybody', async () => {
    expect((await ask('grace', about('twin-a'))).status).toBe(403)
    await ask('ada', about('twin-a'))
    expect((await ask('devon', about('twin-a'))).status).toBe(403)
  })
})
