import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import type { ReactNode } from 'react'
import { ErrorNotice } from '../ErrorNotice'

/** Something that sign-in does not read: why, the button that asks for the permission, and what came of it. */
export function ReadAtClick({
  why,
  action,
  who,
  busy,
  error,
  onRead,
}: {
  why: ReactNode
  /** The button's words, busy or not. */
  action: string
  /** Who may read it at all. */
  who: ReactNode
  busy: boolean
  /** Of the last try; null: none. */
  error: unknown
  onRead: () => void
}) {
  return (
    <Box sx={{ display: 'grid', gap: 1, fontSize: '0.875rem' }}>
      <div>{why}</div>
      <div>
        <Button variant="outlined" size="small" disabled={busy} onClick={onRead}>
          {action}
        </Button>
      </div>
      {error !== null && error !== undefined && <ErrorNotice error={error} />}
      <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{who}</Box>
    </Box>
  )
}
