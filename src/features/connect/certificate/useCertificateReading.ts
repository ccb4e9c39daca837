import { useEffect, useState } from 'react'
import type { CertificateReading } from '../../../domain/certificates/types'

/** Typing a password asks again after every pause only. */
const PAUSE_MS = 250

interface Answer {
  pfxBase64: string
  password: string
  /** null: the worker did not start. */
  reading: CertificateReading | null
}

/**
 * What the certificate in a form holds: read in a worker of its own, 250 ms after its Base64 text or its password changed.
 * `reading` always belongs to the very values given: null while nothing is given or it is being read. `failed`: the worker
 * did not start (a file that cannot be read is a reading).
 */
export function useCertificateReading(
  pfxBase64: string,
  password: string,
): { reading: CertificateReading | null; state: 'idle' | 'reading' | 'failed' } {
  const [answer, setAnswer] = useState<Answer | null>(null)

  useEffect(() => {
    if (pfxBase64 === '') return
    const controller = new AbortController()
    const answered = (reading: CertificateReading | null) => {
      if (!controller.signal.aborted) setAnswer({ pfxBase64, password, reading })
    }
    const timer = setTimeout(() => {
      read(controller.signal, pfxBase64, password).then(answered, () => answered(null))
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      controller.abort()
      // A password that was typed over is kept nowhere.
      setAnswer(null)
    }
  }, [pfxBase64, password])

  if (pfxBase64 === '') return IDLE
  if (answer?.pfxBase64 !== pfxBase64 || answer.password !== password) return READING
  return answer.reading ? { reading: answer.reading, state: 'idle' } : FAILED
}

const IDLE = { reading: null, state: 'idle' } as const
const READING = { reading: null, state: 'reading' } as const
const FAILED = { reading: null, state: 'failed' } as const

async function read(signal: AbortSignal, pfxBase64: string, password: string): Promise<CertificateReading> {
  const { openCertificates } = await import('../../../certificates/openCertificates')
  return openCertificates().read(signal, pfxBase64, password)
}
