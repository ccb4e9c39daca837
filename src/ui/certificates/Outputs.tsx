import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CertificateKit, OutputFile } from '../../domain/certificates/tools'
import type { CertificateFacts } from '../../domain/certificates/types'
import { download } from '../download'
import { useCopy } from '../useCopy'

const BASE64_FILE = { name: 'certificate.pfx.base64.txt', type: 'text/plain' }

/** The file with the key: as Base64 for the vendor's field, and, of a new one (`facts`), as a file. */
export function KeyOutputs({
  kit,
  pfx,
  facts,
}: {
  kit: CertificateKit
  pfx: string
  facts?: CertificateFacts
}) {
  const { t } = useTranslation('certificates')
  return (
    <Row helper={t('out.base64Helper')}>
      {facts && (
        <Button size="small" variant="contained" onClick={() => save(kit.pfxFile(facts, pfx))}>
          {t('out.downloadPfx')}
        </Button>
      )}
      <CopyTextButton text={pfx} label={t('out.copyBase64')} />
      <Button size="small" onClick={() => save({ ...BASE64_FILE, content: pfx })}>
        {t('out.downloadBase64')}
      </Button>
    </Row>
  )
}

/** The public part: what the registration gets. */
export function PublicOutputs({ kit, facts }: { kit: CertificateKit; facts: CertificateFacts }) {
  const { t } = useTranslation('certificates')
  const { cer, pem } = kit.publicFiles(facts)
  return (
    <Row helper={t('out.publicHelper')}>
      <Button size="small" onClick={() => save(cer)}>
        {t('out.downloadCer')}
      </Button>
      <Button size="small" onClick={() => save(pem)}>
        {t('out.downloadPem')}
      </Button>
      <CopyTextButton text={pem.content} label={t('out.copyPem')} />
    </Row>
  )
}

function save({ name, content, type }: OutputFile): void {
  download(name, content, type)
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
