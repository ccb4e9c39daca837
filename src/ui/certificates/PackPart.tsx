import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CertificateKit } from '../../domain/certificates/tools'
import type { GivenCertificate } from '../../domain/certificates/types'
import { Status } from '../Status'
import { PasswordInput } from './PasswordInput'
import { useTask } from './useTask'

/** Packs a PEM with its key into the .pfx that the vendor's field takes. `password`: the given file's. */
export function PackPart({
  kit,
  given,
  password,
  onPacked,
  children,
}: {
  kit: CertificateKit
  given: GivenCertificate
  password: string
  /** Base64 of the new file, and its password. */
  onPacked?: (pfx: string, password: string) => void
  /** What is shown of it then. */
  children?: (pfx: string) => ReactNode
}) {
  const { t } = useTranslation('certificates')
  const [newPassword, setNewPassword] = useState('')
  const { state, result, run, cancel, forget } = useTask(async (signal) => {
    const packed = await kit.pack(signal, given, password, newPassword, false)
    if ('problem' in packed) return packed
    const pfx = kit.toBase64(packed.pfx)
    onPacked?.(pfx, newPassword)
    return { pfx }
  })
  useEffect(forget, [forget, given, password, newPassword])

  return (
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
          {(state === 'failed' || (result && 'problem' in result)) && (
            <Status tone="bad">{t('out.packFailed')}</Status>
          )}
        </Box>
      </Box>
      {result && 'pfx' in result && children?.(result.pfx)}
    </Box>
  )
}
