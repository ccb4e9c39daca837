import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { bytesOfBase64 } from '../../domain/certificates/base64'
import { certificatePem } from '../../domain/certificates/pem'
import { fileNameOf } from '../../domain/certificates/fileName'
import type { CertificateFacts } from '../../domain/certificates/types'
import { download } from '../../ui/download'
import { useCopy } from '../../ui/useCopy'

const PLAIN = 'text/plain'

/** The file with the key: as Base64 for the vendor's field, and, of a new one, as a file. */
export function KeyOutputs({ pfx, facts }: { pfx: string; facts?: CertificateFacts }) {
  const { t } = useTranslation('certificates')
  return (
    <Row helper={t('out.base64Helper')}>
      {facts && (
        <Button
          size="small"
          variant="contained"
          onClick={() => download(fileNameOf(facts, 'pfx'), bytesOfBase64(pfx), 'application/x-pkcs12')}
        >
          {t('out.downloadPfx')}
        </Button>
      )}
      <CopyTextButton text={pfx} label={t('out.copyBase64')} />
      <Button size="small" onClick={() => download('certificate.pfx.base64.txt', pfx, PLAIN)}>
        {t('out.downloadBase64')}
      </Button>
    </Row>
  )
}

/** The public part: what the registration gets. */
export function PublicOutputs({ facts }: { facts: CertificateFacts }) {
  const { t } = useTranslation('certificates')
  const pem = certificatePem(facts.der)
  return (
    <Row helper={t('out.publicHelper')}>
      <Button
        size="small"
        onClick={() => download(fileNameOf(facts, 'cer'), bytesOfBase64(facts.der), 'application/pkix-cert')}
      >
        {t('out.downloadCer')}
      </Button>
      <Button size="small" onClick={() => download(fileNameOf(facts, 'pem'), pem, 'application/x-pem-file')}>
        {t('out.downloadPem')}
      </Button>
      <CopyTextButton text={pem} label={t('out.copyPem')} />
    </Row>
  )
}

function Row({ helper, children }: { helper: string; children: ReactNode }) {
  return (
    <Box sx={{ mb: 1 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>{children}</Box>
      <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem', mt: 0.5 }}>{helper}</Box>
    </Box>
  )
}

function CopyTextButton({ text, label }: { text: string; label: string }) {
  const { t } = useTranslation('certificates')
  const { said, copy } = useCopy(text)
  return (
    <Box sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5 }}>
      <Button size="small" variant="outlined" onClick={copy}>
        {label}
      </Button>
      <Box component="span" role="status" sx={{ fontSize: '0.8125rem' }}>
        {said && t(said === 'done' ? 'out.copied' : 'out.copyFailed')}
      </Box>
    </Box>
  )
}
