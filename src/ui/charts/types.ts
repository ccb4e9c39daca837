import type { ChartLook } from './looks'

/** A stretch of a bar. */
export interface ChartPart {
  key: string
  label: string
  value: number
  /** The value as people read it. */
  shown: string
  look: ChartLook
  /** What a click on this part alone does, in words; absent: it is no part to be picked. */
  hint?: string
}

/** One bar; a click on it answers with its key. */
export interface ChartBar {
  key: string
  label: string
  value: number
  /** The value as people read it. */
  shown: string
  /** What cannot be read off the bar without seeing it: its parts. Empty: it has none. */
  detail: string
  /** From the most important to the least; absent: one stretch. */
  parts?: readonly ChartPart[]
}

/** Bars in any form. */
export interface ChartProps {
  /** Names the whole. */
  label: string
  /** What a click does, in words. */
  hint: string
  bars: readonly ChartBar[]
  /** `part`: the key of the stretch that was clicked; absent: the whole bar. */
  onPick: (key: string, part?: string) => void
}

/** The parts of a bar that have something in them, or the whole as one. */
export function stretches({ key, label, value, shown, parts }: ChartBar): readonly ChartPart[] {
  const filled = (parts ?? []).filter((part) => part.value > 0)
  return filled.length > 0 || value === 0 ? filled : [{ key, label, value, shown, look: 'plain' }]
}

/** The longest bar; at least 1, so that it can be divided by. */
export function longest(bars: readonly ChartBar[]): number {
  return Math.max(1, ...bars.map(({ value }) => value))
}
