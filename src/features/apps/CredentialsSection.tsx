import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Application, Instant, RegistrationFacts } from '../../domain/directory'
import { endOf, stateAt } from '../../domain/registrations/credentials'
import { Identifier } from '../../ui/Identifier'
import { RelativeDate } from '../../ui/RelativeDate'
import { Status } from '../../ui/Status'
import { DataTable } from '../../ui/table/DataTable'
import { Section } from './Section'

const TONES = { live: 'good', expiring: 'warning', expired: 'bad' } as const

interface CredentialLine {
  keyId: string
  displayName: string | null
  endDateTime: Instant | null
  /** Hint of a secret, thumbprint of a certificate. */
  trace: ReactNode
}

function Credentials({
  title,
  traceHeader,
  lines,
}: {
  title: string
  traceHeader: string
  lines: CredentialLine[]
}) {
  const { t } = useTranslation('apps')
  // A page that stays open does not turn a credential red under one's eyes; reading again does.
  const [now] = useState(() => Date.now())
  return (
    <Box sx={{ overflowX: 'auto', mb: 1 }} role="region" aria-label={title} tabIndex={0}>
      <DataTable>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('credentials.name')}</th>
            <th scope="col">{traceHeader}</th>
            <th scope="col">{t('credentials.keyId')}</th>
            <th scope="col">{t('credentials.state')}</th>
            <th scope="col">{t('credentials.expires')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ keyId, displayName, endDateTime, trace }) => {
            const state = stateAt(endOf({ endDateTime }), now)
            return (
              <tr key={keyId}>
                <th scope="row">{displayName || t('credentials.unnamed')}</th>
                <td>{trace}</td>
                <td className="nowrap">
                  <Identifier value={keyId} what={t('credentials.keyId')} />
                </td>
                <td className="nowrap">
                  <Status tone={TONES[state]}>{t(`credentialState.${state}`)}</Status>
                </td>
                <td className="nowrap">
                  {endDateTime ? <RelativeDate iso={endDateTime} /> : t('credentials.never')}
                </td>
              </tr>
            )
          })}
        </tbody>
      </DataTable>
    </Box>
  )
}

/** Secrets and certificates: what Graph tells of them, never their values. */
export function CredentialsSection({
  facts,
  application,
}: {
  facts: RegistrationFacts
  application: Application
}) {
  const { t } = useTranslation('apps')
  const { passwordCredentials, keyCredentials } = application
  return (
    <Section title={t('credentials.title')} portal="credentials" facts={facts}>
      <Typography variant="h3" sx={{ fontSize: '0.875rem' }}>
        {t('credentials.secrets')}
      </Typography>
      {passwordCredentials.length === 0 ? (
        <Box sx={{ mb: 1 }}>{t('credentials.noSecrets')}</Box>
      ) : (
        <Credentials
          title={t('credentials.secrets')}
          traceHeader={t('credentials.hint')}
          lines={passwordCredentials.map((secret) => ({
            ...secret,
            trace: secret.hint ? (
              <code>{t('credentials.hintText', { hint: secret.hint })}</code>
            ) : (
              t('list.notKnown')
            ),
          }))}
        />
      )}
      <Typography variant="h3" sx={{ fontSize: '0.875rem' }}>
        {t('credentials.certificates')}
      </Typography>
      {keyCredentials.length === 0 ? (
        <Box>{t('credentials.noCertificates')}</Box>
      ) : (
        <Credentials
          title={t('credentials.certificates')}
          traceHeader={t('credentials.thumbprint')}
          lines={keyCredentials.map((key) => ({
            ...key,
            trace: key.thumbprint ? (
              <Identifier value={key.thumbprint} what={t('credentials.thumbprint')} />
            ) : (
              t('list.notKnown')
            ),
          }))}
        />
      )}
    </Section>
  )
}
