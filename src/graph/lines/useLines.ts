import { startTransition, useEffect, useRef, useState } from 'react'
import type { LineState, LineWindow } from './lineWindow'

/** While pages arrive the lines are sorted and shown anew at most this often, in ms. */
const RENEW_MS = 300

/**
 * The answer of `query`, kept up to date while more is read.
 * @param shown the same window each time
 * @param revision grows whenever an answer may be another one
 * @param ended nothing more will be read: the last answer need not wait
 */
export function useLines<Query, Match, Line>(
  shown: LineWindow<Query, Match, Line>,
  query: Query,
  revision: number,
  ended = false,
): LineState<Query, Match, Line> {
  const [state, setState] = useState(shown.state)
  const renewed = useRef({ at: 0, revision })

  useEffect(
    () =>
      shown.subscribe((urgent) => {
        // Drawing what was merely read is cut into slices, so that it never holds up a key or a click.
        if (urgent) setState(shown.state())
        else startTransition(() => setState(shown.state()))
      }),
    [shown],
  )
  useEffect(() => shown.ask(query), [shown, query])
  useEffect(() => {
    // The question itself is on its way to its first answer.
    if (renewed.current.revision === revision && !shown.state().answered) return
    const timer = setTimeout(
      () => {
        renewed.current = { at: performance.now(), revision }
        shown.again()
      },
      ended ? 0 : Math.max(0, renewed.current.at + RENEW_MS - performance.now()),
    )
    return () => clearTimeout(timer)
  }, [shown, revision, ended])
  return state
}
