import Box from '@mui/material/Box'
import { useId } from 'react'

/** The browser's own text field, in the console's look, with its help or error below. */
export function PlainField({
  name,
  label,
  value,
  help,
  error,
  onChange,
}: {
  name: string
  label: string
  value: string
  help: string
  error: string | null
  onChange: (value: string) => void
}) {
  const id = useId()
  return (
    <Box sx={{ display: 'grid', gap: 0.5, width: 1 }}>
      <Box component="label" htmlFor={id} sx={{ fontSize: '0.875rem', fontWeight: 600 }}>
        {label}
      </Box>
      <Box
        component="input"
        id={id}
        name={name}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-invalid={error !== null}
        aria-describedby={`${id}-text`}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        sx={{
          font: 'inherit',
          color: 'text.primary',
          backgroundColor: 'background.paper',
          border: 1,
          borderColor: error ? 'error.main' : 'text.secondary',
          borderRadius: 1,
          minHeight: 36,
          minWidth: 0,
          px: 1,
          '&:focus-visible': { outline: 2, outlineColor: 'primary.main', outlineOffset: '1px' },
        }}
      />
      <Box
        id={`${id}-text`}
        sx={{
          fontSize: '0.8125rem',
          color: error ? 'error.main' : 'text.secondary',
          overflowWrap: 'anywhere',
        }}
      >
        {error ?? help}
      </Box>
    </Box>
  )
}
