import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import { type ReactNode, type Ref, useId } from 'react'

/** One block of a page under its heading: a landmark named by it. `heading`: to move the focus there. */
export function Panel({
  title,
  heading,
  children,
}: {
  title: string
  heading?: Ref<HTMLHeadingElement>
  children: ReactNode
}) {
  const id = useId()
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-labelledby={id}
      sx={{ p: 2, display: 'grid', gap: 1.5, minWidth: 0, alignContent: 'start' }}
    >
      <Typography
        ref={heading}
        tabIndex={heading ? -1 : undefined}
        id={id}
        variant="h2"
        sx={{ fontSize: '1rem', fontWeight: 600, outline: 'none' }}
      >
        {title}
      </Typography>
      {children}
    </Paper>
  )
}
