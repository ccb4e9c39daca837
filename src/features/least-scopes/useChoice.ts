import { useCallback, useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { type Choice, readChoice, writeChoice } from './choiceUrl'

/** The choice: at once for the screen, and in the address for reloads, links and the way back. */
export function useChoice(): [Choice, (make: (before: Choice) => Choice) => void] {
  const [params, setParams] = useSearchParams()
  const [choice, setChoice] = useState(() => readChoice(params))
  // What the address says as far as this page knows: anything else is a link or the browser's way back.
  const known = useRef(params.toString())
  const inUrl = params.toString()

  useEffect(() => {
    if (inUrl === known.current) return
    known.current = inUrl
    setChoice(readChoice(new URLSearchParams(inUrl)))
  }, [inUrl])
  const change = useCallback((make: (before: Choice) => Choice) => setChoice(make), [])
  useEffect(() => {
    const wanted = writeChoice(choice)
    const address = wanted.toString()
    if (address === writeChoice(readChoice(new URLSearchParams(known.current))).toString()) return
    known.current = address
    setParams(wanted, { replace: true })
  }, [choice, setParams])
  return [choice, change]
}
