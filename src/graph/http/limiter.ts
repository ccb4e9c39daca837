/** Lets at most `limit` tasks run at a time, first come first served; leaving the queue by abort frees the place. */
export function createLimiter(limit: number) {
  let running = 0
  const queue: (() => void)[] = []

  function enter(signal?: AbortSignal): Promise<void> {
    if (running < limit) {
      running += 1
      return Promise.resolve()
    }
    return new Promise((resolve, reject) => {
      const start = () => {
        signal?.removeEventListener('abort', leave)
        resolve()
      }
      const leave = () => {
        queue.splice(queue.indexOf(start), 1)
        reject(signal?.reason as Error)
      }
      signal?.addEventListener('abort', leave, { once: true })
      queue.push(start)
    })
  }

  return async function run<T>(task: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted()
    await enter(signal)
    try {
      return await task()
    } finally {
      // The place passes on to the next in line without being free in between.
      const next = queue.shift()
      if (next) next()
      else running -= 1
    }
  }
}
