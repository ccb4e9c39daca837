import VisibilityIcon from '@mui/icons-material/VisibilityOutlined'
import VisibilityOffIcon from '@mui/icons-material/VisibilityOffOutlined'
import IconButton from '@mui/material/IconButton'
import InputAdornment from '@mui/material/InputAdornment'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SecretField } from '../../domain/connectors/types'
import { TextControl } from './TextControl'
import type { ControlProps } from './types'

/** Masked until somebody asks to see it. */
export function SecretControl({ spec, support, ...input }: ControlProps<SecretField>) {
  const { t } = useTranslation('connect')
  const [shown, setShown] = useState(false)
  const Icon = shown ? VisibilityOffIcon : VisibilityIcon
  return (
    <TextControl
      {...input}
      required={spec.required}
      clean={support.clean}
      monospace
      type={shown ? 'text' : 'password'}
      autoComplete="new-password"
      endAdornment={
        <InputAdornment position="end">
          <IconButton
            edge="end"
            size="small"
            aria-label={t(shown ? 'controls.hide' : 'controls.show', { what: spec.label })}
            onClick={() => setShown(!shown)}
          >
            <Icon fontSize="small" />
          </IconButton>
        </InputAdornment>
      }
    />
  )
}
