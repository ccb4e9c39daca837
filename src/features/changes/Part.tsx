import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'

/** A part of the review under a heading of its own. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box
      component="section"
      sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 0.5, fontSize: '0.875rem' }}
    >
      <Typography component="h3" sx={{ fontWeight: 600, fontSize: '0.875rem' }}>
        {title}
      </Typography>
      {children}
    </Box>
  )
}
