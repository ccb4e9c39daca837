import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { hasToken } from '../../domain/changes/delegated'
import type { ChangeStep } from '../../domain/changes/types'
import { type ResourcePrincipal, scopeTokens } from '../../domain/directory'
import { describePermission } from '../../domain/permissions/lookup'
import { useFormat } from '../../ui/format'

/** The permissions that a step adds, removes and leaves, in Graph's own words. */
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
        <Permissions
          label={t(step.kind === 'assign-role' ? 'step.adds' : 'step.removes')}
          entries={[entry]}
        />
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
          <Permissions label={t('step.adds')} entries={entries(step.add)} />
          <Permissions label={t('step.removes')} entries={entries(step.remove)} />
          {stays.length > 0 && (
            <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
              {t('step.stays', { permissions: format.list(stays) })}
            </Typography>
          )}
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
          <Permissions label={t('step.adds')} entries={entries(step.add)} />
          <Permissions label={t('step.removes')} entries={entries(step.remove)} />
          {stays > 0 && (
            <Typography variant="body2" color="textSecondary">
              {t('step.staysDeclared', { count: stays })}
            </Typography>
          )}
        </>
      )
    }
  }
}

function Permissions({
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
