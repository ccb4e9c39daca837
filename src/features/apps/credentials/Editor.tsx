import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { type ReactNode, useEffect, useId, useRef } from 'react'

/** A form that opened below its button: framed, named, and with the focus on its name. */
export function Editor({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <Box
      role="group"
      aria-labelledby={id}
      sx={{
        display: 'grid',
        gap: 1.5,
        gridTemplateColumns: 'minmax(0, 1fr)',
        p: 1.5,
        borderLeft: 3,
        borderColor: 'primary.main',
        bgcolor: 'action.hover',
      }}
    >
      <Typography
        ref={heading}
        id={id}
        tabIndex={-1}
        variant="h3"
        sx={{ fontSize: '0.875rem', fontWeight: 600, outline: 'none' }}
      >
        {title}
      </Typography>
      {children}
    </Box>
  )
}
