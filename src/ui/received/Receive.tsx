import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FileDrop } from '../FileDrop'
import { Panel } from '../Panel'
import { type Fault, FaultPanel } from './FaultPanel'
import type { Received } from './types'

/**
 * Where something that was handed over is given: its file, dropped or chosen, or its link or text, pasted. Before that,
 * why what was given last could not be read.
 */
export function Receive({
  title,
  most,
  last,
  onReceived,
}: {
  title: string
  /** Characters of a file at most; no more than one above that are read. */
  most: number
  last: { received: Received; fault: Fault } | null
  onReceived: (received: Received) => void
}) {
  const { t } = useTranslation('received')
  const [pasted, setPasted] = useState('')
  const take = (file: File) => {
    const give = (text: string) => onReceived({ source: 'file', text, name: file.name })
    // One more than may be: enough to say that it is too large. A folder cannot be read: nothing is in it.
    void file
      .slice(0, most + 1)
      .text()
      .then(give, () => give(''))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onReceived({ source: 'pasted', text: pasted })
  }
  return (
    <>
      {last && <FaultPanel source={last.received.source} fault={last.fault} />}
      <Panel title={title}>
        <FileDrop
          onFile={take}
          accept=".json,application/json"
          choose={t('open.choose')}
          drop={t('open.drop')}
        />
        <Box component="form" onSubmit={submit} sx={{ display: 'grid', gap: 1, justifyItems: 'start' }}>
          <TextField
            label={t('open.paste')}
            value={pasted}
            onChange={({ target }) => setPasted(target.value)}
            multiline
            minRows={2}
            maxRows={6}
            slotProps={{ htmlInput: { spellCheck: false, maxLength: most + 1 } }}
          />
          <Button type="submit" variant="outlined" disabled={pasted.trim() === ''}>
            {t('open.read')}
          </Button>
        </Box>
      </Panel>
    </>
  )
}
