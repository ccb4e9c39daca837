import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Application, RegistrationFacts } from '../../domain/directory'
import { endOf, stateAt } from '../../domain/registrations/credentials'
import { Identifier } from '../../ui/Identifier'
import { RelativeDate } from '../../ui/RelativeDate'
import { Status } from '../../ui/Status'
import { DataTable } from '../../ui/table/DataTable'
import { NewCredential } from './credentials/NewCredential'
import { RemoveCredential } from './credentials/RemoveCredential'
import { type Credential, credentialsOf, isLastLive, rotationOf } from './credentials/rotation'
import { RotationSteps } from './credentials/RotationSteps'
import { Section } from './Section'

const TONES = { live: 'good', expiring: 'warning', expired: 'bad' } as const

interface CredentialLine {
  credential: Credential
  trace: ReactNode
  action: ReactNode
}

function Credentials({
  title,
  traceHeader,
  lines,
  now,
}: {
  title: string
  traceHeader: string
  lines: CredentialLine[]
  now: number
}) {
  const { t } = useTranslation('apps')
  return (
    <Box
      sx={{ overflowX: 'auto', position: 'relative', mb: 1 }}
      role="region"
      aria-label={title}
      tabIndex={0}
    >
      <DataTable>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('credentials.name')}</th>
            <th scope="col">{traceHeader}</th>
            <th scope="col">{t('credentials.keyId')}</th>
            <th scope="col">{t('credentials.state')}</th>
            <th scope="col">{t('credentials.expires')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('permissions.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ credential: { keyId, displayName, endDateTime }, trace, action }) => {
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
                <td className="nowrap">{action}</td>
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
  // A page that stays open does not turn a credential red under one's eyes; reading again does.
  const [now] = useState(() => Date.now())
  const all = credentialsOf(application)
  const rotation = rotationOf(all, now)
  const linesOf = (kind: Credential['kind'], show: (trace: string) => ReactNode): CredentialLine[] =>
    all
      .filter((one) => one.kind === kind)
      .map((credential) => ({
        credential,
        trace: credential.trace ? show(credential.trace) : t('list.notKnown'),
        action: (
          <RemoveCredential
            appId={application.appId}
            credential={credential}
            isLast={isLastLive(credential, all, now)}
          />
        ),
      }))
  const secrets = linesOf('secret', (hint) => <code>{t('credentials.hintText', { hint })}</code>)
  const certificates = linesOf('certificate', (thumbprint) => (
    <Identifier value={thumbprint} what={t('credentials.thumbprint')} />
  ))
  return (
    <Section title={t('credentials.title')} portal="credentials" facts={facts}>
      <NewCredential application={application} newest={rotation.newest} />
      <Typography variant="h3" sx={{ fontSize: '0.875rem' }}>
        {t('credentials.secrets')}
      </Typography>
      {secrets.length === 0 ? (
        <Box sx={{ mb: 1 }}>{t('credentials.noSecrets')}</Box>
      ) : (
        <Credentials
          title={t('credentials.secrets')}
          traceHeader={t('credentials.hint')}
          lines={secrets}
          now={now}
        />
      )}
      <Typography variant="h3" sx={{ fontSize: '0.875rem' }}>
        {t('credentials.certificates')}
      </Typography>
      {certificates.length === 0 ? (
        <Box>{t('credentials.noCertificates')}</Box>
      ) : (
        <Credentials
          title={t('credentials.certificates')}
          traceHeader={t('credentials.thumbprint')}
          lines={certificates}
          now={now}
        />
      )}
      <RotationSteps facts={facts} application={application} rotation={rotation} />
    </Section>
  )
}
