import Box from '@mui/material/Box'
import { useId } from 'react'

/** The browser's own select, in the console's look: nothing to load for it, and every assistive technology knows it. */
export function PlainSelect({
  label,
  hideLabel,
  value,
  options,
  onChange,
}: {
  label: string
  hideLabel?: boolean
  value: string
  options: readonly { value: string; label: string; lang?: string }[]
  onChange: (value: string) => void
}) {
  const id = useId()
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 0.5, alignItems: 'flex-start', maxWidth: 1 }}>
      <Box
        component="label"
        htmlFor={id}
        className={hideLabel ? 'visually-hidden' : undefined}
        sx={{ fontSize: '0.875rem', fontWeight: 600 }}
      >
        {label}
      </Box>
      <Box
        component="select"
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        sx={{
          font: 'inherit',
          color: 'text.primary',
          backgroundColor: 'background.paper',
          border: 1,
          borderColor: 'text.secondary',
          borderRadius: 1,
          minHeight: 36,
          maxWidth: '100%',
          px: 1,
          '&:focus-visible': { outline: 2, outlineColor: 'primary.main', outlineOffset: '1px' },
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </Box>
    </Box>
  )
}
