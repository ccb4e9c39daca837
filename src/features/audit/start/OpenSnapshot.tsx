import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Audit } from '../../../graph/audit/protocol'
import { FileDrop } from '../../../ui/FileDrop'
import { isolated } from '../../../ui/isolated'
import { useSnapshotFileError } from './useSnapshotFileError'

/** Opens a snapshot that was saved as a file, or says why it cannot. */
export function OpenSnapshot({ audit }: { audit: Audit }) {
  const { t } = useTranslation('audit')
  const errorText = useSnapshotFileError()
  const [opening, setOpening] = useState('')
  const [error, setError] = useState<unknown>(null)
  const open = async (file: File) => {
    setError(null)
    setOpening(file.name)
    try {
      await audit.open(file)
    } catch (reason) {
      setError(reason)
    } finally {
      setOpening('')
    }
  }
  return (
    <>
      <FileDrop
        onFile={(file) => void open(file)}
        accept=".ndjson,.json,.txt,application/x-ndjson"
        choose={t('offers.choose')}
        drop={t('offers.orDrop')}
      />
      <Box role="status">{opening && t('offers.opening', { name: isolated(opening) })}</Box>
      {error !== null && <Alert severity="error">{errorText(error)}</Alert>}
    </>
  )
}
