import Box from '@mui/material/Box'
import { CopyButton } from './CopyButton'

/** An id, address or thumbprint in monospace, with its copy button. `what` names it for the button. */
export function Identifier({ value, what }: { value: string; what: string }) {
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, minWidth: 0 }}>
      <Box component="code" sx={{ fontFamily: 'monospace', fontSize: '0.8125rem', overflowWrap: 'anywhere' }}>
        {value}
      </Box>
      <CopyButton value={value} what={what} />
    </Box>
  )
}
