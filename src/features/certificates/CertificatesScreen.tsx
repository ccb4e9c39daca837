import Box from '@mui/material/Box'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { openCertificates } from '../../certificates/openCertificates'
import { CERTIFICATE_TOOLS, type CertificateKit } from '../../domain/certificates/tools'
import { PageHeader } from '../../ui/PageHeader'
import { PageIntro } from '../../ui/PageIntro'
import { InspectSection } from './InspectSection'
import { MakeSection } from './MakeSection'

/** `/certificates`: look into a certificate file, or make one. What is given lives as long as the page is open. */
export function CertificatesScreen() {
  const { t } = useTranslation('certificates')
  const [kit] = useState((): CertificateKit => ({ ...CERTIFICATE_TOOLS, ...openCertificates() }))
  return (
    <>
      <PageHeader title={t('title')}>
        <PageIntro>{t('intro')}</PageIntro>
      </PageHeader>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
        }}
      >
        <InspectSection kit={kit} />
        <MakeSection kit={kit} />
      </Box>
    </>
  )
}
