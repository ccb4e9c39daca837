import Box from '@mui/material/Box'
import type { ReactNode } from 'react'

/** Terms and what they are, one below the other where there is little room. */
export function FactList({ children }: { children: ReactNode }) {
  return (
    <Box component="dl" sx={{ m: 0, width: 1, fontSize: '0.875rem' }}>
      {children}
    </Box>
  )
}

export function Fact({ term, lang, children }: { term: string; lang?: string; children: ReactNode }) {
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: '200px minmax(0, 1fr)' },
        columnGap: 2,
        alignItems: 'center',
        minHeight: 36,
        py: 0.5,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box component="dt" lang={lang} sx={{ color: 'text.secondary' }}>
        {term}
      </Box>
      <Box component="dd" sx={{ m: 0, minWidth: 0, overflowWrap: 'anywhere' }}>
        {children}
      </Box>
    </Box>
  )
}
