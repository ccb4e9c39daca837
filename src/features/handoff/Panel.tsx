import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import type { ReactNode, Ref } from 'react'

/** A titled part of the screen, a landmark named by its heading. */
export function Panel({
  id,
  title,
  heading,
  children,
}: {
  id: string
  title: string
  heading?: Ref<HTMLHeadingElement>
  children: ReactNode
}) {
  return (
    <Paper
      component="section"
      aria-labelledby={`${id}-title`}
      sx={{ p: 2, display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)', justifyItems: 'start' }}
    >
      <Typography
        ref={heading}
        tabIndex={-1}
        id={`${id}-title`}
        variant="h2"
        sx={{ fontSize: '1rem', outline: 'none' }}
      >
        {title}
      </Typography>
      {children}
    </Paper>
  )
}
