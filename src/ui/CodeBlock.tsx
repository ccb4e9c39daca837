import Box from '@mui/material/Box'
import { CopyButton } from './CopyButton'

/** Code to read and to copy; `what` names it. It scrolls by itself, so it takes the focus. */
export function CodeBlock({ code, what }: { code: string; what: string }) {
  return (
    <Box sx={{ position: 'relative', border: 1, borderColor: 'divider', borderRadius: 1, minWidth: 0 }}>
      <Box
        component="pre"
        tabIndex={0}
        role="region"
        aria-label={what}
        sx={{
          m: 0,
          p: 1,
          pr: 5,
          maxHeight: 320,
          overflow: 'auto',
          fontSize: '0.75rem',
          fontFamily: 'monospace',
        }}
      >
        {code}
      </Box>
      <Box sx={{ position: 'absolute', top: 4, right: 4, bgcolor: 'background.paper', borderRadius: 1 }}>
        <CopyButton value={code} what={what} />
      </Box>
    </Box>
  )
}
