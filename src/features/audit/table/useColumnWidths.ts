import { useCallback, useState } from 'react'

const KEY = 'gcc.audit.widths'

type Widths = Readonly<Record<string, number>>

function load(): Widths {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    if (typeof kept !== 'object' || kept === null) return {}
    const pairs = Object.entries(kept).filter(([, width]) => typeof width === 'number' && width > 0)
    return Object.fromEntries(pairs) as Widths
  } catch {
    return {}
  }
}

function keep(widths: Widths): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(widths))
  } catch {
    // A browser that keeps nothing loses only convenience.
  }
}

/** How wide a person made columns, in px; kept in this browser. */
export function useColumnWidths(): {
  widths: Widths
  /** null: its own width again. */
  resize(id: string, width: number | null): void
  /** Every column has its own width again. */
  reset(): void
} {
  const [widths, setWidths] = useState(load)
  const resize = useCallback((id: string, width: number | null) => {
    setWidths((before) => {
      const { [id]: _old, ...others } = before
      const next = width === null ? others : { ...others, [id]: width }
      keep(next)
      return next
    })
  }, [])
  const reset = useCallback(() => {
    setWidths({})
    keep({})
  }, [])
  return { widths, resize, reset }
}
