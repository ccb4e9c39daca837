import { styled } from '@mui/material/styles'
import { useId } from 'react'

const Frame = styled('div')(({ theme }) => {
  const { palette } = theme.vars ?? theme
  return {
    display: 'flex',
    flexDirection: 'column',
    gap: 2,
    minWidth: 0,
    '& label': { fontSize: '0.75rem', color: palette.text.secondary },
    '& select': {
      font: 'inherit',
      fontSize: '0.875rem',
      height: 32,
      padding: '0 4px',
      maxWidth: '100%',
      color: palette.text.primary,
      backgroundColor: palette.background.paper,
      border: `1px solid ${palette.text.secondary}`,
      borderRadius: 4,
    },
    '& select[data-set="true"]': {
      borderColor: palette.primary.main,
      boxShadow: `inset 0 0 0 1px ${palette.primary.main}`,
    },
    '&[data-look="beside"]': {
      display: 'inline-flex',
      flexDirection: 'row',
      alignItems: 'center',
      gap: 6,
      '& label, & select': { fontSize: '0.8125rem' },
      '& select': { height: 30 },
    },
    '&[data-look="field"]': {
      alignItems: 'flex-start',
      gap: 4,
      maxWidth: '100%',
      '& label': { fontSize: '0.875rem', fontWeight: 600, color: 'inherit' },
      '& select': { fontSize: 'inherit', height: 'auto', minHeight: 36, padding: '0 8px', borderRadius: 6 },
      '& select:focus-visible': { outline: `2px solid ${palette.primary.main}`, outlineOffset: 1 },
    },
  }
})

/**
 * A choice of one by the browser's own select: nothing to load for it, and every assistive technology knows it.
 * `look`: a field of a form, a filter above a list (also the default), or with its label `beside` it.
 */
export function PlainSelect<Value extends string>({
  label,
  hideLabel,
  look = 'filter',
  value,
  neutral,
  options,
  onChange,
}: {
  label: string
  hideLabel?: boolean
  look?: 'field' | 'filter' | 'beside'
  value: Value
  /** With any other value the choice is framed in the accent colour. */
  neutral?: Value
  options: readonly { value: Value; label: string; lang?: string }[]
  onChange(value: Value): void
}) {
  const id = useId()
  return (
    <Frame data-look={look}>
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        data-set={neutral !== undefined && value !== neutral}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value)
          if (chosen) onChange(chosen.value)
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  )
}
