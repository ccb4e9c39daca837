import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'

/** A part of a request under its heading. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box sx={{ display: 'grid', gap: 0.5, fontSize: '0.875rem', minWidth: 0 }}>
      <Typography component="h4" sx={{ fontSize: '0.8125rem', fontWeight: 600, color: 'text.secondary' }}>
        {title}
      </Typography>
      {children}
    </Box>
  )
}
