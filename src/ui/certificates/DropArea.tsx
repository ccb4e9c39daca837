import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FileDrop } from '../FileDrop'
import { fileBytes } from './fileBytes'

/** A certificate's file, dropped or chosen. `describedBy`: id of the text that says what for. */
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
  return (
    <FileDrop
      onFile={(file) => void fileBytes(file).then((bytes) => onFile(bytes, file.name))}
      accept=".pfx,.p12,.pem,.cer,.crt,.der,.key,.txt,.b64"
      choose={t('input.choose')}
      drop={t('input.drop')}
      describedBy={describedBy}
    >
      {children}
    </FileDrop>
  )
}
