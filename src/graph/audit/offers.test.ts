import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import type { Audit, AuditState, AuditWorkerApi } from './protocol'
import { error } from './testing/fakeTenant'
import {
  closeAll,
  done,
  interrupt,
  KEEP,
  midway,
  open,
  OPTIONS,
  read,
  soon,
  tenant,
  until,
  wholeOf,
} from './testing/harness'

afterEach(closeAll)

const isOffered = (audit: Audit) => until(audit, ({ interrupted }) => interrupted !== null)
/** A tenant of which a reading was interrupted, and a tab that is offered to go on with it. */
async function interrupted() {
  const facts = tenant()
  const { audit } = await midway(facts, KEEP, ({ requests }) => requests > 8)
  await interrupt(audit)
  audit.dispose()
  const opened = open(facts, undefined, 5)
  opened.audit.prepare()
  await isOffered(opened.audit)
  return { facts, ...opened }
}
function replace<K extends keyof AuditWorkerApi>(
  api: AuditWorkerApi | null,
  method: K,
  by: AuditWorkerApi[K],
) {
  if (!api) throw new Error('No worker was started')
  api[method] = by
}

describe('what is offered comes back', () => {
  it('after a reading that was cancelled before the worker heard of it', async () => {
    const { audit, facts, state } = await interrupted()
    state.delay = 30
    audit.start({ ...OPTIONS, credentials: false })
    expect(audit.state().interrupted).toBeNull()
    audit.cancel()
    await isOffered(audit)
    state.delay = 1
    audit.continueInterrupted()
    await done(audit)
    await wholeOf(audit, facts)
  })
  it('where going on with it fails', async () => {
    const { audit, worker, facts } = await interrupted()
    const { continueInterrupted } = worker.api ?? {}
    replace(worker.api, 'continueInterrupted', () => Promise.reject(new RangeError('A bug')))
    audit.continueInterrupted()
    const state = await isOffered(audit)
    expect(state).toMatchObject({ phase: 'idle', stopped: { code: 'RangeError: A bug' } })
    if (continueInterrupted) replace(worker.api, 'continueInterrupted', continueInterrupted)
    audit.continueInterrupted()
    await done(audit)
    await wholeOf(audit, facts)
  })
  it('where there is nothing to bring up to date', async () => {
    const { audit } = await interrupted()
    audit.again()
    expect((await isOffered(audit)).phase).toBe('idle')
  })
  it('after it was cancelled while it was still being loaded', async () => {
    const { audit, facts } = await interrupted()
    audit.continueInterrupted()
    audit.cancel()
    expect((await isOffered(audit)).phase).toBe('idle')
    audit.continueInterrupted()
    await Promise.resolve()
    audit.cancel()
    const state = await isOffered(audit)
    expect(state).toMatchObject({ phase: 'cancelled', stopped: null })
    audit.continueInterrupted()
    await done(audit)
    await wholeOf(audit, facts)
  })
  it('after it was removed elsewhere: no longer', async () => {
    const { audit, facts } = await interrupted()
    open(facts).audit.forget()
    await soon()
    audit.continueInterrupted()
    const state = await until(audit, ({ phase }) => phase === 'idle')
    expect(state).toMatchObject({ interrupted: null, stopped: null })
  })
})

describe('a worker that is lost', () => {
  it('leaves what the browser keeps of the reading to be gone on with, at once', async () => {
    const facts = tenant()
    const isSoFar = ({ requests }: AuditState) => requests > 8
    const { audit, worker, state } = await midway(facts, KEEP, isSoFar, undefined, 10)
    const { measured } = audit.state()
    worker.crash()
    const lost = await isOffered(audit)
    expect(lost).toMatchObject({ phase: 'idle', stopped: { code: 'worker' }, measured })
    state.delay = 1
    audit.continueInterrupted()
    const { requests } = await done(audit)
    expect(requests).toBeGreaterThan(lost.interrupted?.requests ?? Infinity)
    await wholeOf(audit, facts)
  })
  it('leaves the snapshot that the browser keeps, and for how long Graph asked for patience', async () => {
    const facts = tenant()
    const { audit, worker, state } = open(facts)
    await read(audit, KEEP)
    await until(audit, ({ kept }) => kept !== null)
    let throttled = 0
    state.fault = () =>
      (throttled += 1) === 1 ? error(429, 'TooManyRequests', { 'Retry-After': '60' }) : null
    audit.again()
    const { throttledUntil } = await until(audit, (now) => now.throttledUntil !== null)
    const kept: unknown[] = []
    audit.subscribe(() => kept.push(audit.state().kept))
    worker.crash()
    expect(await until(audit, ({ phase }) => phase === 'idle')).toMatchObject({ throttledUntil })
    expect(kept).not.toContain(null)
  })
  it('before it ever worked is not started for ever', async () => {
    const { audit, worker } = open(tenant())
    audit.prepare()
    while (worker.started === 0) await Promise.resolve()
    worker.crash()
    await soon()
    expect(audit.state()).toMatchObject({ phase: 'idle', stopped: { code: 'worker' } })
    expect(worker.started).toBe(1)

    // Asked for something, it is tried once more.
    audit.start(OPTIONS)
    audit.cancel()
    for (let times = 0; times < 3; times += 1) {
      await soon()
      worker.crash()
    }
    expect(worker.started).toBe(3)
  })
})
