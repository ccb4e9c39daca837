import UploadIcon from '@mui/icons-material/UploadFileOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { type DragEvent, type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LIMITS } from '../../domain/handoff/limits'
import type { Given } from './given'
import { Panel } from './Panel'

/** A hand-off's file, dropped or chosen, or its link or text, pasted. */
export function OpenPanel({ onGiven }: { onGiven: (given: Given) => void }) {
  const { t } = useTranslation('handoff')
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [pasted, setPasted] = useState('')

  const take = (file: File | undefined) => {
    if (!file) return
    const give = (text: string) => onGiven({ source: 'file', text, name: file.name })
    // One more than may be: enough to say that it is too large. A folder cannot be read: nothing is in it.
    void file
      .slice(0, LIMITS.file + 1)
      .text()
      .then(give, () => give(''))
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files[0])
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onGiven({ source: 'pasted', text: pasted })
  }

  return (
    <Panel id="handoff-open" title={t('open.title')}>
      <Box
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        sx={{
          width: 1,
          p: 2,
          display: 'flex',
          flexWrap: 'wrap',
          gap: 1.5,
          alignItems: 'center',
          border: 1,
          borderStyle: 'dashed',
          borderColor: over ? 'primary.main' : 'divider',
          bgcolor: over ? 'action.hover' : undefined,
          borderRadius: 1,
        }}
      >
        <Button
          size="small"
          variant="outlined"
          startIcon={<UploadIcon />}
          onClick={() => input.current?.click()}
        >
          {t('open.choose')}
        </Button>
        <Typography color="textSecondary">{t('open.drop')}</Typography>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={t('open.choose')}
          accept=".json,application/json"
          onChange={({ target }) => {
            take(target.files?.[0])
            // So that the same file can be chosen again.
            target.value = ''
          }}
        />
      </Box>
      <Box
        component="form"
        onSubmit={submit}
        sx={{ width: 1, display: 'grid', gap: 1, justifyItems: 'start' }}
      >
        <TextField
          label={t('open.paste')}
          value={pasted}
          onChange={({ target }) => setPasted(target.value)}
          multiline
          minRows={2}
          maxRows={6}
          slotProps={{ htmlInput: { spellCheck: false, maxLength: LIMITS.file + 1 } }}
        />
        <Button type="submit" variant="outlined" disabled={pasted.trim() === ''}>
          {t('open.read')}
        </Button>
      </Box>
    </Panel>
  )
}
