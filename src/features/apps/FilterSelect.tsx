import { styled } from '@mui/material/styles'
import { useId } from 'react'

const Frame = styled('div')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  gap: 2,
  minWidth: 0,
  '& label': { fontSize: '0.75rem', color: (theme.vars ?? theme).palette.text.secondary },
  '& select': {
    font: 'inherit',
    fontSize: '0.875rem',
    height: 32,
    padding: '0 4px',
    maxWidth: '100%',
    color: (theme.vars ?? theme).palette.text.primary,
    backgroundColor: (theme.vars ?? theme).palette.background.paper,
    border: `1px solid ${(theme.vars ?? theme).palette.text.secondary}`,
    borderRadius: 4,
  },
  '& select[data-set="true"]': {
    borderColor: (theme.vars ?? theme).palette.primary.main,
    boxShadow: `inset 0 0 0 1px ${(theme.vars ?? theme).palette.primary.main}`,
  },
}))

/** One filter; framed in the accent colour while it is set to something else than `neutral`. */
export function FilterSelect<Value extends string>(props: {
  label: string
  value: Value
  neutral: Value
  options: readonly { value: Value; label: string }[]
  onChange(value: Value): void
}) {
  const { label, value, neutral, options, onChange } = props
  const id = useId()
  return (
    <Frame>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        data-set={value !== neutral}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value)
          if (chosen) onChange(chosen.value)
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  )
}
