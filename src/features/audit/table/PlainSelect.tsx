import { styled } from '@mui/material/styles'
import { useId } from 'react'

const Frame = styled('div')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 6,
  minWidth: 0,
  '& label': { fontSize: '0.8125rem', color: (theme.vars ?? theme).palette.text.secondary },
  '& select': {
    font: 'inherit',
    fontSize: '0.8125rem',
    height: 30,
    padding: '0 4px',
    color: (theme.vars ?? theme).palette.text.primary,
    backgroundColor: (theme.vars ?? theme).palette.background.paper,
    border: `1px solid ${(theme.vars ?? theme).palette.text.secondary}`,
    borderRadius: 4,
  },
}))

/** A choice of one, as the browser draws it, with its label beside. */
export function PlainSelect<Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string
  value: Value
  options: readonly { value: Value; label: string }[]
  onChange(value: Value): void
}) {
  const id = useId()
  return (
    <Frame>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
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
