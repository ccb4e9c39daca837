import Box from '@mui/material/Box'
import type { ReactNode } from 'react'

const STACKED = 'minmax(0, 1fr)'
const GRID = { display: 'grid', rowGap: 0.5, '& > div': { display: 'contents' } }

/** narrow: side by side even where there is little room; wide: below each other there; lined: so too, with a line above each. */
const LOOKS = {
  narrow: {
    ...GRID,
    gridTemplateColumns: 'minmax(88px, 128px) minmax(0, 1fr)',
    columnGap: 1.5,
    rowGap: 0.25,
    fontSize: '0.8125rem',
  },
  wide: {
    ...GRID,
    gridTemplateColumns: { xs: STACKED, sm: 'minmax(120px, max-content) minmax(0, 1fr)' },
    columnGap: 2,
  },
  lined: {
    width: 1,
    fontSize: '0.875rem',
    '& > div': {
      display: 'grid',
      gridTemplateColumns: { xs: STACKED, sm: '200px minmax(0, 1fr)' },
      columnGap: 2,
      alignItems: 'center',
      minHeight: 36,
      py: 0.5,
      borderTop: 1,
      borderColor: 'divider',
    },
  },
} as const

/** Terms and what they are; `children`: one {@link Fact} or more. */
export function FactList({ look, children }: { look: keyof typeof LOOKS; children: ReactNode }) {
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        ...LOOKS[look],
        '& dt': { color: 'text.secondary' },
        '& dd': { m: 0, minWidth: 0, overflowWrap: 'anywhere' },
      }}
    >
      {children}
    </Box>
  )
}

/** `lang`: of the term, where it is not the screen's. */
export function Fact({ term, lang, children }: { term: string; lang?: string; children: ReactNode }) {
  return (
    <div>
      <dt lang={lang}>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
