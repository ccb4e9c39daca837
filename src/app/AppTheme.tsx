import CssBaseline from '@mui/material/CssBaseline'
import GlobalStyles from '@mui/material/GlobalStyles'
import { ThemeProvider } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { theme } from './theme'

const everywhere = (
  <GlobalStyles
    styles={(current) => ({
      '.visually-hidden': {
        position: 'absolute',
        width: 1,
        height: 1,
        margin: -1,
        padding: 0,
        overflow: 'hidden',
        clipPath: 'inset(50%)',
        whiteSpace: 'nowrap',
        border: 0,
      },
      // So that the above scrolls with a dialog's content, rather than make room below it.
      '.MuiDialogContent-root': { position: 'relative' },
      'a:focus-visible, summary:focus-visible, time:focus-visible': {
        outline: `2px solid ${current.vars?.palette.primary.main}`,
        outlineOffset: 2,
      },
      '@media (prefers-reduced-motion: reduce)': {
        '*, *::before, *::after': {
          animationDuration: '0.01ms !important',
          animationIterationCount: '1 !important',
          transition: 'none !important',
          scrollBehavior: 'auto !important',
        },
      },
    })}
  />
)

/** The console's look around everything that is shown. */
export function AppTheme({ children }: { children: ReactNode }) {
  return (
    <ThemeProvider theme={theme} storageManager={null} defaultMode="system">
      <CssBaseline />
      {everywhere}
      {children}
    </ThemeProvider>
  )
}
