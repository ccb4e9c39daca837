import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { openCertificates } from '../../../certificates/openCertificates'
import { CERTIFICATE_TOOLS, type CertificateKit } from '../../../domain/certificates/tools'
import { NewOrGiven } from '../../../ui/certificates/NewOrGiven'
import { SecretFields } from '../../../ui/credentials/SecretFields'
import { useFormat } from '../../../ui/format'
import { Status } from '../../../ui/Status'
import { Section } from '../Section'
import type { CredentialRules } from './draft'
import { FIELD_IDS, Problems } from './Problems'
import type { PartProps } from './types'

/** With what the registration proves who it is, within the tenant's rules. */
export function CredentialPart({
  rules,
  choices,
  ...part
}: PartProps & { rules: CredentialRules & { mostSecretDays: number | null }; choices: readonly number[] }) {
  const { t } = useTranslation('provision')
  const { credential } = part.authType
  return (
    <Section id="provision-credential-part" title={t(`credential.title.${credential}`)}>
      <Box
        id={FIELD_IDS.credential}
        role="group"
        tabIndex={-1}
        aria-labelledby="provision-credential-part-title"
        aria-describedby={`${FIELD_IDS.credential}-problems`}
        sx={{ display: 'grid', gap: 1, fontSize: '0.875rem' }}
      >
        {credential === 'none' && (
          <Typography sx={{ fontSize: 'inherit' }}>{t('credential.none')}</Typography>
        )}
        {credential === 'secret' && <SecretPart rules={rules} choices={choices} {...part} />}
        {credential === 'certificate' && <CertificateChoice most={rules.mostCertificateDays} {...part} />}
      </Box>
    </Section>
  )
}

function SecretPart({
  draft,
  rules,
  choices,
  onChange,
}: PartProps & { rules: CredentialRules & { mostSecretDays: number | null }; choices: readonly number[] }) {
  const { t } = useTranslation('provision')
  if (rules.secretsAllowed === false) return <Status tone="bad">{t('credential.secretsForbidden')}</Status>
  return (
    <>
      <SecretFields wish={draft.secret} choices={choices} onChange={(secret) => onChange({ secret })} />
      {rules.mostSecretDays !== null && (
        <Limit text={t('credential.mostSecret', { count: Math.floor(rules.mostSecretDays) })} />
      )}
      <Typography sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
        {t('credential.shownOnce')}
      </Typography>
    </>
  )
}

function CertificateChoice({ draft, problems, most, onChange }: PartProps & { most: number | null }) {
  const { t } = useTranslation('provision')
  const format = useFormat()
  const [kit] = useState((): CertificateKit => ({ ...CERTIFICATE_TOOLS, ...openCertificates() }))
  const { certificate, name } = draft
  return (
    <>
      {most !== null && <Limit text={t('credential.mostCertificate', { count: Math.floor(most) })} />}
      <NewOrGiven
        kit={kit}
        subject={name}
        whatNext={t('credential.keep')}
        onChosen={(chosen) => onChange({ certificate: chosen })}
      />
      <Box role="status">
        {certificate && (
          <Status tone="good">
            {t('credential.chosen', {
              subject: certificate.facts.subject,
              date: format.date(certificate.facts.notAfter),
            })}
          </Status>
        )}
      </Box>
      <Problems field="credential" problems={problems} />
    </>
  )
}

function Limit({ text }: { text: string }) {
  return (
    <Box sx={{ fontSize: '0.8125rem' }}>
      <Status tone="neutral">{text}</Status>
    </Box>
  )
}
