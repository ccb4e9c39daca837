interface Waiting {
  length: number
  run(): void
}

/** Work that waits its turn, the shortest first, each piece in a task of its own. */
export interface Turns {
  /** Whatever arrives before it is its turn is answered before it. Answers and errors are the work’s. */
  inTurn<T>(length: number, work: () => T): Promise<T>
  /** Does what waits at once. */
  doAll(): void
}

export function shortestFirst(): Turns {
  const waiting: Waiting[] = []
  // A timer would be held back for some milliseconds once it is nested.
  const { port1, port2 } = new MessageChannel()
  // One at a time: what is posted now comes after everything that arrived by now.
  const goOn = () => port2.postMessage(null)
  function doNext(): void {
    if (waiting.length === 0) return
    const next = waiting.reduce((best, one) => (one.length < best.length ? one : best))
    waiting.splice(waiting.indexOf(next), 1)
    next.run()
  }
  port1.onmessage = () => {
    doNext()
    if (waiting.length > 0) goOn()
  }
  return {
    inTurn: (length, work) =>
      new Promise((resolve, reject) => {
        const run = () => {
          try {
            resolve(work())
          } catch (error) {
            reject(error as Error)
          }
        }
        if (waiting.push({ length, run }) === 1) goOn()
      }),
    doAll() {
      while (waiting.length > 0) doNext()
    },
  }
}
