import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'

/** The step's one h1; takes the focus when the step appears. */
export function Heading({ children }: { children: ReactNode }) {
  return (
    <Typography component="h1" variant="h5" tabIndex={-1} sx={{ fontWeight: 600, mb: 1 }}>
      {children}
    </Typography>
  )
}
