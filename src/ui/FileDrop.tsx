import UploadIcon from '@mui/icons-material/UploadFileOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { type DragEvent, type ReactNode, useRef, useState } from 'react'

/** A file, dropped anywhere on `children` or below them, or chosen. `describedBy`: id of the text that says what for. */
export function FileDrop({
  onFile,
  accept,
  choose,
  drop,
  describedBy,
  children,
}: {
  onFile: (file: File) => void
  /** As the input's: what the dialog offers. Anything can be dropped. */
  accept: string
  /** The button's text. */
  choose: string
  /** The text beside it. */
  drop: string
  describedBy?: string
  children?: ReactNode
}) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const take = (file: File | undefined) => {
    if (file) onFile(file)
  }
  const onDrop = (event: DragEvent) => {
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
      onDrop={onDrop}
      sx={{
        width: 1,
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
          {choose}
        </Button>
        <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{drop}</Box>
      </Box>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={choose}
        accept={accept}
        onChange={({ target }) => {
          take(target.files?.[0])
          // So that the same file can be chosen again after it was made anew.
          target.value = ''
        }}
      />
    </Box>
  )
}
