import { expect, test } from 'vitest'
import { planBulk } from '../../domain/changes/bulk'
import type { BulkRevocation } from '../../domain/changes/types'
import { answerCalls, callThrough } from '../directory/remote'
import { planAside } from './planAside'
import type { BulkWorkerApi } from './protocol'

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const revocations = (count: number) =>
  Array.from({ length: count }, (_, number): BulkRevocation => ({
    appId: id(1),
    clientId: id(2),
    clientName: 'Robot',
    resourceId: id(3),
    resourceAppId: id(4),
    resourceName: 'API',
    kind: 'Delegated',
    value: 'Mail.Read',
    userId: id(1000 + number),
    grantId: `grant-${number}`,
    scope: 'Mail.Read',
    assignmentId: null,
    appRoleId: null,
  }))
const options = { tenantId: id(9), now: new Date('2026-11-21T00:00:00Z'), id: 'plan' }

/** The worker's two sides on one channel, and how often they were used. */
function remote() {
  const used = { started: 0, closed: 0 }
  const start = () => {
    used.started++
    const { port1, port2 } = new MessageChannel()
    answerCalls<BulkWorkerApi>({ planBulk }, port1)
    return callThrough<BulkWorkerApi>(port2, () => {
      used.closed++
      port1.close()
      port2.close()
    })
  }
  return { used, start }
}

test.each([
  [999, 0],
  [1000, 1],
])('of %i grants, %i worker', async (count, workers) => {
  const { used, start } = remote()
  const plan = await planAside(revocations(count), options, start)
  expect(plan).toEqual(planBulk(revocations(count), options))
  expect(used).toEqual({ started: workers, closed: workers })
})
