import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'

/** A part of a block. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <Typography variant="h3" sx={{ fontSize: '0.875rem', fontWeight: 600, mb: 0.5 }}>
        {title}
      </Typography>
      {children}
    </div>
  )
}
