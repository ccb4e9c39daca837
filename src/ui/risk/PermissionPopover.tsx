import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { DialogPopover } from '../DialogPopover'

/** What there is to say of one permission, beside the button that opened it. */
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
    <DialogPopover
      id={id}
      anchor={anchor}
      aria-labelledby={`${id}-name`}
      onClose={onClose}
      sx={{ p: 2, maxWidth: 'min(420px, calc(100vw - 32px))' }}
    >
      <Typography id={`${id}-name`} component="p" sx={{ fontWeight: 600, overflowWrap: 'anywhere', mb: 0.5 }}>
        <code>{name}</code>
      </Typography>
      {children}
    </DialogPopover>
  )
}
