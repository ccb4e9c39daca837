import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'

/** One chapter of a grant's story. */
export function DrawerPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box component="section" sx={{ display: 'grid', gap: 0.75, fontSize: '0.875rem', minWidth: 0 }}>
      <Typography component="h3" sx={{ fontSize: '0.875rem', fontWeight: 600 }}>
        {title}
      </Typography>
      {children}
    </Box>
  )
}
