import { useEffect, useState } from 'react'

const SAID_FOR_MS = 2000

/**
 * Copies a text to the clipboard; `said` tells for two seconds whether it worked.
 * @param value the text, or what makes it at the click; null: there is nothing to copy
 */
export function useCopy(value: string | (() => string | null)): {
  said: 'done' | 'failed' | null
  copy(): void
} {
  const [said, setSaid] = useState<'done' | 'failed' | null>(null)
  useEffect(() => {
    if (!said) return
    const timer = setTimeout(() => setSaid(null), SAID_FOR_MS)
    return () => clearTimeout(timer)
  }, [said])
  const copy = () => {
    const text = typeof value === 'string' ? value : value()
    if (text === null) return
    navigator.clipboard.writeText(text).then(
      () => setSaid('done'),
      () => setSaid('failed'),
    )
  }
  return { said, copy }
}
