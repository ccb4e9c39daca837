import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Status } from '../../ui/Status'

/** A place for a block of several values. What is given is read and let go: it may hold secrets. */
export function PasteBox({ read, onRead }: { read: (text: string) => boolean; onRead: () => void }) {
  const { t } = useTranslation('connect')
  const [text, setText] = useState('')
  const [inVain, setInVain] = useState(false)
  const look = () => {
    const found = read(text)
    setInVain(!found)
    if (!found) return
    setText('')
    onRead()
  }
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <TextField
        id="paste-box"
        label={t('paste.box')}
        helperText={t('paste.helper')}
        multiline
        minRows={3}
        maxRows={8}
        size="small"
        value={text}
        error={inVain}
        onChange={(event) => {
          setText(event.target.value)
          setInVain(false)
        }}
        slotProps={{
          htmlInput: {
            spellCheck: false,
            autoCapitalize: 'off',
            autoComplete: 'off',
            'data-1p-ignore': true,
            'data-lpignore': 'true',
            'data-bwignore': true,
            style: { fontFamily: 'monospace', fontSize: '0.8125rem' },
          },
        }}
      />
      <Box role="status" sx={{ fontSize: '0.8125rem' }}>
        {inVain && <Status tone="bad">{t('paste.nothing')}</Status>}
      </Box>
      <Box>
        <Button size="small" variant="outlined" onClick={look} disabled={text.trim() === ''}>
          {t('paste.read')}
        </Button>
      </Box>
    </Box>
  )
}
