import UploadIcon from '@mui/icons-material/UploadFileOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fileBytes } from './fileBytes'

/** A file, dropped anywhere on `children` or below them, or chosen. `describedBy`: id of the text that says what for. */
export function DropArea({
  onFile,
  describedBy,
  children,
}: {
  onFile: (bytes: Uint8Array<ArrayBuffer>, name: string) => void
  describedBy?: string
  children?: ReactNode
}) {
  const { t } = useTranslation('certificates')
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)

  const take = (file: File | undefined) => {
    if (file) void fileBytes(file).then((bytes) => onFile(bytes, file.name))
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
        display: 'grid',
        gap: 1,
        p: children ? 1 : 2,
        border: 1,
        borderStyle: 'dashed',
        borderColor: over ? 'primary.main' : 'divider',
        bgcolor: over ? 'action.hover' : undefined,
        borderRadius: 1,
      }}
    >
      {children}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, rowGap: 0.5, alignItems: 'center' }}>
        <Button
          size="small"
          variant="outlined"
          startIcon={<UploadIcon />}
          aria-describedby={describedBy}
          onClick={() => input.current?.click()}
        >
          {t('input.choose')}
        </Button>
        <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{t('input.drop')}</Box>
      </Box>
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
