import ExpandMoreIcon from '@mui/icons-material/ExpandMore'
import Box from '@mui/material/Box'
import type { ReactNode } from 'react'

/** Native details, closed at first, whose arrow keeps its place beside a title of several lines. */
export function Fold({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  return (
    <Box component="details" sx={{ '&[open] > summary > svg': { transform: 'rotate(180deg)' } }}>
      <Box
        component="summary"
        sx={{
          display: 'flex',
          alignItems: 'center',
          justifyContent: 'space-between',
          gap: 1,
          minHeight: 24,
          cursor: 'pointer',
          listStyle: 'none',
          '&::-webkit-details-marker': { display: 'none' },
        }}
      >
        {summary}
        <ExpandMoreIcon aria-hidden fontSize="small" sx={{ color: 'text.secondary' }} />
      </Box>
      {children}
    </Box>
  )
}
