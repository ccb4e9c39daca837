import FormControlLabel from '@mui/material/FormControlLabel'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import type { ReactNode } from 'react'

/** One of a few, all in sight. Named by `label`, or by the element `labelledBy`. */
export function RadioChoice<T extends string>({
  label,
  labelledBy,
  row = false,
  disabled,
  value,
  options,
  onChange,
}: {
  label?: string
  labelledBy?: string
  /** Side by side. */
  row?: boolean
  disabled?: boolean
  value: T
  options: readonly { value: T; label: ReactNode }[]
  onChange: (value: T) => void
}) {
  return (
    <RadioGroup
      row={row}
      aria-label={label}
      aria-labelledby={labelledBy}
      value={value}
      onChange={(_event, next) => {
        const chosen = options.find((one) => one.value === next)
        if (chosen) onChange(chosen.value)
      }}
    >
      {options.map((one) => (
        <FormControlLabel
          key={one.value}
          value={one.value}
          disabled={disabled}
          control={<Radio size="small" />}
          label={one.label}
          // Between labels of two lines there is room, too.
          slotProps={{ typography: { sx: { fontSize: '0.875rem', py: 0.5 } } }}
        />
      ))}
    </RadioGroup>
  )
}
