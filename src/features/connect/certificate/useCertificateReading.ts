import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { CertificateReading } from '../../../domain/certificates/types'

/** Typing a password asks again after every pause only. */
const PAUSE_MS = 250

interface Answer {
  pfxBase64: string
  password: string
  /** `failed`: the worker did not start. */
  outcome: CertificateReading | 'cancelled' | 'failed'
}

/** How far the reading of a form's certificate is. */
export interface CertificateWork {
  /** null while nothing is given or it is not read. */
  reading: CertificateReading | null
  /** `failed`: the worker did not start (a file that cannot be read is a reading). `cancelled` until something changes. */
  state: 'idle' | 'reading' | 'cancelled' | 'failed'
  /** Ends the worker at once. */
  cancel: () => void
  /** Reads the same values anew. */
  again: () => void
}

/**
 * What the certificate in a form holds: read in a worker of its own, 250 ms after its Base64 text or its password changed.
 * `reading` always belongs to the very values given.
 */
export function useCertificateReading(pfxBase64: string, password: string): CertificateWork {
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [round, setRound] = useState(0)
  const current = useRef<(() => void) | null>(null)

  useEffect(() => {
    if (pfxBase64 === '') return
    const controller = new AbortController()
    const answered = (outcome: Answer['outcome']) => {
      if (!controller.signal.aborted) setAnswer({ pfxBase64, password, outcome })
    }
    const timer = setTimeout(() => {
      read(controller.signal, pfxBase64, password).then(answered, () => answered('failed'))
    }, PAUSE_MS)
    const end = () => {
      clearTimeout(timer)
      controller.abort()
    }
    current.current = () => {
      answered('cancelled')
      end()
    }
    return () => {
      end()
      current.current = null
      // A password that was typed over is kept nowhere.
      setAnswer(null)
    }
  }, [pfxBase64, password, round])

  const cancel = useCallback(() => current.current?.(), [])
  const again = useCallback(() => setRound((before) => before + 1), [])
  const known = answer?.pfxBase64 === pfxBase64 && answer.password === password ? answer : null
  return useMemo(() => ({ ...stateOf(pfxBase64, known), cancel, again }), [pfxBase64, known, cancel, again])
}

function stateOf(pfxBase64: string, known: Answer | null): Pick<CertificateWork, 'reading' | 'state'> {
  if (pfxBase64 === '') return { reading: null, state: 'idle' }
  if (!known) return { reading: null, state: 'reading' }
  return typeof known.outcome === 'string'
    ? { reading: null, state: known.outcome }
    : { reading: known.outcome, state: 'idle' }
}

async function read(signal: AbortSignal, pfxBase64: string, password: string): Promise<CertificateReading> {
  const { openCertificates } = await import('../../../certificates/openCertificates')
  return openCertificates().read(signal, pfxBase64, password)
}
