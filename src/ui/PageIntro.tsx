import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'

/** What a page is for, below its heading. */
export function PageIntro({ children }: { children: ReactNode }) {
  return <Typography sx={{ color: 'text.secondary', mt: 0.5, maxWidth: '80ch' }}>{children}</Typography>
}
