import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BrowserContext, Page } from 'playwright-core'
import { build } from 'vite'

/** A worker's own functions, to be run where the console never runs them: on the main thread. */
export interface WorkersCode {
  /** Under src/graph. */
  file: string
  /** The export that makes the api that calls are answered with. */
  create: string
  /** Calls that parse and join, in the order in which they came. */
  filling: readonly string[]
  /** Of these, which may come again and again, the last one alone. */
  lastOnly: readonly string[]
}

export const DIRECTORY: WorkersCode = {
  file: 'directory/directoryApi.ts',
  create: 'createDirectoryApi',
  filling: ['page', 'assignments', 'complete', 'apis'],
  lastOnly: [],
}
export const AUDIT: WorkersCode = {
  file: 'audit/auditApi.ts',
  create: 'createAuditApi',
  filling: ['begin', 'took', 'settle', 'show'],
  lastOnly: ['show'],
}

const GRAPH = resolve(fileURLToPath(import.meta.url), '../../../src/graph')

interface Keeping {
  gccWorkerCalls: { method: string; args: unknown[] }[]
}

/** Keeps a copy of every call to a worker. Copying takes time: never in a run that is measured. */
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

async function bundled({ file }: WorkersCode): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: resolve(GRAPH, file), formats: ['iife'], name: 'gccWorkersCode' } },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (!output || !('output' in output)) throw new Error('The worker’s code could not be bundled')
  return output.output[0].code
}

/** Parses and joins the kept pages on the page's main thread, with the worker's functions. */
export async function replayOnMainThread(
  page: Page,
  code: WorkersCode,
): Promise<{ ms: number; bytes: number; pages: number }> {
  await page.evaluate(`${await bundled(code)};globalThis.gccWorkersCode = gccWorkersCode`)
  const { create, filling, lastOnly } = code
  return page.evaluate(
    ([make, methods, once]) => {
      type Api = Record<string, (...args: unknown[]) => unknown>
      const { gccWorkersCode, gccWorkerCalls } = globalThis as unknown as Keeping & {
        gccWorkersCode: Record<string, () => Api>
      }
      const calls = gccWorkerCalls.filter(({ method }) => methods.includes(method))
      const again = calls.filter(
        ({ method }, i) =>
          !once.includes(method) || calls.findLastIndex((one) => one.method === method) === i,
      )
      const pages = again.flatMap(({ args }) => args.filter((one) => one instanceof ArrayBuffer))
      const api = gccWorkersCode[make]?.() ?? {}
      const started = performance.now()
      for (const { method, args } of again) {
        api[method]?.(...args)
        // What is shown first is a part; the second time it is the whole.
        if (once.includes(method)) api[method]?.(...args)
      }
      return {
        ms: performance.now() - started,
        bytes: pages.reduce((sum, one) => sum + one.byteLength, 0),
        pages: pages.length,
      }
    },
    [create, filling, lastOnly] as const,
  )
}
