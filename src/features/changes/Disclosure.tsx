import Box from '@mui/material/Box'
import { type ReactNode, useState } from 'react'

/** Something to unfold; the browser's own, so it works by keyboard. What is in it is made when it is first opened. */
export function Disclosure({
  summary,
  children,
  open = false,
}: {
  summary: string
  children: ReactNode
  open?: boolean
}) {
  const [wasOpen, setWasOpen] = useState(open)
  return (
    <Box
      component="details"
      open={open}
      onToggle={(event: { currentTarget: HTMLDetailsElement }) => {
        if (event.currentTarget.open) setWasOpen(true)
      }}
      sx={{ '& > *:not(summary)': { mt: 1 } }}
    >
      <Box
        component="summary"
        sx={{ cursor: 'pointer', minHeight: 24, fontSize: '0.8125rem', color: 'primary.main' }}
      >
        {summary}
      </Box>
      {wasOpen && children}
    </Box>
  )
}
