import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Certificates } from '../../certificates/openCertificates'
import { certificateFindings } from '../../domain/certificates/findings'
import { CertificateFactsList } from '../../ui/certificates/CertificateFactsList'
import { CertificateInput } from '../../ui/certificates/CertificateInput'
import { NO_CERTIFICATE } from '../../ui/certificates/types'
import { Carriers } from './Carriers'
import { FindingList } from './FindingList'
import { KeyOutputs, PublicOutputs } from './Outputs'
import { PackPart } from './PackPart'
import { Panel, Part } from './Panel'

/** Drop, choose or paste a certificate: what it holds, what is wrong with it, who carries it, what to take along. */
export function InspectSection({ certificates }: { certificates: Certificates }) {
  const { t } = useTranslation('certificates')
  const [value, setValue] = useState(NO_CERTIFICATE)
  const { reading, given, password } = value
  const findings = useMemo(
    () =>
      reading?.state === 'read' ? certificateFindings(reading, { now: new Date(), registration: null }) : [],
    [reading],
  )
  const file = reading?.state === 'read' ? reading.file : null

  return (
    <Panel title={t('input.title')}>
      <CertificateInput value={value} onChange={setValue} read={certificates.read} />
      {file && given !== null && (
        <>
          <FindingList findings={findings} />
          <Part title={t('facts.title')}>
            <CertificateFactsList facts={file.certificate} file={file} />
          </Part>
          <Part title={t('carriers.title')}>
            <Carriers thumbprint={file.certificate.thumbprint} />
          </Part>
          <Part title={t('out.title')}>
            {file.pfx !== null && file.privateKey === 'matches' && <KeyOutputs pfx={file.pfx} />}
            <PublicOutputs facts={file.certificate} />
          </Part>
          {file.format === 'pem' && file.privateKey === 'matches' && (
            <PackPart certificates={certificates} given={given} password={password} />
          )}
        </>
      )}
    </Panel>
  )
}
