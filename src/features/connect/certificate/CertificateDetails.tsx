import Box from '@mui/material/Box'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { openCertificates } from '../../../certificates/openCertificates'
import { CERTIFICATE_TOOLS, type CertificateKit } from '../../../domain/certificates/tools'
import type { CertificateFile } from '../../../domain/certificates/types'
import { useCertificateCarriers } from '../../../graph/directory/useCertificateCarriers'
import { AddPublicPart } from '../../../ui/certificates/AddPublicPart'
import { CarrierList } from '../../../ui/certificates/CarrierList'
import { CertificateFactsList } from '../../../ui/certificates/CertificateFactsList'
import { MakeForm } from '../../../ui/certificates/MakeForm'
import { KeyOutputs, PublicOutputs } from '../../../ui/certificates/Outputs'
import { PackPart } from '../../../ui/certificates/PackPart'
import { Part } from '../../../ui/certificates/Part'
import { Status } from '../../../ui/Status'
import { useCheck } from '../ConnectionCheckContext'
import { Fold } from '../Fold'
import { Section } from '../Section'

/** The certificate of the form, and a new one. See CertificatePart. */
export function CertificateDetails({ onMade }: { onMade: (pfxBase64: string, password: string) => void }) {
  const { t } = useTranslation('certificates')
  const { certificate, certificateWork, values, facts } = useCheck()
  const [kit] = useState((): CertificateKit => ({ ...CERTIFICATE_TOOLS, ...openCertificates() }))
  /** What was packed here: the person has no file of it yet. */
  const [packed, setPacked] = useState('')
  const file = certificate?.state === 'read' ? certificate.file : null

  return (
    <Section id="certificate" title={t('form.title')}>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        {!file && certificateWork.state === 'idle' && (
          <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{t('form.none')}</Box>
        )}
        {file && <Given kit={kit} file={file} isNew={packed !== '' && packed === values.certificate} />}
        {file?.format === 'pem' && file.privateKey === 'matches' && (
          <Part title={t('out.pack')}>
            <PackPart
              kit={kit}
              given={values.certificate}
              password={values.certificatePassword}
              onPacked={(pfx, password) => {
                setPacked(pfx)
                onMade(pfx, password)
              }}
            />
          </Part>
        )}
        <Fold summary={t('make.title')}>
          <Box sx={{ display: 'grid', gap: 1.5, mt: 1, gridTemplateColumns: 'minmax(0, 1fr)' }}>
            <MakeForm
              kit={kit}
              subject={facts?.application?.displayName}
              whatNext={t('form.filled')}
              onMade={({ pfx, password }) => onMade(pfx, password)}
            />
          </Box>
        </Fold>
      </Box>
    </Section>
  )
}

function Given({ kit, file, isNew }: { kit: CertificateKit; file: CertificateFile; isNew: boolean }) {
  const { t } = useTranslation('certificates')
  const { facts } = useCheck()
  const { certificate, pfx } = file
  const found = useCertificateCarriers(certificate.thumbprint)
  return (
    <>
      <CertificateFactsList facts={certificate} file={file} />
      <Part title={t('carriers.title')}>
        <CarrierList {...found} />
      </Part>
      <Part title={t('form.upload')}>
        <Box sx={{ display: 'grid', gap: 1 }}>
          {facts?.application && (
            <AddPublicPart kit={kit} facts={certificate} registration={facts.application} />
          )}
          <PublicOutputs kit={kit} facts={certificate} />
        </Box>
      </Part>
      {isNew && pfx !== null && (
        <Part title={t('out.title')}>
          <Status tone="warning">{t('form.filled')}</Status>
          <KeyOutputs kit={kit} pfx={pfx} facts={certificate} />
        </Part>
      )}
    </>
  )
}
