import type { Page } from 'playwright-core'

/** The worker that the sandbox lives in, with what this file puts into it. */
interface Answering {
  name: string
  postMessage(...message: unknown[]): void
  letGo?: () => void
}

async function sandboxOf(page: Page) {
  for (const worker of page.workers())
    if ((await worker.evaluate(() => (globalThis as unknown as Answering).name)) === 'sandbox') return worker
  throw new Error('The page has no sandbox')
}

/**
 * A connection that hangs: of the answers to come, `more` still arrive, the others only once they are let go. A reload
 * lets go as well, and loses what hung.
 */
export async function hangAfter(page: Page, more: number): Promise<{ letGo(): Promise<void> }> {
  const sandbox = await sandboxOf(page)
  await sandbox.evaluate((passing) => {
    const worker = globalThis as unknown as Answering
    const post = worker.postMessage.bind(worker)
    const held: unknown[][] = []
    let left = passing
    worker.postMessage = (...message) => {
      if (left-- > 0) post(...message)
      else held.push(message)
    }
    worker.letGo = () => {
      worker.postMessage = post
      for (const message of held.splice(0)) post(...message)
    }
  }, more)
  return { letGo: () => sandbox.evaluate(() => (globalThis as unknown as Answering).letGo?.()) }
}
