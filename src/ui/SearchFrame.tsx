import { styled } from '@mui/material/styles'

/** The box around a search’s icon, text and button: plain elements, since each key draws them. */
export const SearchFrame = styled('div')(({ theme }) => {
  const { palette } = theme.vars ?? theme
  return {
    display: 'flex',
    alignItems: 'center',
    gap: 4,
    height: 36,
    minWidth: 0,
    padding: '0 4px 0 8px',
    color: palette.text.secondary,
    backgroundColor: palette.background.paper,
    border: `1px solid ${palette.text.secondary}`,
    borderRadius: 4,
    '&:focus-within': {
      borderColor: palette.primary.main,
      boxShadow: `inset 0 0 0 1px ${palette.primary.main}`,
    },
    '& input': {
      flex: 1,
      minWidth: 0,
      font: 'inherit',
      height: '100%',
      color: palette.text.primary,
      background: 'none',
      border: 0,
      outline: 'none',
    },
    '& input::placeholder': { color: 'inherit', opacity: 1 },
    '& kbd': {
      font: 'inherit',
      fontSize: '0.75rem',
      padding: '0 6px',
      border: `1px solid ${palette.divider}`,
      borderRadius: 4,
    },
    '& button': {
      display: 'inline-flex',
      padding: 4,
      color: 'inherit',
      background: 'none',
      border: 0,
      borderRadius: 4,
      cursor: 'pointer',
    },
  }
})
