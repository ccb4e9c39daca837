import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SHARED_LIMITS } from '../../../domain/changes/sharedSchema'
import { FileDrop } from '../../../ui/FileDrop'
import { Panel } from '../../../ui/Panel'
import type { GivenPlan } from './givenPlan'

/** A shared plan's file, dropped or chosen, or its link or text, pasted. */
export function OpenPlanPanel({ onGiven }: { onGiven: (given: GivenPlan) => void }) {
  const { t } = useTranslation('handOver')
  const [pasted, setPasted] = useState('')
  const take = (file: File) => {
    const give = (text: string) => onGiven({ source: 'file', text, name: file.name })
    // One more than may be: enough to say that it is too large. A folder cannot be read: nothing is in it.
    void file
      .slice(0, SHARED_LIMITS.file + 1)
      .text()
      .then(give, () => give(''))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onGiven({ source: 'pasted', text: pasted })
  }
  return (
    <Panel title={t('open.title')}>
      <FileDrop
        onFile={take}
        accept=".json,application/json"
        choose={t('open.choose')}
        drop={t('open.drop')}
      />
      <Box component="form" onSubmit={submit} sx={{ display: 'grid', gap: 1, justifyItems: 'start' }}>
        <TextField
          fullWidth
          label={t('open.paste')}
          value={pasted}
          onChange={({ target }) => setPasted(target.value)}
          multiline
          minRows={2}
          maxRows={6}
          slotProps={{ htmlInput: { spellCheck: false, maxLength: SHARED_LIMITS.file + 1 } }}
        />
        <Button type="submit" variant="outlined" disabled={pasted.trim() === ''}>
          {t('open.read')}
        </Button>
      </Box>
    </Panel>
  )
}
