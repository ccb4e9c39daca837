import Popover from '@mui/material/Popover'
import type { SxProps, Theme } from '@mui/material/styles'
import type { ReactNode } from 'react'

/** What opens below the start of a button, at once. Escape closes it and leads back there. */
export function DialogPopover({
  anchor,
  onClose,
  children,
  ...paper
}: {
  /** null: closed. */
  anchor: HTMLElement | null
  onClose(): void
  children: ReactNode
  id?: string
  /** Of the box that opens. */
  sx: SxProps<Theme>
} & ({ 'aria-label': string } | { 'aria-labelledby': string })) {
  return (
    <Popover
      open={anchor !== null}
      anchorEl={anchor}
      onClose={onClose}
      transitionDuration={0}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      slotProps={{ paper: { role: 'dialog', ...paper } }}
    >
      {children}
    </Popover>
  )
}
