import { useCallback, useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { type ListState, readListUrl, writeListUrl } from './listUrl'

/** The URL follows the typing after this pause, in ms: browsers refuse an address change for every key. */
const URL_PAUSE_MS = 300

/** The list's state: at once for the screen, and in the URL for reloads, links and the way back. */
export function useListState(): [ListState, (change: Partial<ListState>) => void] {
  const [params, setParams] = useSearchParams()
  const [state, setState] = useState(() => readListUrl(params))
  const written = useRef(params.toString())
  const inUrl = params.toString()

  useEffect(() => {
    if (inUrl === written.current) return
    // Somebody else changed it: the browser's way back, or a link to this page.
    written.current = inUrl
    setState(readListUrl(new URLSearchParams(inUrl)))
  }, [inUrl])

  useEffect(() => {
    const wanted = writeListUrl(state)
    if (wanted.toString() === written.current) return
    const timer = setTimeout(() => {
      written.current = wanted.toString()
      setParams(wanted, { replace: true })
    }, URL_PAUSE_MS)
    return () => clearTimeout(timer)
  }, [state, setParams])

  const change = useCallback((part: Partial<ListState>) => setState((before) => ({ ...before, ...part })), [])
  return [state, change]
}
