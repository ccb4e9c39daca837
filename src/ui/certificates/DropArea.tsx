import UploadIcon from '@mui/icons-material/UploadFileOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { type DragEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** Bytes beyond what any reader accepts are not even loaded: the file's beginning is enough to say that it is too large. */
const MOST_BYTES = 6 * 1024 * 1024

/** A file, dropped or chosen. */
export function DropArea({ onFile }: { onFile: (bytes: Uint8Array<ArrayBuffer>, name: string) => void }) {
  const { t } = useTranslation('certificates')
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)

  const take = (file: File | undefined) => {
    if (!file) return
    void file
      .slice(0, MOST_BYTES)
      .arrayBuffer()
      .then(
        (buffer) => onFile(new Uint8Array(buffer), file.name),
        // A folder, or a file that is gone: nothing is in it.
        () => onFile(new Uint8Array(), file.name),
      )
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files[0])
  }
  return (
    <Box
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1.5,
        alignItems: 'center',
        p: 2,
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
        {t('input.choose')}
      </Button>
      <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{t('input.drop')}</Box>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('input.choose')}
        accept=".pfx,.p12,.pem,.cer,.crt,.der,.key,.txt,.b64"
        onChange={({ target }) => {
          take(target.files?.[0])
          // So that the same file can be chosen again after it was exported anew.
          target.value = ''
        }}
      />
    </Box>
  )
}
