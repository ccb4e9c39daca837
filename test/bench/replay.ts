import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BrowserContext, Page } from 'playwright-core'
import { build } from 'vite'

/** The worker's own functions, to be run where the console never runs them: on the main thread. */
const WORKERS_CODE = resolve(fileURLToPath(import.meta.url), '../../../src/graph/directory/directoryApi.ts')

interface Keeping {
  gccWorkerCalls: { method: string; args: unknown[] }[]
}

/** Keeps a copy of every call to the directory worker. Copying takes time: never in a run that is measured. */
export async function keepWorkerCalls(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const kept = ((globalThis as unknown as Keeping).gccWorkerCalls = [] as Keeping['gccWorkerCalls'])
    const post = Worker.prototype.postMessage
    Worker.prototype.postMessage = function (this: Worker, message: unknown, ...rest: unknown[]) {
      if (typeof message === 'object' && message !== null && 'method' in message && 'args' in message)
        kept.push(structuredClone(message) as Keeping['gccWorkerCalls'][number])
      return (post as (...all: unknown[]) => void).call(this, message, ...rest)
    } as typeof post
  })
}

async function workersCode(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: WORKERS_CODE, formats: ['iife'], name: 'gccDirectory' } },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (!output || !('output' in output)) throw new Error('The worker’s code could not be bundled')
  return output.output[0].code
}

/** Parses and joins the kept pages on the page's main thread, with the worker's functions. */
export async function replayOnMainThread(page: Page): Promise<{ ms: number; bytes: number; pages: number }> {
  await page.evaluate(`${await workersCode()};globalThis.gccDirectory = gccDirectory`)
  return page.evaluate(() => {
    type Api = Record<string, (...args: unknown[]) => unknown>
    const { gccDirectory, gccWorkerCalls } = globalThis as unknown as Keeping & {
      gccDirectory: { createDirectoryApi(): Api }
    }
    const filling = gccWorkerCalls.filter(({ method }) =>
      ['page', 'assignments', 'complete', 'apis'].includes(method),
    )
    const pages = filling.flatMap(({ args }) => args.filter((one) => one instanceof ArrayBuffer))
    const api = gccDirectory.createDirectoryApi()
    const started = performance.now()
    for (const { method, args } of filling) api[method]?.(...args)
    return {
      ms: performance.now() - started,
      bytes: pages.reduce((sum, one) => sum + one.byteLength, 0),
      pages: pages.length,
    }
  })
}
