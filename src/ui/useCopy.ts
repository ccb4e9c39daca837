import { useEffect, useState } from 'react'

const SAID_FOR_MS = 2000

/** Copies a text to the clipboard; `said` tells for two seconds whether it worked. */
export function useCopy(value: string): { said: 'done' | 'failed' | null; copy(): void } {
  const [said, setSaid] = useState<'done' | 'failed' | null>(null)
  useEffect(() => {
    if (!said) return
    const timer = setTimeout(() => setSaid(null), SAID_FOR_MS)
    return () => clearTimeout(timer)
  }, [said])
  const copy = () => {
    navigator.clipboard.writeText(value).then(
      () => setSaid('done'),
      () => setSaid('failed'),
    )
  }
  return { said, copy }
}
