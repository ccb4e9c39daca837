import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createGraphClient } from '../createGraphClient'
import { endAudit } from './endAudit'
import type { FakeTenant } from './testing/fakeTenant'
import { closeAll, KEEP, looked, open, read, soon, tenant, until } from './testing/harness'

const graph = createGraphClient({
  graphOrigin: 'https://graph.test',
  fetch,
  getToken: () => Promise.resolve('t'),
})

/** What localStorage holds. */
const notes = new Map<string, string>()
beforeEach(() => {
  notes.clear()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => notes.get(key) ?? null,
    setItem: (key: string, value: string) => void notes.set(key, value),
    removeItem: (key: string) => void notes.delete(key),
  })
})
afterEach(async () => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  await closeAll()
})

async function keep(options = KEEP) {
  const facts = tenant()
  const { audit } = open(facts)
  await read(audit, options)
  await until(audit, ({ kept }) => kept !== null)
  audit.dispose()
  return facts
}
const noDatabase = () =>
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('No', 'InvalidStateError')
  })
const offered = async (facts: FakeTenant) => (await looked(facts)).audit.state().kept

it('signing out removes what is kept, and leaves no note', async () => {
  const facts = await keep()
  await endAudit(graph)
  expect(notes.size).toBe(0)
  expect(await offered(facts)).toBeNull()
})
it('what could not be removed is removed before anything is offered', async () => {
  const facts = await keep()
  const broken = noDatabase()
  await endAudit(graph)
  expect(notes.size).toBe(1)
  broken.mockRestore()
  expect(await offered(facts)).toBeNull()
  expect(notes.size).toBe(0)
})
it('and nothing is offered as long as it cannot be', async () => {
  const facts = await keep()
  const broken = noDatabase()
  await endAudit(graph)
  broken.mockRestore()
  const readings = vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(() => {
    throw new DOMException('No', 'UnknownError')
  })
  expect(await offered(facts)).toBeNull()
  expect(notes.size).toBe(1)
  readings.mockRestore()
  expect(await offered(facts)).toBeNull()
  expect(notes.size).toBe(0)
})
it('what was kept on purpose, or begun since, stays', async () => {
  const purpose = await keep({ ...KEEP, keepAfterSignOut: true })
  const broken = noDatabase()
  await endAudit(graph)
  broken.mockRestore()
  expect(await offered(purpose)).not.toBeNull()
  expect(notes.size).toBe(0)

  const brokenAgain = noDatabase()
  await endAudit(graph)
  brokenAgain.mockRestore()
  await soon()
  const { audit } = open(purpose)
  audit.start(KEEP)
  expect((await until(audit, ({ kept }) => kept !== null)).kept).not.toBeNull()
  expect(notes.size).toBe(0)
})
it('a browser that keeps no notes signs out too', async () => {
  vi.stubGlobal('localStorage', undefined)
  noDatabase()
  await expect(endAudit(graph)).resolves.toBeUndefined()
})
