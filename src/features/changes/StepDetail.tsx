import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { hasToken } from '../../domain/changes/delegated'
import type { ChangeStep } from '../../domain/changes/types'
import { type ResourcePrincipal, scopeTokens } from '../../domain/directory'
import { describePermission } from '../../domain/permissions/lookup'
import { useFormat } from '../../ui/format'

/** What a step adds, removes and leaves; permissions in Graph's own words. */
export function StepDetail({
  step,
  resources,
}: {
  step: ChangeStep
  resources: readonly ResourcePrincipal[]
}) {
  const { t } = useTranslation('changes')
  const format = useFormat()
  switch (step.kind) {
    case 'create-principal':
    case 'delete-principal':
      return (
        <Box component="code" sx={{ display: 'block', fontSize: '0.8125rem', overflowWrap: 'anywhere' }}>
          {step.appId}
        </Box>
      )
    case 'assign-role':
    case 'remove-role': {
      const principal = resources.find((one) => one.appId === step.resourceAppId) ?? null
      const named = describePermission({ appId: step.resourceAppId, principal }, 'Application', step.value)
      const entry = { value: step.value, words: named.displayName }
      return (
        <Entries label={t(step.kind === 'assign-role' ? 'step.adds' : 'step.removes')} entries={[entry]} />
      )
    }
    case 'delegated-grant': {
      const principal = resources.find((one) => one.objectId === step.resourceId) ?? null
      const entries = (values: readonly string[]) =>
        values.map((value) => ({
          value,
          words: describePermission({ appId: principal?.appId ?? '', principal }, 'Delegated', value)
            .displayName,
        }))
      const stays = scopeTokens(step.before?.scope ?? '').filter(
        (token) => !hasToken(step.remove, token) && !hasToken(step.add, token),
      )
      return (
        <>
          <Entries label={t('step.adds')} entries={entries(step.add)} />
          <Entries label={t('step.removes')} entries={entries(step.remove)} />
          {stays.length > 0 && <Stays>{t('step.stays', { permissions: format.list(stays) })}</Stays>}
        </>
      )
    }
    case 'declare': {
      const stays = step.before.reduce((sum, one) => sum + one.resourceAccess.length, 0) - step.remove.length
      const entries = (list: typeof step.add) =>
        list.map(({ resourceAppId: appId, type, value }) => {
          const principal = resources.find((one) => one.appId === appId) ?? null
          const kind = type === 'Role' ? 'Application' : 'Delegated'
          return { value, words: describePermission({ appId, principal }, kind, value).resourceName }
        })
      return (
        <>
          <Entries label={t('step.adds')} entries={entries(step.add)} />
          <Entries label={t('step.removes')} entries={entries(step.remove)} />
          {stays > 0 && <Stays>{t('step.staysDeclared', { count: stays })}</Stays>}
        </>
      )
    }
    case 'add-certificate':
    case 'remove-certificate': {
      const { thumbprint, notAfter } = step.certificate
      const stays = step.before.filter((key) => key.thumbprint !== thumbprint)
      return (
        <>
          <Entries
            label={t(step.kind === 'add-certificate' ? 'step.adds' : 'step.removes')}
            entries={[{ value: thumbprint, words: t('step.validUntil', { date: format.date(notAfter) }) }]}
          />
          {stays.length > 0 && (
            <Stays>
              {t('step.staysCertificates', {
                count: stays.length,
                names: format.list(stays.map(({ displayName, keyId }) => displayName ?? keyId)),
              })}
            </Stays>
          )}
        </>
      )
    }
    case 'add-redirect-uris':
    case 'remove-redirect-uris': {
      const stays = step.before.filter((uri) => !step.uris.includes(uri)).length
      return (
        <>
          <Entries
            label={t(step.kind === 'add-redirect-uris' ? 'step.adds' : 'step.removes')}
            entries={step.uris.map((uri) => ({ value: uri, words: '' }))}
          />
          {stays > 0 && <Stays>{t('step.staysRedirectUris', { count: stays })}</Stays>}
        </>
      )
    }
  }
}

function Stays({ children }: { children: ReactNode }) {
  return (
    <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
      {children}
    </Typography>
  )
}

function Entries({
  label,
  entries,
}: {
  label: string
  entries: readonly { value: string; words: string }[]
}) {
  if (entries.length === 0) return null
  return (
    <Box>
      <Typography variant="body2" color="textSecondary">
        {label}
      </Typography>
      <Box component="ul" aria-label={label} sx={{ m: 0, pl: 2.5, fontSize: '0.875rem' }}>
        {entries.map((entry, index) => (
          <li key={`${entry.value} ${index}`}>
            <code>{entry.value}</code>
            {entry.words && entry.words !== entry.value && (
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {' · '}
                {entry.words}
              </Box>
            )}
          </li>
        ))}
      </Box>
    </Box>
  )
}
