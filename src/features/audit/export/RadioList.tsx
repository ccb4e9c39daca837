import Box from '@mui/material/Box'
import FormLabel from '@mui/material/FormLabel'
import { useId } from 'react'
import { RadioChoice } from '../../../ui/RadioChoice'

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
    <Box
      component="fieldset"
      disabled={disabled}
      sx={{
        ...{ border: 0, m: 0, p: 0, minWidth: 0 },
        '& .MuiFormControlLabel-root': { alignItems: 'flex-start' },
        '& .MuiRadio-root': { py: 0.5 },
      }}
    >
      <FormLabel id={id} component="legend" sx={{ fontSize: '0.875rem', fontWeight: 600 }}>
        {legend}
      </FormLabel>
      <RadioChoice
        labelledBy={id}
        value={value}
        disabled={disabled}
        options={options.map((one) => ({
          value: one.value,
          label: (
            <Box sx={{ overflowWrap: 'anywhere' }}>
              {one.label}
              {one.note && <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{one.note}</Box>}
            </Box>
          ),
        }))}
        onChange={onChange}
      />
    </Box>
  )
}
