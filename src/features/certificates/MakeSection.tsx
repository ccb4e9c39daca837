import { useTranslation } from 'react-i18next'
import type { CertificateKit } from '../../domain/certificates/tools'
import { CertificateFactsList } from '../../ui/certificates/CertificateFactsList'
import { MakeForm } from '../../ui/certificates/MakeForm'
import { PublicOutputs } from '../../ui/certificates/Outputs'
import { Part } from '../../ui/certificates/Part'
import { AddToRegistration } from './AddToRegistration'
import { Panel } from '../../ui/Panel'

/** Makes a certificate and offers it for saving and for a registration. */
export function MakeSection({ kit }: { kit: CertificateKit }) {
  const { t } = useTranslation('certificates')
  return (
    <Panel title={t('make.title')}>
      <MakeForm kit={kit} whatNext={t('make.next')}>
        {(facts) => (
          <>
            <PublicOutputs kit={kit} facts={facts} />
            <Part title={t('add.title')}>
              <AddToRegistration kit={kit} facts={facts} />
            </Part>
            <CertificateFactsList facts={facts} />
          </>
        )}
      </MakeForm>
    </Panel>
  )
}
