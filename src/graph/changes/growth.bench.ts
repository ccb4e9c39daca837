import { expect, test } from 'vitest'
import { planBulk } from '../../domain/changes/bulk'
import type { ChangePlan } from '../../domain/changes/types'
import { growth } from '../../domain/audit/rows/testingGrowth'
import { unchanged } from './effect'
import { createQueue } from './queue'

/** Caches weigh more than the work, but every step with every other would take 100. */
const LIMIT = 30

/** One row of grants each; of every ten nine depend on the tenth. */
function planFor(count: number): ChangePlan {
  const revocations = Array.from({ length: count }, (_none, at) => ({
    ...{
      appId: 'app',
      clientId: `client-${at}`,
      clientName: 'Client',
      kind: 'Delegated' as const,
      userId: null,
    },
    ...{ resourceId: 'graph', resourceAppId: 'graph', resourceName: 'Graph', value: 'A' },
    ...{ grantId: `grant-${at}`, scope: 'A B', assignmentId: null, appRoleId: null },
  }))
  const plan = planBulk(revocations, { tenantId: 't', now: new Date(), id: 'p', limit: Infinity })
  const steps = plan.steps.map((step, at) =>
    at % 10 === 0 ? step : { ...step, dependsOn: [plan.steps[at - (at % 10)]?.id ?? ''] },
  )
  return { ...plan, steps }
}

/** All that the engine keeps of a run, every third step failing. */
function runThrough({ steps }: ChangePlan): number {
  const queue = createQueue(steps, [], undefined)
  for (let group = queue.take(20); group.length > 0; group = queue.take(20)) {
    group.forEach(({ step }, index) => queue.finish(unchanged(step, index % 3 === 0 ? 'failed' : 'applied')))
  }
  return queue.outcomes().length
}

test('ten times the steps: the queue of a run', () => {
  const [few, many] = [planFor(500), planFor(5000)]
  expect(runThrough(many)).toBe(5000)
  const ratio = growth(
    () => runThrough(few),
    () => runThrough(many),
  )
  // eslint-disable-next-line no-console -- the figure, for people to read
  console.log(`the queue of a run: ${ratio.toFixed(1)} times as long, of at most ${LIMIT}`)
  expect(ratio).toBeLessThanOrEqual(LIMIT)
})
