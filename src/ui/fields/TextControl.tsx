import OutlinedInput from '@mui/material/OutlinedInput'
import Box from '@mui/material/Box'
import { type ClipboardEvent, type HTMLAttributes, type ReactNode, type Ref, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Status } from '../Status'
import { insertPasted } from './insertPasted'
import type { FieldSupport, Removed } from './types'

/** One line of text that cleans what is pasted and says what it took away. */
export function TextControl({
  id,
  value,
  onChange,
  onBlur,
  inputRef,
  describedBy,
  required,
  invalid,
  clean,
  monospace = false,
  type = 'text',
  autoComplete = 'off',
  inputMode,
  endAdornment,
  below,
}: {
  id: string
  value: string
  onChange: (value: string) => void
  onBlur: () => void
  inputRef: Ref<HTMLElement>
  describedBy: string
  required: boolean
  invalid: boolean
  clean: FieldSupport['clean']
  monospace?: boolean
  type?: 'text' | 'password'
  autoComplete?: 'off' | 'new-password'
  inputMode?: HTMLAttributes<HTMLInputElement>['inputMode']
  endAdornment?: ReactNode
  below?: ReactNode
}) {
  const { t } = useTranslation('connect')
  // Holds for the very value that the paste made: the next key makes the note stale.
  const [pasted, setPasted] = useState<{ value: string; removed: Removed } | null>(null)

  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData('text/plain')
    const cleaned = clean(text)
    if (!cleaned.removed) return
    event.preventDefault()
    const input = event.currentTarget
    const next = insertPasted(value, cleaned.value, input.selectionStart, input.selectionEnd)
    setPasted({ value: next, removed: cleaned.removed })
    onChange(next)
  }
  const removed = pasted?.value === value ? pasted.removed : null
  return (
    <>
      <OutlinedInput
        id={id}
        fullWidth
        size="small"
        type={type}
        value={value}
        error={invalid}
        autoComplete={autoComplete}
        inputRef={inputRef}
        endAdornment={endAdornment}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onBlur}
        inputProps={{
          'aria-describedby': describedBy,
          'aria-invalid': invalid,
          'aria-required': required,
          autoCapitalize: 'off',
          spellCheck: false,
          inputMode,
          onPaste: paste,
          // Password managers would offer to keep what must stay in memory.
          'data-1p-ignore': true,
          'data-lpignore': 'true',
          'data-bwignore': true,
        }}
        sx={monospace ? { '& input': { fontFamily: 'monospace', fontSize: '0.875rem' } } : undefined}
      />
      {below}
      <Box role="status" sx={{ fontSize: '0.8125rem' }}>
        {removed && <Status tone="neutral">{t(`controls.removed.${removed}`)}</Status>}
      </Box>
    </>
  )
}
