import Box from '@mui/material/Box'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormLabel from '@mui/material/FormLabel'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import { useId } from 'react'

/** One of several, each with a note where it needs one. */
export function RadioList<T extends string>({
  legend,
  value,
  options,
  disabled,
  onChange,
}: {
  legend: string
  value: T
  options: readonly { value: T; label: string; note?: string }[]
  disabled: boolean
  onChange: (value: T) => void
}) {
  const id = useId()
  return (
    <Box component="fieldset" disabled={disabled} sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
      <FormLabel id={id} component="legend" sx={{ fontSize: '0.875rem', fontWeight: 600 }}>
        {legend}
      </FormLabel>
      <RadioGroup
        aria-labelledby={id}
        value={value}
        onChange={(_event, next) => {
          const option = options.find((one) => one.value === next)
          if (option) onChange(option.value)
        }}
      >
        {options.map((option) => (
          <FormControlLabel
            key={option.value}
            value={option.value}
            disabled={disabled}
            control={<Radio size="small" />}
            sx={{ alignItems: 'flex-start', '& .MuiRadio-root': { py: 0.5 } }}
            label={
              <Box sx={{ py: 0.5, fontSize: '0.875rem', overflowWrap: 'anywhere' }}>
                {option.label}
                {option.note && (
                  <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{option.note}</Box>
                )}
              </Box>
            }
          />
        ))}
      </RadioGroup>
    </Box>
  )
}
