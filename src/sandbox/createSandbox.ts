import { ENVIRONMENTS, type EnvironmentId } from '../domain/environments'
import type { FromWorker, ToWorker, WireRequest, WireResponse } from './protocol'
import {
  consoleClientId,
  DEFAULT_SIZE,
  ISSUER,
  JWKS_URI,
  LOGIN_ORIGIN,
  TENANT_ID,
  TOKEN_ENDPOINT,
} from './seed/wellKnown'

/** The embedded tenant as a session needs it: the same values that a real tenant has. */
export interface Sandbox {
  tenantId: string
  /** The console's own registration in Contoso. */
  consoleClientId: string
  environment: EnvironmentId
  authority: {
    issuer: string
    /** Pages of our own origin; see mountSignIn.tsx. */
    authorizationEndpoint: string
    /** On a host that exists only behind {@link Sandbox.fetch}. */
    tokenEndpoint: string
    endSessionEndpoint: string
    jwksUri: string
  }
  /** Answers the Graph host and the sandbox's authority; rejects with a TypeError for any other host. */
  fetch: typeof fetch
  /** In service principals. */
  size: number
  /** Back to the seed, in every tab. Sign-ins stay. */
  reset(): Promise<void>
}

type Pending = { resolve(response: WireResponse | null): void; reject(error: unknown): void }

/** Starts the worker; the first request waits until Contoso is there. */
export function createSandbox({
  origin,
  size = DEFAULT_SIZE,
}: {
  origin: string
  size?: number
}): Promise<Sandbox> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'sandbox' })
  const pending = new Map<number, Pending>()
  let last = 0
  const send = (message: ToWorker, transfer: Transferable[] = []): void =>
    worker.postMessage(message, transfer)
  send({ kind: 'start', origin, size })

  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    const waiting = pending.get(data.id)
    pending.delete(data.id)
    if (data.kind === 'failed') waiting?.reject(new TypeError(data.message))
    else waiting?.resolve(data.kind === 'response' ? data.response : null)
  }
  worker.onerror = ({ message }) => {
    for (const { reject } of pending.values()) reject(new TypeError(`The sandbox stopped: ${message}`))
    pending.clear()
  }

  const ask = (make: (id: number) => ToWorker, transfer: Transferable[] = [], signal?: AbortSignal) =>
    new Promise<WireResponse | null>((resolve, reject) => {
      const id = ++last
      const stop = (): void => {
        pending.delete(id)
        send({ kind: 'abort', id })
        reject(signal?.reason)
      }
      signal?.addEventListener('abort', stop, { once: true })
      const settled = (): void => signal?.removeEventListener('abort', stop)
      pending.set(id, {
        resolve: (response) => (settled(), resolve(response)),
        reject: (error) => (settled(), reject(error)),
      })
      send(make(id), transfer)
    })

  return Promise.resolve({
    tenantId: TENANT_ID,
    consoleClientId: consoleClientId(size),
    environment: 'global',
    authority: {
      issuer: ISSUER,
      authorizationEndpoint: `${origin}/auth/sandbox/authorize`,
      tokenEndpoint: TOKEN_ENDPOINT,
      endSessionEndpoint: `${origin}/auth/sandbox/logout`,
      jwksUri: JWKS_URI,
    },
    size,
    fetch: async (input, init) => {
      const request = new Request(input, init)
      request.signal.throwIfAborted()
      refuseElsewhere(request)
      const wire = await wireOf(request)
      const response = await ask(
        (id) => ({ kind: 'fetch', id, request: wire }),
        wire.body ? [wire.body] : [],
        request.signal,
      )
      if (!response) throw new TypeError('The sandbox did not answer')
      const { body, ...rest } = response
      return new Response(body, rest)
    },
    reset: async () => {
      await ask((id) => ({ kind: 'reset', id }))
    },
  })
}

function refuseElsewhere({ url }: Request): void {
  const { origin } = new URL(url)
  if (origin !== ENVIRONMENTS.global.graph && origin !== LOGIN_ORIGIN)
    throw new TypeError(`The sandbox has no host ${origin}`)
}

async function wireOf(request: Request): Promise<WireRequest> {
  const { url, method } = request
  const body = method === 'GET' || method === 'HEAD' ? null : await request.arrayBuffer()
  return { url, method, headers: [...request.headers], body }
}
