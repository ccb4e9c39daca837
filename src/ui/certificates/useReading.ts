import { useEffect, useRef, useState } from 'react'
import type { CertificateValue, ReadCertificate } from './types'

/** Typing a password asks again after every pause only. */
const PAUSE_MS = 250

/**
 * Reads the value's file whenever file or password change, and hands the value on with what was read. `state`:
 * `cancelled` until something changes again.
 */
export function useReading(
  value: CertificateValue,
  onChange: (value: CertificateValue) => void,
  read: ReadCertificate,
): { state: 'idle' | 'reading' | 'cancelled' | 'failed'; cancel: () => void } {
  const { given, password } = value
  const [state, setState] = useState<'idle' | 'reading' | 'cancelled' | 'failed'>('idle')
  const controller = useRef<AbortController | null>(null)
  const latest = useRef({ value, onChange })
  useEffect(() => {
    latest.current = { value, onChange }
  })

  useEffect(() => {
    if (given === null) return
    const current = new AbortController()
    controller.current = current
    const timer = setTimeout(() => {
      setState('reading')
      read(current.signal, given, password).then(
        (reading) => {
          if (current.signal.aborted) return
          setState('idle')
          latest.current.onChange({ ...latest.current.value, reading })
        },
        () => {
          if (!current.signal.aborted) setState('failed')
        },
      )
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      current.abort()
    }
  }, [given, password, read])

  return {
    state: given === null ? 'idle' : state,
    cancel: () => {
      controller.current?.abort()
      setState('cancelled')
    },
  }
}
