import { useCallback, useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'

/** The URL follows the typing after this pause, in ms: browsers refuse an address change for every key. */
const TYPING_PAUSE_MS = 300

interface UrlControl<State> {
  state: State
  /** `typing`: more keys are likely to follow; `step`: the browser's way back leads to what was before. */
  change(part: Partial<State>, how?: 'typing' | 'step'): void
  /** Brings the URL up to date at once: somebody is done typing. */
  settle(): void
}

/**
 * A screen's state: at once for the screen, and in the URL for reloads, links and the way back.
 * @param read what the URL says; the same function each time
 * @param write the whole query string of a state; the same function each time
 */
export function useUrlState<State>(
  read: (params: URLSearchParams) => State,
  write: (state: State) => URLSearchParams,
): UrlControl<State> {
  const [params, setParams] = useSearchParams()
  const [state, setState] = useState(() => read(params))
  const inUrl = params.toString()
  const written = useRef(inUrl)
  const pending = useRef<'typing' | 'step' | 'at once' | null>(null)

  useEffect(() => {
    if (inUrl === written.current) return
    // Somebody else changed it: the browser's way back, or a link to this page.
    written.current = inUrl
    pending.current = null
    setState(read(new URLSearchParams(inUrl)))
  }, [inUrl, read])

  const settle = useCallback(() => {
    const how = pending.current
    pending.current = null
    const wanted = write(state)
    // Only what was changed here is written: the URL's own change is on its way into the state.
    if (how === null || wanted.toString() === written.current) return
    written.current = wanted.toString()
    setParams(wanted, { replace: how !== 'step' })
  }, [state, setParams, write])

  useEffect(() => {
    const timer = setTimeout(settle, pending.current === 'typing' ? TYPING_PAUSE_MS : 0)
    return () => clearTimeout(timer)
  }, [settle])

  const change = useCallback((part: Partial<State>, how?: 'typing' | 'step') => {
    pending.current = how ?? 'at once'
    setState((before) => ({ ...before, ...part }))
  }, [])
  return { state, change, settle }
}
