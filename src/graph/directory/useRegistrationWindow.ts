import { startTransition, useEffect, useMemo, useRef, useState } from 'react'
import type { RegistrationQuery } from '../../domain/registrations/types'
import type { Directory } from './directory'
import { createRegistrationWindow, type RegistrationWindow, type WindowState } from './registrationWindow'

/** While pages arrive the lines are sorted and shown anew at most this often, in ms. */
const RENEW_MS = 300

/**
 * The answer of `query`, kept up to date while the directory is read.
 * @param revision of the directory's snapshot
 */
export function useRegistrationWindow(
  directory: Directory,
  query: RegistrationQuery,
  revision: number,
): WindowState & Pick<RegistrationWindow, 'show' | 'ask'> {
  const shown = useMemo(() => createRegistrationWindow(directory), [directory])
  const [state, setState] = useState(shown.state)
  const renewed = useRef(0)

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
    const timer = setTimeout(
      () => {
        renewed.current = performance.now()
        shown.again()
      },
      Math.max(0, renewed.current + RENEW_MS - performance.now()),
    )
    return () => clearTimeout(timer)
  }, [shown, revision])

  return { ...state, show: shown.show, ask: shown.ask }
}
