type Methods<Api> = { [K in keyof Api]: (...args: never[]) => unknown }

/** A worker's api, from the other side of its boundary. */
export interface Remote<Api extends Methods<Api>> {
  call<K extends keyof Api>(
    method: K,
    args: Parameters<Api[K]>,
    transfer?: Transferable[],
  ): Promise<Awaited<ReturnType<Api[K]>>>
  /** Ends the worker; calls under way stay unanswered. */
  close(): void
  /** Resolves once the worker has failed: calls under way and later ones reject with this error. */
  readonly failed: Promise<Error>
}

/** `name` of the error that {@link Remote.failed} resolves with. */
const WORKER_FAILED = 'WorkerFailed'

/** Did a call reject because the whole worker failed? */
export const isWorkerFailure = (error: unknown): boolean =>
  error instanceof Error && error.name === WORKER_FAILED

interface Call {
  id: number
  method: PropertyKey
  args: unknown[]
}

type Answer = { id: number; value: unknown } | { id: number; failure: { name: string; message: string } }

/** The part of a Worker, of a worker's own scope and of a MessagePort that calls travel through. */
interface Channel {
  postMessage(message: unknown, transfer?: Transferable[]): void
  onmessage: ((event: MessageEvent) => unknown) | null
}

/**
 * A worker tells here that its script could not be loaded, or that nobody caught what it threw; a MessagePort tells nothing.
 * https://developer.mozilla.org/docs/Web/API/Worker/error_event
 */
interface CallingChannel extends Channel {
  onerror?: ((event: ErrorEvent) => unknown) | null
  onmessageerror?: ((event: MessageEvent) => unknown) | null
}

/** Answers the calls that arrive at `channel` with `api`; runs inside the worker. */
export function answerCalls<Api extends Methods<Api>>(api: Api, channel: Channel): void {
  const answer = (id: number, value: unknown) => channel.postMessage({ id, value } satisfies Answer)
  const refuse = (id: number, error: unknown) => {
    const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) }
    channel.postMessage({ id, failure: { name, message } } satisfies Answer)
  }
  channel.onmessage = ({ data }: MessageEvent<Call>) => {
    try {
      const method = api[data.method as keyof Api] as unknown as (...args: unknown[]) => unknown
      const value = method(...data.args)
      if (value instanceof Promise)
        value.then(
          (settled) => answer(data.id, settled),
          (error) => refuse(data.id, error),
        )
      else answer(data.id, value)
    } catch (error) {
      refuse(data.id, error)
    }
  }
}

/** The caller's side of `channel`; `close` ends whatever answers there. */
export function callThrough<Api extends Methods<Api>>(
  channel: CallingChannel,
  close: () => void,
): Remote<Api> {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(reason: Error): void }>()
  let lastId = 0
  let failure: Error | null = null
  let tell: (failure: Error) => void = () => undefined
  const failed = new Promise<Error>((resolve) => (tell = resolve))
  function fail(message: string): void {
    failure ??= Object.assign(new Error(message), { name: WORKER_FAILED })
    // Whoever listens to the whole worker learns it before the single calls do.
    tell(failure)
    for (const { reject } of waiting.values()) reject(failure)
    waiting.clear()
  }
  // The event of a script that could not be loaded has no message.
  channel.onerror = ({ message }) => fail(message || 'The worker did not start')
  channel.onmessageerror = () => fail('An answer of the worker could not be read')
  channel.onmessage = ({ data }: MessageEvent<Answer>) => {
    const call = waiting.get(data.id)
    waiting.delete(data.id)
    if ('failure' in data)
      call?.reject(Object.assign(new Error(data.failure.message), { name: data.failure.name }))
    else call?.resolve(data.value)
  }
  return {
    call(method, args, transfer = []) {
      if (failure) return Promise.reject(failure)
      const id = ++lastId
      const answer = new Promise<unknown>((resolve, reject) => waiting.set(id, { resolve, reject }))
      channel.postMessage({ id, method, args } satisfies Call, transfer)
      return answer as Promise<never>
    },
    close,
    failed,
  }
}
