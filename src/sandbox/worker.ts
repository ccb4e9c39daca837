import './workerStorage'
import type { FromWorker, ToWorker, WireRequest } from './protocol'
import { indexedDbAuthority, indexedDbState } from './state/indexedDb'
import { createTenant, type Tenant } from './tenant'

/** Contoso in a thread of its own, so that making and filtering 20,000 principals costs the page nothing. */
declare const self: DedicatedWorkerGlobalScope

let tenant: Tenant | null = null
const running = new Map<number, AbortController>()

const post = (message: FromWorker, transfer: Transferable[] = []): void => self.postMessage(message, transfer)

async function answer(id: number, { url, method, headers, body }: WireRequest): Promise<void> {
  if (!tenant) throw new Error('The sandbox has not been started')
  const controller = new AbortController()
  running.set(id, controller)
  try {
    const response = await tenant.answer(
      new Request(url, { method, headers, body, signal: controller.signal }),
    )
    const bytes = response.body ? await response.arrayBuffer() : null
    if (controller.signal.aborted) return
    const { status, statusText } = response
    post(
      { kind: 'response', id, response: { status, statusText, headers: [...response.headers], body: bytes } },
      bytes ? [bytes] : [],
    )
  } finally {
    running.delete(id)
  }
}

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  switch (data.kind) {
    case 'start':
      tenant = createTenant(data.size, {
        origin: data.origin,
        store: indexedDbState(data.size, Date.now),
        authority: indexedDbAuthority(Date.now),
      })
      break
    case 'fetch':
      answer(data.id, data.request).catch((error: unknown) =>
        post({ kind: 'failed', id: data.id, message: String(error) }),
      )
      break
    case 'abort':
      running.get(data.id)?.abort()
      break
    case 'reset':
      tenant?.reset().then(
        () => post({ kind: 'done', id: data.id }),
        (error: unknown) => post({ kind: 'failed', id: data.id, message: String(error) }),
      )
      break
  }
}
