import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ChangeRecord } from '../../../domain/changes/record'
import type { ChangeStep } from '../../../domain/changes/steps'
import type { StepOutcome } from '../../../domain/changes/types'
import { createRecords, MOST_RECORDS, MOST_STEPS } from './records'
import { createRecordStore, type RecordStore } from './store'

const OWNER = { tenantId: 'tenant', actorId: 'me' }
const stepOf = (id: string): ChangeStep => ({
  ...{ kind: 'remove-secret', id, dependsOn: [], scopes: ['Application.ReadWrite.All'] },
  ...{ applicationObjectId: 'object', keyId: 'key', displayName: 'old', hint: 'aB3', endDateTime: null },
})
const outcomeOf = (stepId: string, state: StepOutcome['state'] = 'applied'): StepOutcome => ({
  ...{ stepId, state, added: [], removed: ['key'], objectId: null, createdId: null, requestIds: ['r'] },
})
function recordOf(id: string, minute = 0, more: Partial<ChangeRecord> = {}, steps = 1): ChangeRecord {
  const at = new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString()
  return {
    plan: {
      ...{ id, tenantId: OWNER.tenantId, appId: 'app', appDisplayName: 'App', createdAt: at },
      ...{ steps: Array.from({ length: steps }, (_none, index) => stepOf(`s${index}`)), impossible: [] },
    },
    outcomes: [],
    visibility: {},
    ...{ plannedAt: at, startedAt: at, finishedAt: at, running: [], tenantName: 'Contoso' },
    actor: { objectId: OWNER.actorId, displayName: 'Me', userPrincipalName: 'me@contoso.example' },
    ...more,
  }
}
const ids = (records: readonly ChangeRecord[]) => records.map(({ plan }) => plan.id)
const open = (owner = OWNER) => createRecords(`${owner.tenantId}/${owner.actorId}`, createRecordStore(owner))
async function loaded(owner = OWNER) {
  const records = open(owner)
  await vi.waitFor(() => expect(records.state().kept).not.toBe('loading'), { timeout: 4_000 })
  return records
}
async function raw() {
  const db = await openDB('gcc-changes')
  return { db, parts: db.transaction('parts', 'readwrite').store }
}

afterEach(async () => {
  const { db, parts } = await raw()
  await parts.clear()
  db.close()
})

