import { expect, test, vi } from 'vitest'
import { LARGEST_FILE } from '../domain/certificates/types'
import { type CertificateWorker, openCertificates } from './openCertificates'

/** A worker that answers with `answer`, or never. */
function workers(answer?: unknown) {
  const started: (CertificateWorker & { terminated: boolean })[] = []
  const start = () => {
    const worker = {
      terminated: false,
      onmessage: null as CertificateWorker['onmessage'],
      onerror: null as CertificateWorker['onerror'],
      postMessage: () => {
        if (answer) queueMicrotask(() => worker.onmessage?.(new MessageEvent('message', { data: answer })))
      },
      terminate: () => {
        worker.terminated = true
      },
    }
    started.push(worker)
    return worker
  }
  return { started, start }
}
const going = () => new AbortController().signal
const BYTES = Uint8Array.of(0x30, 0)

test('an answer ends the worker', async () => {
  const value = { state: 'failed', problem: { field: 'file', reason: 'damaged' } }
  const { started, start } = workers({ value })
  expect(await openCertificates(start).read(going(), BYTES, '')).toEqual(value)
  expect(started.map(({ terminated }) => terminated)).toEqual([true])
})

test('a file that takes too long is given up, and its worker ended', async () => {
  const { started, start } = workers()
  const reading = await openCertificates(start, { read: 10, make: 10 }).read(going(), BYTES, '')
  expect(reading).toEqual({ state: 'failed', problem: { field: 'file', reason: 'too-slow' } })
  expect(started[0]?.terminated).toBe(true)
})

test('making that takes too long is given up', async () => {
  const { start } = workers()
  const request = { subject: 'a', keySize: 2048, months: 1, password: '', legacyEncryption: false } as const
  await expect(openCertificates(start, { read: 10, make: 10 }).make(going(), request)).rejects.toMatchObject({
    name: 'TimeoutError',
  })
})

test('an aborted call ends its worker at once', async () => {
  const { started, start } = workers()
  const controller = new AbortController()
  const reading = openCertificates(start).read(controller.signal, BYTES, '')
  controller.abort()
  await expect(reading).rejects.toMatchObject({ name: 'AbortError' })
  expect(started[0]?.terminated).toBe(true)
})

test('what fails inside tells no more than its name', async () => {
  const { started, start } = workers({ failure: 'RangeError' })
  await expect(openCertificates(start).pack(going(), BYTES, '', '', false)).rejects.toThrow('RangeError')
  expect(started[0]?.terminated).toBe(true)
})

test.each([
  ['a file of 50 MB', new Uint8Array(50_000_000)],
  ['a text of 50 MB', 'A'.repeat(50_000_000)],
  ['one byte too many', new Uint8Array(LARGEST_FILE + 1)],
])('%s never reaches a worker', async (_name, given) => {
  const start = vi.fn()
  expect(await openCertificates(start).read(going(), given, '')).toMatchObject({
    problem: { reason: 'too-large' },
  })
  expect(await openCertificates(start).pack(going(), given, '', '', false)).toMatchObject({
    problem: { reason: 'too-large' },
  })
  expect(await openCertificates(start).take(going(), given)).toMatchObject({
    problem: { reason: 'too-large' },
  })
  expect(start).not.toHaveBeenCalled()
})
