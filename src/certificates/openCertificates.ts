import { type CertificateWork, type GivenCertificate, LARGEST_FILE } from '../domain/certificates/types'
import type { Answer, Call, CertificateApi } from './protocol'

/** Reading a file is given up after this long. */
export const READ_LIMIT_MS = 15_000
/** A key of 4096 bits takes seconds, on an old phone many. */
export const MAKE_LIMIT_MS = 120_000

/** The part of a Worker that is used. */
export interface CertificateWorker {
  postMessage(message: unknown): void
  terminate(): void
  onmessage: ((event: MessageEvent) => unknown) | null
  onerror: ((event: ErrorEvent) => unknown) | null
}

/**
 * Reads and makes certificates in a worker. A call that is aborted or takes too long ends its worker at once, so nothing
 * of a key outlives the question; reading then answers the problem `too-slow`, making rejects with a TimeoutError.
 * An aborted call rejects with the signal's reason.
 */
export function openCertificates(
  start: () => CertificateWorker = startWorker,
  limits = { read: READ_LIMIT_MS, make: MAKE_LIMIT_MS },
): CertificateWork {
  const tooSlow = { field: 'file', reason: 'too-slow' } as const
  return {
    async take(signal, given) {
      if (isTooLarge(given)) return { state: 'refused', problem: { field: 'file', reason: 'too-large' } }
      return ask(start, 'take', [given], limits.read, signal, () => ({ state: 'refused', problem: tooSlow }))
    },
    async read(signal, given, password) {
      if (isTooLarge(given)) return { state: 'failed', problem: { field: 'file', reason: 'too-large' } }
      return ask(start, 'read', [given, password], limits.read, signal, () => ({
        state: 'failed',
        problem: tooSlow,
      }))
    },
    make: (signal, request) => ask(start, 'make', [request], limits.make, signal),
    async pack(signal, ...args) {
      if (isTooLarge(args[0])) return { problem: { field: 'file', reason: 'too-large' } }
      return ask(start, 'pack', args, limits.read, signal, () => ({ problem: tooSlow }))
    },
  }
}

/** Before it is copied to the worker. */
function isTooLarge(given: GivenCertificate): boolean {
  return given.length > LARGEST_FILE * (typeof given === 'string' ? 2 : 1)
}

function ask<K extends keyof CertificateApi>(
  start: () => CertificateWorker,
  method: K,
  args: Parameters<CertificateApi[K]>,
  limitMs: number,
  signal: AbortSignal,
  givenUp?: () => Awaited<ReturnType<CertificateApi[K]>>,
): Promise<Awaited<ReturnType<CertificateApi[K]>>> {
  type Value = Awaited<ReturnType<CertificateApi[K]>>
  return new Promise<Value>((resolve, reject) => {
    signal.throwIfAborted()
    const worker = start()
    const end = (settle: () => void) => {
      clearTimeout(timer)
      signal.removeEventListener('abort', abort)
      worker.terminate()
      settle()
    }
    const abort = () => end(() => reject(signal.reason as Error))
    const timer = setTimeout(
      () => end(() => (givenUp ? resolve(givenUp()) : reject(new DOMException('Given up', 'TimeoutError')))),
      limitMs,
    )
    signal.addEventListener('abort', abort)
    worker.onmessage = ({ data }: MessageEvent<Answer>) =>
      end(() => ('value' in data ? resolve(data.value as Value) : reject(new Error(data.failure))))
    worker.onerror = () => end(() => reject(new Error('The worker did not start')))
    worker.postMessage({ method, args } satisfies Call)
  })
}

function startWorker(): CertificateWorker {
  return new Worker(new URL('./certificates.worker.ts', import.meta.url), { type: 'module' })
}
