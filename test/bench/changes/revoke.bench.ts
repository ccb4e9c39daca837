import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { planBulk } from '../../../src/domain/changes/bulk'
import type { BulkRevocation, ChangePlan, StepOutcome } from '../../../src/domain/changes/types'
import { applyPlan } from '../../../src/graph/changes/applyPlan'
import { createGraphClient } from '../../../src/graph/createGraphClient'
import { sleep } from '../../../src/graph/http/sleep'
import { WRITES, WRITES_WINDOW_MS } from '../mock/quota'
import { type MockGraph, startMock } from '../mock/server'
import type { Tenant } from '../mock/tenant'

/*
 * Revokes in bulk with the engine and the real Graph client over HTTP. The client's clock runs as much faster than this
 * machine's as the mock's waits are shorter, so that both mean the same seconds.
 */

const SCALE = 0.05
const STEPS = 5_000
const PRINCIPALS = 2_000
/** Of what the mock allows in the time that the run takes; and per step, read and write in one request of twenty each. */
const ALLOWANCE_LIMIT = 0.9
const REQUESTS_LIMIT = 2.1 / 20
/** Writes in a second, once what is allowed at once is spent. */
const FLOW = WRITES / (WRITES_WINDOW_MS / 1000)

const now = () => performance.now() / SCALE

function clientOf(mock: MockGraph) {
  return createGraphClient({
    graphOrigin: mock.origin,
    fetch: (input, init) => fetch(input, init),
    getToken: () => Promise.resolve('token'),
    now,
    sleep: (ms, signal) => sleep(ms * SCALE, signal),
  })
}

/** Every grant and every assignment of a tenant, as an audit would name them. */
function revocationsOf({ principals, grants, assignments }: Tenant): BulkRevocation[] {
  const byId = new Map(principals.map((one) => [one.id, one]))
  const about = (clientId: string, resourceId: string) => ({
    ...{ appId: byId.get(clientId)?.appId ?? null, clientId, clientName: 'Client' },
    ...{ resourceId, resourceAppId: byId.get(resourceId)?.appId ?? '', resourceName: 'API' },
  })
  return [
    ...grants.map((grant): BulkRevocation => ({
      ...{ ...about(grant.clientId, grant.resourceId), kind: 'Delegated', userId: grant.principalId },
      ...{ value: grant.scope.trim().split(' ')[0] ?? '', grantId: grant.id, scope: grant.scope },
      ...{ assignmentId: null, appRoleId: null },
    })),
    ...assignments.map((assignment): BulkRevocation => ({
      ...{ ...about(assignment.principalId, assignment.resourceId), kind: 'Application', userId: null },
      ...{ value: assignment.appRoleId, grantId: null, scope: null },
      ...{ assignmentId: assignment.id, appRoleId: assignment.appRoleId },
    })),
  ]
}

/** Some of each kind, the rows of grants each another client's, resource's and user's. */
function planOf(tenant: Tenant, limit: number): ChangePlan {
  const seen = new Set<string>()
  const mixed = revocationsOf(tenant).filter(({ kind, clientId, resourceId, userId }) => {
    const key = `${clientId} ${resourceId} ${userId}`
    if (kind === 'Application' || seen.has(key)) return kind === 'Application'
    seen.add(key)
    return true
  })
  const options = { tenantId: 'tenant', now: new Date(), id: 'bulk' }
  return planBulk(mixed.slice(-limit), { ...options, limit })
}

async function revoked(mock: MockGraph, plan: ChangePlan) {
  const began = performance.now()
  const outcomes: StepOutcome[] = await applyPlan(clientOf(mock), plan, {
    sleep: (ms, signal) => sleep(ms * SCALE, signal),
  })
  const ended = performance.now()
  const statistics = mock.statistics()
  const failed = outcomes.filter((one) => one.state !== 'applied')
  expect(failed, JSON.stringify(failed[0])).toEqual([])
  return { began, seconds: (ended - began) / 1000 / SCALE, statistics }
}

describe('revoking in bulk', () => {
  let mock: MockGraph
  let plan: ChangePlan
  beforeAll(async () => {
    mock = await startMock({ principals: PRINCIPALS, scale: SCALE })
    plan = planOf(mock.tenant, STEPS)
  })
  afterAll(() => mock?.close())

  it('goes as fast as throttling allows, and is never throttled', async () => {
    const { began, seconds, statistics } = await revoked(mock, plan)
    const { requests, writes, throttled, early, log } = statistics
    expect(writes).toBe(STEPS)
    const share = writes / (WRITES + FLOW * seconds)
    console.log(
      `${writes} writes in ${seconds.toFixed(0)} s of the mock, ${(100 * share).toFixed(1)} % of what it allows; ${requests} requests, ${throttled} throttled, ${early} during a Retry-After`,
    )
    expect(share).toBeGreaterThanOrEqual(ALLOWANCE_LIMIT)
    const perStep = requests / STEPS
    console.log(`${perStep.toFixed(4)} requests a step, of at most ${REQUESTS_LIMIT.toFixed(4)}`)
    expect(perStep).toBeLessThanOrEqual(REQUESTS_LIMIT)
    expect([throttled, early]).toEqual([0, 0])

    // Once what is allowed at once is spent.
    const times = log
      .filter(({ status }) => status === 204)
      .map(({ ended }) => (ended - began) / 1000 / SCALE)
    const late = times.filter((time) => time > 0.75 * seconds)
    const flow = late.length / (0.25 * seconds)
    console.log(`${flow.toFixed(1)} writes a second in the last quarter, of ${FLOW}`)
    expect(flow / FLOW).toBeGreaterThanOrEqual(ALLOWANCE_LIMIT)
  })

  it('sends nothing before its time where only a Retry-After tells', async () => {
    const silent = await startMock({ principals: PRINCIPALS, scale: SCALE, writes: 600, tellsShare: false })
    try {
      const few = planOf(silent.tenant, 1_000)
      const { seconds, statistics } = await revoked(silent, few)
      const { writes, throttled, early } = statistics
      const share = writes / (600 + (600 / (WRITES_WINDOW_MS / 1000)) * seconds)
      console.log(
        `a fifth of the allowance, and no share told: ${(100 * share).toFixed(1)} % of it used, ${throttled} throttled, ${early} during a Retry-After`,
      )
      expect(writes).toBe(few.steps.length)
      expect(early).toBe(0)
    } finally {
      await silent.close()
    }
  })
})