describe('records', () => {
  it('are durable once kept, newest first, each once', async () => {
    const records = open()
    await records.put(recordOf('one', 1))
    await records.put(recordOf('two', 2))
    await records.put(recordOf('one', 1, { outcomes: [outcomeOf('s0')], visibility: { s0: 'visible' } }))
    expect(ids(records.list())).toEqual(['two', 'one'])
    const again = await loaded()
    expect(ids(again.list())).toEqual(['two', 'one'])
    expect(again.list()[1]).toMatchObject({ outcomes: [{ state: 'applied' }], visibility: { s0: 'visible' } })
    expect(again.list()).toBe(again.list())
  })

  it.each([
    { tenantId: 'tenant', actorId: 'other' },
    { tenantId: 'other', actorId: 'me' },
  ])('are nobody else’s, who is told that there are some: %o', async (other) => {
    await open().put(recordOf('one'))
    const theirs = await loaded(other)
    expect(theirs.state()).toMatchObject({ records: [], others: true, refused: 0 })
    await theirs.clear()
    expect(ids((await loaded()).list())).toEqual(['one'])
  })

  it('write of a bulk plan only what is new, and read all of it back', async () => {
    const records = open()
    const big = recordOf('bulk', 0, { finishedAt: null }, 5000)
    const outcomes = big.plan.steps.map(({ id }) => outcomeOf(id))
    await records.put({ ...big, running: ['s0'] })
    await records.put({ ...big, outcomes: outcomes.slice(0, 4990), running: [] })
    const { db } = await raw()
    const put = vi.spyOn(IDBObjectStore.prototype, 'put')
    await records.put({ ...big, outcomes, finishedAt: big.startedAt })
    // The last chunk and the head.
    expect(put).toHaveBeenCalledTimes(2)
    put.mockRestore()
    db.close()
    const [read] = (await loaded()).list()
    expect(read?.outcomes).toHaveLength(5000)
    expect(read?.plan.steps).toHaveLength(5000)
  })

  it('are as many as are bounded, the oldest go first', async () => {
    const records = open()
    for (let minute = 0; minute <= MOST_RECORDS; minute += 1)
      await records.put(recordOf(`p${minute}`, minute))
    expect(records.list()).toHaveLength(MOST_RECORDS)
    const again = await loaded()
    expect(ids(again.list()).at(-1)).toBe('p1')
    expect(again.list()).toHaveLength(MOST_RECORDS)
  })

  it('hold so many steps in all, but always the one that is being kept', async () => {
    const records = open()
    await records.put(recordOf('small', 1))
    await records.put(recordOf('old', 0, {}, MOST_STEPS))
    expect(ids(records.list())).toEqual(['small', 'old'])
    await records.put(recordOf('new', 2))
    expect(ids((await loaded()).list())).toEqual(['new', 'small'])
  })

  it('never hold the beginning of a secret', async () => {
    await open().put(recordOf('one'))
    const { db, parts } = await raw()
    expect(JSON.stringify(await parts.getAll())).not.toContain('aB3')
    db.close()
  })

  it('are told to other tabs, cleared ones too', async () => {
    const [here, there] = [open(), await loaded()]
    const listener = vi.fn()
    there.subscribe(listener)
    await here.put(recordOf('one'))
    await vi.waitFor(() => expect(ids(there.list())).toEqual(['one']))
    expect(listener).toHaveBeenCalled()
    await here.clear()
    await vi.waitFor(() => expect(there.list()).toEqual([]))
    await here.put(recordOf('one', 0, { outcomes: [outcomeOf('s0')] }))
    expect((await loaded()).list()[0]?.outcomes).toHaveLength(1)
  })

  it('are under way from the first write to the last', async () => {
    const records = open()
    await records.put(recordOf('one', 0, { finishedAt: null }))
    expect([...records.state().underWay]).toEqual(['one'])
    await records.put(recordOf('one'))
    expect([...records.state().underWay]).toEqual([])
  })

  it('stay in memory where this browser keeps nothing, and say so', async () => {
    const broken = () => Promise.reject(new DOMException('no', 'InvalidStateError'))
    const store: RecordStore = { load: broken, loadOne: broken, put: broken, clear: broken }
    const records = createRecords('x', store)
    await records.put(recordOf('one'))
    expect(records.state()).toMatchObject({ kept: 'memory' })
    expect(ids(records.list())).toEqual(['one'])
    await records.clear()
    expect(records.list()).toEqual([])
  })

  it('reject where there is no room, and are then not under way', async () => {
    const real = createRecordStore(OWNER)
    const full = { ...real, put: () => Promise.reject(new DOMException('full', 'QuotaExceededError')) }
    const records = createRecords('y', full)
    await expect(records.put(recordOf('one', 0, { finishedAt: null }))).rejects.toThrow('full')
    expect(records.state().underWay.size).toBe(0)
  })
})

describe('what somebody else wrote', () => {
  const head = { version: 1, chunks: 0, rest: recordOf('x') }
  it.each<[string, string | number, unknown]>([
    ['another version', 'head', { ...head, version: 2 }],
    ['no object', 'head', 'head'],
    ['nothing', 'head', null],
    ['a plan that is none', 'plan', { steps: 'all' }],
    ['a step of no kind', 'plan', { ...recordOf('x').plan, steps: [{ ...stepOf('s'), kind: 'toString' }] }],
    ['a path for an id', 'plan', { ...recordOf('x').plan, steps: [{ ...stepOf('s'), keyId: '../users' }] }],
    ['another tenant’s plan', 'plan', { ...recordOf('x').plan, tenantId: 'other' }],
    ['another plan', 'plan', recordOf('other').plan],
    ['twins', 'plan', { ...recordOf('x').plan, steps: [stepOf('s'), stepOf('s')] }],
  ])('is refused and counted: %s', async (_name, part, value) => {
    await open().put(recordOf('x', 0))
    await open().put(recordOf('good', 1))
    const { db, parts } = await raw()
    await parts.put(value, [`${OWNER.tenantId}/${OWNER.actorId}`, 'x', part])
    db.close()
    const records = await loaded()
    expect(ids(records.list())).toEqual(['good'])
    expect(records.state().refused).toBe(1)
    await records.clear()
    expect((await loaded()).state().refused).toBe(0)
  })

  it('is a news that is none', async () => {
    const records = await loaded()
    const channel = new BroadcastChannel('gcc-changes')
    for (const news of [null, 'x', { place: 1 }, { place: 'tenant/me', planId: {} }])
      channel.postMessage(news)
    await new Promise((resolve) => setTimeout(resolve, 20))
    channel.close()
    expect(records.list()).toEqual([])
  })
})
