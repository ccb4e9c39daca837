import { useTranslation } from 'react-i18next'
import type { CertificateKit } from '../../domain/certificates/tools'
import { MakeForm } from '../../ui/certificates/MakeForm'
import { Panel } from './Panel'

/** Makes a certificate and offers it for saving. */
export function MakeSection({ kit }: { kit: CertificateKit }) {
  const { t } = useTranslation('certificates')
  return (
    <Panel title={t('make.title')}>
      <MakeForm kit={kit} whatNext={t('make.next')} />
    </Panel>
  )
}
