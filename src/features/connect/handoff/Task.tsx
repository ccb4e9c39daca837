import Box from '@mui/material/Box'
import type { ReactNode } from 'react'

/** One thing to do, with a box to tick on paper. */
export function Task({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <Box
      component="li"
      sx={{ display: 'grid', gridTemplateColumns: '24px minmax(0, 1fr)', mb: 1, breakInside: 'avoid' }}
    >
      <Box
        aria-hidden
        sx={{ width: 14, height: 14, mt: '3px', border: '1px solid', borderColor: 'text.primary' }}
      />
      <Box sx={{ fontSize: '0.875rem' }}>
        {title}
        {children && <Box sx={{ mt: 0.5 }}>{children}</Box>}
      </Box>
    </Box>
  )
}

/** Texts to be taken over exactly. */
export function Exact({ texts }: { texts: readonly string[] }) {
  return (
    <Box
      component="ul"
      role="list"
      sx={{
        m: 0,
        p: 0,
        listStyle: 'none',
        '& li': { overflowWrap: 'anywhere' },
        '& code': { fontSize: '0.8125rem' },
      }}
    >
      {texts.map((text) => (
        <li key={text}>
          <code>{text}</code>
        </li>
      ))}
    </Box>
  )
}
