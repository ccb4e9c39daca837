import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import { createSnapshotBuilder } from '../../domain/audit/snapshot/builder'
import { createKeeper } from './keeper'
import { applyEntry } from './plan/entries'
import { createAuditStore } from './store'
import { closeAll, soon } from './testing/harness'
import { entry, namesIn, PLACE, reading, withoutRoom } from './testing/keptReadings'

let makeRoom = () => {}
afterEach(async () => {
  makeRoom()
  await closeAll()
})

const EVERY_MS = 20
const keeping = (isNew: boolean) => {
  const store = createAuditStore(PLACE)
  return { store, keeper: createKeeper(store, 'a', () => reading('a', false), isNew, EVERY_MS) }
}
const brought = () => {
  const builder = createSnapshotBuilder({
    tenantId: 't',
    environment: 'global',
    takenAt: '2026-01-01T00:00:00Z',
    scopes: [],
    owners: false,
  })
  applyEntry(builder, entry('all'))
  return builder
}

describe('keeping', () => {
  it('takes what comes within a while at once', async () => {
    const { keeper, store } = keeping(true)
    keeper.add([entry('one')])
    keeper.add([entry('two')])
    expect(await namesIn('a')).toEqual([])
    await soon()
    expect(await namesIn('a')).toEqual(['one', 'two'])
    expect((await store.find()).interrupted?.id).toBe('a')
  })
  it('is at its end once everything is kept anew', async () => {
    const { keeper, store } = keeping(true)
    await keeper.finish(false)
    keeper.add([entry('late')])
    await keeper.replace(brought())
    await soon()
    expect(await namesIn('a')).toEqual(['all'])
    expect((await store.find()).whole?.id).toBe('a')
  })
  it('that failed is not taken up: what comes later is not everything', async () => {
    const { keeper, store } = keeping(true)
    keeper.add([entry('one')])
    makeRoom = withoutRoom()
    const first = keeper.finish(false)
    const last = keeper.finish(true)
    await first
    makeRoom()
    await last
    await keeper.replace(brought())
    expect(keeper.failed()).toBe(true)
    expect(await store.find()).toEqual({ interrupted: null, whole: null })
  })
  it('does not bring back what was removed', async () => {
    const { keeper, store } = keeping(true)
    await keeper.finish(true)
    expect(keeper.known()).toBe(true)
    await createAuditStore(PLACE).forget()
    await keeper.replace(brought())
    expect(keeper.failed()).toBe(true)
    expect(await store.find()).toEqual({ interrupted: null, whole: null })
    expect(await namesIn('a')).toEqual([])
  })
})
