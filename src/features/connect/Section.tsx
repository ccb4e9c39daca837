import Paper from '@mui/material/Paper'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'

/**
 * A titled part of the page, a landmark named by its heading. `bounded`: it takes the room that it is given, title and
 * `lead` stay in sight and the rest scrolls.
 */
export function Section({
  id,
  title,
  action,
  lead,
  bounded = false,
  children,
}: {
  id: string
  title: string
  action?: ReactNode
  lead?: ReactNode
  bounded?: boolean
  children: ReactNode
}) {
  const column = { display: 'flex', flexDirection: 'column', minHeight: 0 } as const
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-labelledby={`${id}-title`}
      sx={[{ p: 2 }, bounded && { ...column, height: '100%' }]}
    >
      <Box
        sx={{ display: 'flex', flexWrap: bounded ? 'nowrap' : 'wrap', alignItems: 'center', gap: 1, mb: 1.5 }}
      >
        <Typography id={`${id}-title`} variant="h2" sx={{ fontSize: '1rem', fontWeight: 600 }}>
          {title}
        </Typography>
        {action && <Box sx={{ ml: 'auto' }}>{action}</Box>}
      </Box>
      {lead}
      {bounded ? (
        // Focusable, so that the keyboard can scroll it.
        <Box
          tabIndex={0}
          role="group"
          aria-labelledby={`${id}-title`}
          sx={{
            position: 'relative',
            minHeight: 0,
            overflowY: 'auto',
            scrollbarWidth: 'thin',
            mx: -1,
            px: 1,
          }}
        >
          {children}
        </Box>
      ) : (
        children
      )}
    </Paper>
  )
}
