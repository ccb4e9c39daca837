import NativeSelect from '@mui/material/NativeSelect'
import OutlinedInput from '@mui/material/OutlinedInput'
import type { ChoiceField } from '../../domain/connectors/types'
import type { ControlProps } from './types'

/** A native select: every platform's own keyboard and touch handling. */
export function ChoiceControl({
  spec,
  id,
  value,
  onChange,
  onBlur,
  inputRef,
  describedBy,
  invalid,
  support,
}: ControlProps<ChoiceField>) {
  return (
    <NativeSelect
      fullWidth
      value={value}
      error={invalid}
      inputRef={inputRef}
      onBlur={onBlur}
      onChange={(event) => {
        const chosen = spec.choices.find((choice) => choice === event.target.value)
        if (chosen) onChange(chosen)
      }}
      input={<OutlinedInput size="small" />}
      inputProps={{
        id,
        'aria-describedby': describedBy,
        'aria-invalid': invalid,
        'aria-required': spec.required,
      }}
    >
      {spec.choices.map((choice) => (
        <option key={choice} value={choice} lang="en">
          {support.choiceLabel(choice)}
        </option>
      ))}
    </NativeSelect>
  )
}
