import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import type { ReactNode } from 'react'
import type { ChangeIntent } from '../../../domain/changes/types'
import { useChangeReview } from '../../../ui/changeReview'

/** What is set, and the way to the other setting. `what`: names it for the button. */
export function Switch({
  action,
  what,
  change,
  children,
}: {
  action: string
  what: string
  change: ChangeIntent
  children: ReactNode
}) {
  const review = useChangeReview()
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'center' }}>
      {children}
      <Button size="small" onClick={() => review({ intent: change })}>
        {action}
        <span className="visually-hidden"> {what}</span>
      </Button>
    </Box>
  )
}
