import Box from '@mui/material/Box'
import type { ReactNode } from 'react'

/** Something to unfold; the browser's own, so it works by keyboard and is found by the page search. */
export function Disclosure({
  summary,
  children,
  open = false,
}: {
  summary: string
  children: ReactNode
  open?: boolean
}) {
  return (
    <Box component="details" open={open} sx={{ '& > *:not(summary)': { mt: 1 } }}>
      <Box
        component="summary"
        sx={{ cursor: 'pointer', minHeight: 24, fontSize: '0.8125rem', color: 'primary.main' }}
      >
        {summary}
      </Box>
      {children}
    </Box>
  )
}
