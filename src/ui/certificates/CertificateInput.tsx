import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Status } from '../Status'
import { DropArea } from './DropArea'
import { PasswordInput } from './PasswordInput'
import { NO_CERTIFICATE, type CertificateValue, type ReadCertificate } from './types'
import { useProblemText } from './useProblemText'
import { useReading } from './useReading'

/**
 * Takes a certificate file (dropped, chosen or pasted) and its password, reads it, and says what is wrong at the field
 * that is to blame. Controlled; `read` must stay the same function. Labels may be the vendor's.
 */
export function CertificateInput({
  value,
  onChange,
  read,
  passwordLabel,
}: {
  value: CertificateValue
  onChange: (value: CertificateValue) => void
  read: ReadCertificate
  passwordLabel?: string
}) {
  const { t } = useTranslation('certificates')
  const problemText = useProblemText()
  const pasteId = useId()
  const { state, cancel } = useReading(value, onChange, read)
  const { given, fileName, password, reading } = value
  const problem = reading?.state === 'failed' ? reading.problem : null
  const give = (next: CertificateValue['given'], name: string | null) =>
    onChange({ ...value, given: next, fileName: name, reading: null })

  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <DropArea onFile={give} />
      {fileName === null ? (
        <TextField
          id={pasteId}
          fullWidth
          multiline
          minRows={2}
          maxRows={5}
          size="small"
          label={t('input.paste')}
          value={typeof given === 'string' ? given : ''}
          error={problem?.field === 'file'}
          onChange={({ target }) => give(target.value === '' ? null : target.value, null)}
          slotProps={{
            htmlInput: {
              autoComplete: 'off',
              autoCapitalize: 'off',
              spellCheck: false,
              style: { fontFamily: 'monospace', fontSize: '0.8125rem', overflowWrap: 'anywhere' },
            },
          }}
        />
      ) : (
        <Box sx={{ overflowWrap: 'anywhere' }}>{t('input.chosen', { name: fileName })}</Box>
      )}
      <PasswordInput
        label={passwordLabel ?? t('input.password')}
        helper={t('input.passwordHelper')}
        value={password}
        error={problem?.field === 'password'}
        onChange={(next) => onChange({ ...value, password: next, reading: null })}
      />
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', minHeight: 32, flexWrap: 'wrap' }}>
        <Box role="status">
          {state === 'reading' && <Status tone="neutral">{t('input.reading')}</Status>}
          {state === 'cancelled' && <Status tone="neutral">{t('input.cancelled')}</Status>}
          {state === 'failed' && <Status tone="bad">{t('input.failed')}</Status>}
          {state === 'idle' && problem && <Status tone="bad">{problemText(problem)}</Status>}
          {state === 'idle' && reading?.state === 'read' && <Status tone="good">{t('input.read')}</Status>}
        </Box>
        {state === 'reading' && (
          <Button size="small" onClick={cancel}>
            {t('input.cancel')}
          </Button>
        )}
        {(given !== null || password !== '') && (
          <Button size="small" onClick={() => onChange(NO_CERTIFICATE)}>
            {t('input.clear')}
          </Button>
        )}
      </Box>
    </Box>
  )
}
