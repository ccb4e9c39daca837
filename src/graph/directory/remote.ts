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
}

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
export function callThrough<Api extends Methods<Api>>(channel: Channel, close: () => void): Remote<Api> {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(reason: Error): void }>()
  let lastId = 0
  channel.onmessage = ({ data }: MessageEvent<Answer>) => {
    const call = waiting.get(data.id)
    waiting.delete(data.id)
    if ('failure' in data)
      call?.reject(Object.assign(new Error(data.failure.message), { name: data.failure.name }))
    else call?.resolve(data.value)
  }
  return {
    call(method, args, transfer = []) {
      const id = ++lastId
      const answer = new Promise<unknown>((resolve, reject) => waiting.set(id, { resolve, reject }))
      channel.postMessage({ id, method, args } satisfies Call, transfer)
      return answer as Promise<never>
    },
    close,
  }
}
