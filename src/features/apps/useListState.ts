import { useCallback, useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { type ListState, readListUrl, writeListUrl } from './listUrl'

/** The URL follows the typing after this pause, in ms: browsers refuse an address change for every key. */
const TYPING_PAUSE_MS = 300

interface ListControl {
  state: ListState
  change(part: Partial<ListState>): void
  /** Brings the URL up to date at once: somebody is done typing. */
  settle(): void
}

/** The list's state: at once for the screen, and in the URL for reloads, links and the way back. */
export function useListState(): ListControl {
  const [params, setParams] = useSearchParams()
  const [state, setState] = useState(() => readListUrl(params))
  const inUrl = params.toString()
  const written = useRef(inUrl)
  const typing = useRef(false)
  // Only what was changed here is written: the URL's own change is on its way into the state.
  const changed = useRef(false)

  useEffect(() => {
    if (inUrl === written.current) return
    // Somebody else changed it: the browser's way back, or a link to this page.
    written.current = inUrl
    changed.current = false
    setState(readListUrl(new URLSearchParams(inUrl)))
  }, [inUrl])

  const write = useCallback(() => {
    typing.current = false
    const wanted = writeListUrl(state)
    if (!changed.current || wanted.toString() === written.current) return
    changed.current = false
    written.current = wanted.toString()
    setParams(wanted, { replace: true })
  }, [state, setParams])

  useEffect(() => {
    const timer = setTimeout(write, typing.current ? TYPING_PAUSE_MS : 0)
    return () => clearTimeout(timer)
  }, [write])

  const change = useCallback((part: Partial<ListState>) => {
    changed.current = true
    typing.current = part.text !== undefined
    setState((before) => ({ ...before, ...part }))
  }, [])
  return { state, change, settle: write }
}
