import type { CDPSession, Page } from 'playwright-core'

interface Usage {
  usedSize: number
  /** Of ArrayBuffers, which lie outside of the heap proper. */
  backingStorageSize?: number
}

const bytesOf = ({ usedSize, backingStorageSize = 0 }: Usage): number => usedSize + backingStorageSize

/** Asks every worker of the page by way of the page's session, which relays messages. */
async function relay(page: Page, session: CDPSession): Promise<(method: string) => Promise<Usage[]>> {
  const workers = new Set<string>()
  const waiting = new Map<number, (result: Usage) => void>()
  let last = 0
  session.on('Target.attachedToTarget', ({ sessionId }) => workers.add(sessionId))
  session.on('Target.detachedFromTarget', ({ sessionId }) => workers.delete(sessionId))
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { id?: number; result?: Usage }
    if (id === undefined || !result) return
    waiting.get(id)?.(result)
    waiting.delete(id)
  })
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  })
  if (workers.size < page.workers().length) throw new Error('A worker does not tell its memory')
  return (method) =>
    Promise.all(
      [...workers].map(
        (sessionId) =>
          new Promise<Usage>((done) => {
            const id = ++last
            waiting.set(id, done)
            const message = JSON.stringify({ id, method, params: {} })
            // A worker that ends in the meantime holds nothing any more.
            session
              .send('Target.sendMessageToTarget', { sessionId, message })
              .catch(() => done({ usedSize: 0 }))
          }),
      ),
    )
}

/** Bytes that are still held once everything is let go of that can be: page and workers together. */
export async function heldHeap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  const ofWorkers = await relay(page, session)
  await Promise.all([session.send('HeapProfiler.collectGarbage'), ofWorkers('HeapProfiler.collectGarbage')])
  const all = [
    (await session.send('Runtime.getHeapUsage')) as Usage,
    ...(await ofWorkers('Runtime.getHeapUsage')),
  ]
  await session.detach()
  return all.reduce((sum, usage) => sum + bytesOf(usage), 0)
}

export interface HeapWatch {
  /** Most bytes of JavaScript's heaps and buffers that were seen, page and workers together. */
  stop(): Promise<number>
}

/** Looks at the page's memory and that of its workers every `every` ms. */
export async function watchHeap(page: Page, every = 500): Promise<HeapWatch> {
  const session = await page.context().newCDPSession(page)
  const ofWorkers = await relay(page, session)
  let most = 0
  let [running, timer] = [true, undefined as NodeJS.Timeout | undefined]
  const look = async (): Promise<void> => {
    const own = (await session.send('Runtime.getHeapUsage')) as Usage
    const workers = await ofWorkers('Runtime.getHeapUsage')
    most = Math.max(
      most,
      [own, ...workers].reduce((sum, usage) => sum + bytesOf(usage), 0),
    )
    if (running) timer = setTimeout(() => void look().catch(() => undefined), every)
  }
  await look()
  return {
    async stop() {
      running = false
      clearTimeout(timer)
      await look()
      await session.detach()
      return most
    },
  }
}
