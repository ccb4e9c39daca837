import Box from '@mui/material/Box'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CertificateKit } from '../../domain/certificates/tools'
import type { CertificateFacts } from '../../domain/certificates/types'
import { RadioChoice } from '../RadioChoice'
import { Status } from '../Status'
import { CertificateInput } from './CertificateInput'
import { MakeForm } from './MakeForm'
import { type CertificateValue, NO_CERTIFICATE } from './types'

const WAYS = ['make', 'give'] as const

/** A certificate that was made or given here. */
export interface ChosenCertificate {
  facts: CertificateFacts
  /** Base64 of the .pfx with the private key; empty where only the public part was given. */
  pfx: string
  password: string
}

/** A certificate to put on a registration: a new one made in the browser, or a file. `whatNext`: said once one is made. */
export function NewOrGiven({
  kit,
  subject,
  whatNext,
  onChosen,
}: {
  kit: CertificateKit
  subject: string
  whatNext: string
  /** null: none any more. */
  onChosen: (chosen: ChosenCertificate | null) => void
}) {
  const { t } = useTranslation('rotate')
  const [way, setWay] = useState<(typeof WAYS)[number]>('make')
  const [value, setValue] = useState(NO_CERTIFICATE)
  const file = value.reading?.state === 'read' ? value.reading.file : null
  const take = (next: CertificateValue) => {
    setValue(next)
    onChosen(chosenOf(next))
  }
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <RadioChoice
        row
        label={t('certificate.way')}
        value={way}
        options={WAYS.map((one) => ({ value: one, label: t(`certificate.${one}`) }))}
        onChange={(next) => {
          setWay(next)
          take(NO_CERTIFICATE)
        }}
      />
      {way === 'make' ? (
        <MakeForm
          aside
          kit={kit}
          subject={subject}
          whatNext={whatNext}
          onMade={({ facts, pfx, password }) => onChosen({ facts, pfx, password })}
        />
      ) : (
        <CertificateInput value={value} onChange={take} read={kit.read} />
      )}
      {file && file.privateKey !== 'matches' && <Status tone="warning">{t('certificate.publicOnly')}</Status>}
    </Box>
  )
}

function chosenOf({ reading, password }: CertificateValue): ChosenCertificate | null {
  if (reading?.state !== 'read') return null
  const { certificate, pfx, privateKey } = reading.file
  return { facts: certificate, pfx: privateKey === 'matches' ? (pfx ?? '') : '', password }
}
