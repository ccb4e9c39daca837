/** How a stretch of a bar looks: by pattern as well as by colour, so that no colour has to be told from another. */
export const CHART_LOOKS = ['plain', 'low', 'medium', 'high', 'critical'] as const
export type ChartLook = (typeof CHART_LOOKS)[number]

const COLORS = {
  plain: 'primary.main',
  low: 'success.main',
  medium: 'info.main',
  high: 'warning.main',
  critical: 'error.main',
} as const satisfies Record<ChartLook, string>

/** Drawn in the bar's own colour on the paper; absent: filled. */
const PATTERNS: Partial<Record<ChartLook, { image: string; size?: string }>> = {
  low: { image: 'none' },
  medium: { image: 'radial-gradient(currentColor 1.25px, transparent 1.5px)', size: '5px 5px' },
  high: { image: 'repeating-linear-gradient(135deg, currentColor 0 3px, transparent 3px 6px)' },
}

/** Style of a stretch; its outline stays where the system replaces all colours. */
export function lookOf(look: ChartLook) {
  const pattern = PATTERNS[look]
  return {
    color: COLORS[look],
    border: '1px solid currentColor',
    backgroundColor: pattern ? 'background.paper' : 'currentColor',
    backgroundImage: pattern?.image,
    backgroundSize: pattern?.size,
  }
}
