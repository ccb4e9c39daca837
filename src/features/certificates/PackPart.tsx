import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Certificates } from '../../certificates/openCertificates'
import { toBase64 } from '../../domain/certificates/base64'
import { PasswordInput } from '../../ui/certificates/PasswordInput'
import { Status } from '../../ui/Status'
import { KeyOutputs } from './Outputs'
import { Part } from './Panel'
import { useTask } from './useTask'

/** Packs a PEM with its key into the .pfx that the vendor's field takes. */
export function PackPart({
  certificates,
  given,
  password,
}: {
  certificates: Certificates
  given: Uint8Array<ArrayBuffer> | string
  password: string
}) {
  const { t } = useTranslation('certificates')
  const [newPassword, setNewPassword] = useState('')
  const { state, result, run, cancel, forget } = useTask((signal: AbortSignal) =>
    certificates.pack(signal, given, password, newPassword, false),
  )
  useEffect(forget, [forget, given, password, newPassword])
  const packed = result && 'pfx' in result ? toBase64(result.pfx) : null

  return (
    <Part title={t('out.pack')}>
      <Box sx={{ display: 'grid', gap: 1 }}>
        <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{t('out.packHelper')}</Box>
        <PasswordInput
          label={t('out.newPassword')}
          helper={t('make.passwordHelper')}
          value={newPassword}
          onChange={setNewPassword}
        />
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
          <Button size="small" variant="outlined" disabled={newPassword === ''} onClick={run}>
            {t('out.pack')}
          </Button>
          {state === 'running' && (
            <Button size="small" onClick={cancel}>
              {t('make.cancel')}
            </Button>
          )}
          <Box role="status">
            {(state === 'failed' || (result && packed === null)) && (
              <Status tone="bad">{t('out.packFailed')}</Status>
            )}
          </Box>
        </Box>
        {packed !== null && <KeyOutputs pfx={packed} />}
      </Box>
    </Part>
  )
}
