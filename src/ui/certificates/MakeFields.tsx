import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import TextField from '@mui/material/TextField'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { CertificateKit } from '../../domain/certificates/tools'
import type { CertificateRequest } from '../../domain/certificates/types'
import { PasswordInput } from './PasswordInput'

const MONTHS = [3, 6, 12, 18, 24] as const

/** What the new certificate is to be. `asked`: somebody tried to make it, so that gaps are named. */
export function MakeFields({
  kit,
  request,
  onChange,
  asked,
}: {
  kit: CertificateKit
  request: CertificateRequest
  onChange: (request: CertificateRequest) => void
  asked: boolean
}) {
  const { t } = useTranslation('certificates')
  const id = useId()
  const { subject, keySize, months, password, legacyEncryption } = request
  const subjectWrong = (asked || subject !== '') && !kit.isSubject(subject)
  const passwordEmpty = asked && password === ''

  return (
    <>
      <TextField
        id={`${id}-subject`}
        fullWidth
        size="small"
        required
        label={t('make.subject')}
        value={subject}
        error={subjectWrong}
        helperText={t(subjectWrong ? 'make.subjectWrong' : 'make.subjectHelper')}
        autoComplete="off"
        onChange={({ target }) => onChange({ ...request, subject: target.value })}
      />
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'repeat(auto-fit, minmax(160px, 1fr))' }}>
        <TextField
          id={`${id}-size`}
          select
          size="small"
          label={t('make.keySize')}
          value={keySize}
          slotProps={{ select: { native: true } }}
          onChange={({ target }) =>
            onChange({
              ...request,
              keySize: kit.keySizes.find((known) => String(known) === target.value) ?? keySize,
            })
          }
        >
          {kit.keySizes.map((bits) => (
            <option key={bits} value={bits}>
              {t('make.bits', { count: bits })}
            </option>
          ))}
        </TextField>
        <TextField
          id={`${id}-months`}
          select
          size="small"
          label={t('make.months')}
          value={months}
          slotProps={{ select: { native: true } }}
          onChange={({ target }) => onChange({ ...request, months: Number(target.value) })}
        >
          {MONTHS.map((count) => (
            <option key={count} value={count}>
              {t('make.monthCount', { count })}
            </option>
          ))}
        </TextField>
      </Box>
      <PasswordInput
        label={t('make.password')}
        helper={t(passwordEmpty ? 'make.passwordEmpty' : 'make.passwordHelper')}
        value={password}
        error={passwordEmpty}
        onChange={(next) => onChange({ ...request, password: next })}
      />
      <div>
        <FormControlLabel
          control={
            <Checkbox
              size="small"
              checked={legacyEncryption}
              slotProps={{ input: { 'aria-describedby': `${id}-legacy` } }}
              onChange={(_event, checked) => onChange({ ...request, legacyEncryption: checked })}
            />
          }
          label={t('make.legacy')}
        />
        <Box id={`${id}-legacy`} sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
          {t('make.legacyHelper')}
        </Box>
      </div>
    </>
  )
}
