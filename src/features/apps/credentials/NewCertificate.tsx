import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { openCertificates } from '../../../certificates/openCertificates'
import { CERTIFICATE_TOOLS, type CertificateKit } from '../../../domain/certificates/tools'
import type { CertificateFacts } from '../../../domain/certificates/types'
import type { Application } from '../../../domain/directory'
import { daysBetween } from '../../../domain/registrations/lifetimes'
import { useProvisioningPolicy } from '../../../graph/queries/useProvisioningPolicy'
import { useChangeReview } from '../../../ui/changeReview'
import { type ChosenCertificate, NewOrGiven } from '../../../ui/certificates/NewOrGiven'
import { useFormat } from '../../../ui/format'
import { Status } from '../../../ui/Status'
import { Editor } from './Editor'

/** A certificate made here or given as a file; the review adds its public part beside the others. */
export function NewCertificate({ application, onClose }: { application: Application; onClose: () => void }) {
  const { t } = useTranslation('rotate')
  const review = useChangeReview()
  const [kit] = useState((): CertificateKit => ({ ...CERTIFICATE_TOOLS, ...openCertificates() }))
  const [chosen, setChosen] = useState<ChosenCertificate | null>(null)
  const [now] = useState(() => Date.now())
  const { policy } = useProvisioningPolicy()
  const most = policy?.certificates.state === 'read' ? policy.certificates.value.maxLifetimeDays : null
  const expired = chosen !== null && Date.parse(chosen.facts.notAfter) <= now
  const tooLong =
    chosen !== null && most !== null && daysBetween(chosen.facts.notBefore, chosen.facts.notAfter) > most
  return (
    <Editor
      title={t('new.certificateTitle')}
      onReview={
        chosen && !expired && !tooLong ? () => review(kit.additionOf(application.appId, chosen.facts)) : null
      }
      onClose={onClose}
    >
      <Typography sx={{ fontSize: '0.875rem' }}>{t('new.intro')}</Typography>
      {most !== null && (
        <Status tone="neutral">{t('policy.mostCertificate', { count: Math.floor(most) })}</Status>
      )}
      <NewOrGiven kit={kit} subject={application.displayName} whatNext={t('new.keep')} onChosen={setChosen} />
      <Box role="status">
        {chosen && !expired && <Facts facts={chosen.facts} />}
        {expired && <Status tone="bad">{t('new.expired')}</Status>}
        {tooLong && <Status tone="bad">{t('policy.certificateTooLong')}</Status>}
      </Box>
    </Editor>
  )
}

function Facts({ facts: { subject, thumbprint, notAfter } }: { facts: CertificateFacts }) {
  const { t } = useTranslation('rotate')
  const format = useFormat()
  return (
    <Box sx={{ overflowWrap: 'anywhere' }}>
      <div>{subject}</div>
      {t('text.certificate', { thumbprint, date: format.date(notAfter) })}
    </Box>
  )
}
