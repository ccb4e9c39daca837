import Popover from '@mui/material/Popover'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'

/** What there is to say of one permission, beside the button that opened it. Escape closes it and leads back there. */
export function PermissionPopover({
  id,
  name,
  anchor,
  onClose,
  children,
}: {
  id: string
  name: string
  /** null: closed. */
  anchor: HTMLElement | null
  onClose: () => void
  children: ReactNode
}) {
  return (
    <Popover
      open={anchor !== null}
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      transitionDuration={0}
      slotProps={{
        paper: {
          id,
          role: 'dialog',
          'aria-labelledby': `${id}-name`,
          sx: { p: 2, maxWidth: 'min(420px, calc(100vw - 32px))' },
        },
      }}
    >
      <Typography id={`${id}-name`} component="p" sx={{ fontWeight: 600, overflowWrap: 'anywhere', mb: 0.5 }}>
        <code>{name}</code>
      </Typography>
      {children}
    </Popover>
  )
}
