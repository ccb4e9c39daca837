import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import { error } from './testing/fakeTenant'
import { closeAll, done, midway, open, OPTIONS, tenant, until, wholeOf } from './testing/harness'

afterEach(closeAll)

describe('a worker that fails', () => {
  it('while it reads: says so, and the next reading has another one', async () => {
    const facts = tenant()
    const { audit, worker } = await midway(
      facts,
      OPTIONS,
      ({ requests, facts: shown }) => requests > 3 && shown !== null,
    )
    worker.crash()
    const stopped = await until(audit, ({ phase }) => phase === 'idle')
    expect(stopped).toMatchObject({ stopped: { code: 'worker' }, facts: null, requests: 0 })
    audit.start(OPTIONS)
    expect(audit.state().stopped).toBeNull()
    await done(audit)
    await wholeOf(audit, facts)
    expect(worker.started).toBe(2)
  })
  it('before it begins: does not stay in the reading', async () => {
    const { audit, worker } = open(tenant())
    audit.start(OPTIONS)
    await until(audit, () => worker.started > 0 || audit.state().phase === 'reading')
    while (worker.started === 0) await new Promise((resolve) => setTimeout(resolve, 1))
    worker.crash()
    expect(await until(audit, ({ phase }) => phase === 'idle')).toMatchObject({ stopped: { code: 'worker' } })
  })
  it('while it opens a file: rejects', async () => {
    const { audit, worker } = open(tenant())
    const opening = audit.open(new Blob(['{}']))
    worker.crash()
    await expect(opening).rejects.toMatchObject({ name: 'WorkerFailed' })
    expect(audit.state()).toMatchObject({ phase: 'idle', stopped: { code: 'worker' } })
  })
})

describe('a worker that throws at what an order came to', () => {
  it('is asked again when the reading goes on, to its end', async () => {
    const facts = tenant()
    // A failed part, so that the order is settled.
    const { audit, worker } = open(facts, (url, part) =>
      part && url.includes('appRoleAssignedTo') ? error(500) : null,
    )
    audit.prepare()
    await until(audit, ({ measured }) => measured !== null)
    const { api } = worker
    if (!api) throw new Error('No worker was started')
    const { settle } = api
    let thrown = 0
    api.settle = (...args) => {
      if ((thrown += 1) === 1) throw new RangeError('A bug')
      return settle(...args)
    }
    audit.start(OPTIONS)
    const { stopped } = await until(audit, ({ phase }) => phase === 'paused')
    expect(stopped).toMatchObject({ kind: 'failed', code: 'RangeError: A bug' })
    audit.resume()
    await done(audit)
    await wholeOf(audit, facts)
    expect(thrown).toBeGreaterThan(1)
  })
})

describe('cancelling before the worker has heard of the reading', () => {
  it('goes back to what there was', async () => {
    const facts = tenant()
    const { audit, state } = open(facts)
    state.delay = 30
    audit.start(OPTIONS)
    expect(audit.state().phase).toBe('reading')
    audit.cancel()
    expect(audit.state()).toMatchObject({ phase: 'idle', stopped: null })
    await new Promise((resolve) => setTimeout(resolve, 80))
    expect(audit.state()).toMatchObject({ phase: 'idle', requests: 0, facts: null })
    state.delay = 0
    audit.start(OPTIONS)
    await done(audit)
    await wholeOf(audit, facts)
  })
})

describe('counting that fails', () => {
  it('is said, and the audit still reads', async () => {
    const facts = tenant()
    const { audit, state } = open(facts, () => 'lost')
    audit.prepare()
    expect((await until(audit, ({ measured }) => measured !== null)).measured).toBe('failed')
    state.fault = () => null
    audit.start(OPTIONS)
    await done(audit)
    await wholeOf(audit, facts)
  })
})
