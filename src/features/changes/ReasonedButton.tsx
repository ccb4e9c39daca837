import Box from '@mui/material/Box'
import Button, { type ButtonProps } from '@mui/material/Button'
import { useId } from 'react'

/** A button that, while `disabledReason` is given, can be reached but not pressed, and says why beside it. */
export function ReasonedButton({
  disabledReason,
  onClick,
  children,
  ...rest
}: Omit<ButtonProps, 'disabled'> & { disabledReason: string | null }) {
  const reasonId = useId()
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
      <Button
        {...rest}
        aria-disabled={disabledReason ? true : undefined}
        aria-describedby={disabledReason ? reasonId : undefined}
        onClick={disabledReason ? undefined : onClick}
        color={disabledReason ? 'inherit' : rest.color}
      >
        {children}
      </Button>
      {disabledReason && (
        <Box component="span" id={reasonId} sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
          {disabledReason}
        </Box>
      )}
    </Box>
  )
}
