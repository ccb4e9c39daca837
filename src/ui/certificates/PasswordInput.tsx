import VisibilityIcon from '@mui/icons-material/VisibilityOutlined'
import VisibilityOffIcon from '@mui/icons-material/VisibilityOffOutlined'
import IconButton from '@mui/material/IconButton'
import InputAdornment from '@mui/material/InputAdornment'
import TextField from '@mui/material/TextField'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** A password that stays in memory: masked until somebody asks to see it, kept from password managers. */
export function PasswordInput({
  label,
  helper,
  value,
  error = false,
  onChange,
}: {
  label: string
  helper: string
  value: string
  error?: boolean
  onChange: (password: string) => void
}) {
  const { t } = useTranslation('certificates')
  const id = useId()
  const [shown, setShown] = useState(false)
  const Icon = shown ? VisibilityOffIcon : VisibilityIcon
  return (
    <TextField
      id={id}
      fullWidth
      size="small"
      label={label}
      helperText={helper}
      error={error}
      type={shown ? 'text' : 'password'}
      autoComplete="new-password"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{
        htmlInput: {
          autoCapitalize: 'off',
          spellCheck: false,
          'data-1p-ignore': true,
          'data-lpignore': 'true',
          'data-bwignore': true,
        },
        input: {
          endAdornment: (
            <InputAdornment position="end">
              <IconButton
                edge="end"
                size="small"
                aria-label={t(shown ? 'input.hide' : 'input.show')}
                onClick={() => setShown(!shown)}
              >
                <Icon fontSize="small" />
              </IconButton>
            </InputAdornment>
          ),
        },
      }}
    />
  )
}
