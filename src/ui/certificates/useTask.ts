import { useCallback, useEffect, useRef, useState } from 'react'

export interface Task<T> {
  state: 'idle' | 'running' | 'done' | 'failed'
  result: T | null
  /** Name of the error that it failed with. */
  failure: string | null
  run(): void
  cancel(): void
  /** Drops the result, which may hold a key. */
  forget(): void
}

/** Something that takes a while and can be cancelled; ends when the component goes. */
export function useTask<T>(work: (signal: AbortSignal) => Promise<T>): Task<T> {
  const [now, setNow] = useState<Pick<Task<T>, 'state' | 'result' | 'failure'>>(IDLE)
  const controller = useRef<AbortController | null>(null)
  useEffect(() => () => controller.current?.abort(), [])

  const forget = useCallback(() => {
    controller.current?.abort()
    setNow(IDLE)
  }, [])
  const run = () => {
    controller.current?.abort()
    const current = new AbortController()
    controller.current = current
    setNow({ ...IDLE, state: 'running' })
    work(current.signal).then(
      (result) => {
        if (!current.signal.aborted) setNow({ state: 'done', result, failure: null })
      },
      (error: unknown) => {
        if (current.signal.aborted) return
        setNow({ state: 'failed', result: null, failure: error instanceof Error ? error.name : 'Error' })
      },
    )
  }
  return { ...now, run, cancel: forget, forget }
}

const IDLE = { state: 'idle', result: null, failure: null } as const
