import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'

/** Nothing to show, and what to do next; the next step is required so that nobody is left at a dead end. */
export function EmptyState({ title, next }: { title: string; next: ReactNode }) {
  return (
    <Box sx={{ py: 6, px: 2, textAlign: 'center' }}>
      <Typography sx={{ fontWeight: 600, mb: 1 }}>{title}</Typography>
      <Box sx={{ color: 'text.secondary' }}>{next}</Box>
    </Box>
  )
}
