import { describe, expect, it } from 'vitest'
import type { ChangeStep } from '../../domain/changes/steps'
import type { StepOutcome } from '../../domain/changes/types'
import type { GraphRequest } from '../types'
import { applyPlan, type ApplyOptions } from './applyPlan'
import { unchanged } from './effect'
import { settle } from './settle'
import { COMPANION, EVERY_STEP, planOfSteps, RESOURCE, tenantForEveryStep } from './testing/everyStep'
import { type HttpFault, httpMemory } from './testing/httpMemory'
import { substance } from './testing/memoryGraph'

/*
 * Each fault at the write of each kind of step, by itself and as a part of a $batch, through the real client over HTTP.
 */

const isCompanions = (request: GraphRequest) => request.path.includes(RESOURCE) && request.method === 'PATCH'

/** The fault meets the first write of the step, or the first few. */
function atWrite(fault: HttpFault, times = 1) {
  let left = times
  return (request: GraphRequest): HttpFault | null =>
    request.method !== 'GET' && !isCompanions(request) && left-- > 0 ? fault : null
}

async function run(steps: ChangeStep[], fault?: ReturnType<typeof atWrite>, options: ApplyOptions = {}) {
  const state = tenantForEveryStep()
  const http = httpMemory(state, fault)
  const secrets: string[] = []
  const waits: number[] = []
  const outcomes = await applyPlan(http.graph, planOfSteps(steps), {
    onSecret: ({ value }) => secrets.push(value),
    sleep: (ms) => Promise.resolve(void waits.push(ms)),
    ...options,
  })
  return { ...http, state, outcomes, secrets, pauses: waits }
}

/** What an outcome says, without what Graph makes. */
const gist = ({ state, added, removed }: StepOutcome) => ({
  state,
  added: added.length,
  removed: removed.length,
})

const FAULTS: [string, HttpFault, number?][] = [
  ['429 with Retry-After', { status: 429, headers: { 'Retry-After': '2' } }, 2],
  ['429 without', { status: 429 }],
  ['503 with Retry-After', { status: 503, headers: { 'Retry-After': '1' } }],
  ['503 before it was done', { status: 503 }],
  ['503 after it was done', { status: 503, done: true }],
  ['a reset before it was done', { reset: true, done: false }],
  ['a reset after it was done', { reset: true, done: true }],
  ['401, the token being too old', { status: 401 }],
]

describe.each([
  ['by itself', []],
  ['in a batch', [COMPANION]],
])('%s', (_name, others) => {
  describe.each(EVERY_STEP)('$id', (step) => {
    it.each(FAULTS)('%s: ends as without', async (_fault, fault, times = 1) => {
      const clean = await run([step, ...others])
      const faulty = await run([step, ...others], atWrite(fault, times))
      expect(clean.outcomes[0]?.state).toBe('applied')
      expect(faulty.outcomes.map(gist)).toEqual(clean.outcomes.map(gist))
      expect(substance(faulty.state)).toEqual(substance(clean.state))
      expect(faulty.secrets).toHaveLength(step.kind === 'add-secret' ? 1 : 0)
      expect(JSON.stringify(faulty.outcomes)).not.toContain(faulty.secrets[0] ?? 'no secret')
    })

    it('403 fails it, and changes nothing', async () => {
      const { outcomes, state } = await run([step, ...others], atWrite({ status: 403 }, 9))
      const untouched = await run(others)
      expect(outcomes[0]).toMatchObject({
        state: 'failed',
        added: [],
        removed: [],
        error: { kind: 'forbidden' },
      })
      expect(substance(state)).toEqual(substance(untouched.state))
    })

    it('a claims challenge is answered, once', async () => {
      const claims = '{"access_token":{"nbf":{"essential":true}}}'
      const header = `Bearer error="insufficient_claims", claims="${btoa(claims)}"`
      const challenge: HttpFault = { status: 401, headers: { 'WWW-Authenticate': header } }
      const { outcomes, tokens } = await run([step, ...others], atWrite(challenge))
      expect(outcomes.map((one) => one.state)).not.toContain('failed')
      expect(tokens.filter((token) => token.claims === claims)).toHaveLength(1)
    })

    it.each([
      ['done', true],
      ['not done', false],
    ])('the tab is closed when it was %s: settled, and never written twice', async (_what, done) => {
      const state = tenantForEveryStep()
      let record: string[] = []
      const closed = httpMemory(state, atWrite({ hangs: true, done }, 9))
      const write = new Promise<void>((resolve) => {
        void applyPlan(closed.graph, planOfSteps([step]), {
          beforeWrites: (running) => {
            record = running
            setTimeout(resolve, 1)
            return Promise.resolve()
          },
        })
      })
      await write
      expect(record).toEqual([step.id])
      const unknown = record.map(() => unchanged(step, 'unknown'))
      const reopened = httpMemory(state)
      const sleep = () => Promise.resolve()
      const settled = await settle(reopened.graph, planOfSteps([step]), unknown, { sleep })
      expect(reopened.writes).toEqual([])
      const clean = await run([step])
      const isSecret = step.kind === 'add-secret'
      expect(settled.map(gist)).toEqual(
        done ? clean.outcomes.map(gist) : [{ state: 'cancelled', added: 0, removed: 0 }],
      )
      expect(settled[0]?.error?.code).toBe(done && isSecret ? 'secret-lost' : undefined)
      if (done && isSecret) return
      await applyPlan(reopened.graph, planOfSteps([step]), { resume: settled, sleep })
      expect(reopened.writes).toHaveLength(done ? 0 : 1)
      expect(substance(state)).toEqual(substance(clean.state))
    })
  })
})

describe('duplicates', () => {
  const CONFLICTS: [string, NonNullable<Extract<HttpFault, { status: number }>['error']>, number][] = [
    [
      '409',
      { code: 'Request_MultipleObjectsWithSameKeyValue', message: 'Permission entry already exists.' },
      409,
    ],
    [
      '400',
      { code: 'Request_BadRequest', message: 'Permission being assigned already exists on the object' },
      400,
    ],
    [
      '400 of references',
      { code: 'Request_BadRequest', message: 'One or more added object references already exist' },
      400,
    ],
  ]
  const made = EVERY_STEP.filter(({ id }) =>
    ['create-principal', 'grant: new row', 'assign-role', 'add-owner'].includes(id),
  )
  it.each(
    made.flatMap((step) => CONFLICTS.map((conflict) => [step.id, conflict[0], step, conflict] as const)),
  )(
    '%s, %s: somebody else was faster, which is success and not ours',
    async (_step, _conflict, step, [, error, status]) => {
      const { outcomes, state } = await run([step], atWrite({ status, error, done: true }))
      const clean = await run([step])
      expect(outcomes.map(gist)).toEqual([{ state: 'already', added: 0, removed: 0 }])
      expect(substance(state)).toEqual(substance(clean.state))
    },
  )

  it('two writes at the same time are no duplicates', async () => {
    const step = EVERY_STEP.find((one) => one.kind === 'assign-role') as ChangeStep
    const error = { code: 'Directory_ConcurrencyViolation', message: 'Try again.' }
    const { outcomes } = await run([step], atWrite({ status: 409, error }))
    expect(outcomes.map((one) => one.state)).toEqual(['applied'])
  })
})
