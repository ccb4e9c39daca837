import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { certificateFindings } from '../../domain/certificates/findings'
import type { CertificateKit } from '../../domain/certificates/tools'
import { useCertificateCarriers } from '../../graph/directory/useCertificateCarriers'
import { CarrierList } from '../../ui/certificates/CarrierList'
import { CertificateFactsList } from '../../ui/certificates/CertificateFactsList'
import { CertificateInput } from '../../ui/certificates/CertificateInput'
import { KeyOutputs, PublicOutputs } from '../../ui/certificates/Outputs'
import { PackPart } from '../../ui/certificates/PackPart'
import { Part } from '../../ui/certificates/Part'
import { NO_CERTIFICATE } from '../../ui/certificates/types'
import { AddToRegistration } from './AddToRegistration'
import { FindingList } from './FindingList'
import { Panel } from '../../ui/Panel'

/** Drop, choose or paste a certificate: what it holds, what is wrong with it, who carries it, what to take along. */
export function InspectSection({ kit }: { kit: CertificateKit }) {
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
      <CertificateInput value={value} onChange={setValue} read={kit.read} />
      {file && given !== null && (
        <>
          <FindingList findings={findings} />
          <Part title={t('facts.title')}>
            <CertificateFactsList facts={file.certificate} file={file} />
          </Part>
          <Part title={t('carriers.title')}>
            <Carriers thumbprint={file.certificate.thumbprint} />
          </Part>
          <Part title={t('add.title')}>
            <AddToRegistration kit={kit} facts={file.certificate} />
          </Part>
          <Part title={t('out.title')}>
            {file.pfx !== null && file.privateKey === 'matches' && <KeyOutputs kit={kit} pfx={file.pfx} />}
            <PublicOutputs kit={kit} facts={file.certificate} />
          </Part>
          {file.format === 'pem' && file.privateKey === 'matches' && (
            <Part title={t('out.pack')}>
              <PackPart kit={kit} given={given} password={password}>
                {(pfx) => <KeyOutputs kit={kit} pfx={pfx} facts={file.certificate} />}
              </PackPart>
            </Part>
          )}
        </>
      )}
    </Panel>
  )
}

function Carriers({ thumbprint }: { thumbprint: string }) {
  return <CarrierList {...useCertificateCarriers(thumbprint)} />
}
