import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../auth/session'
import { ENVIRONMENTS } from '../../domain/environments'
import type { HandOffVerdict } from '../../domain/handoff/judge'
import type { HandOff } from '../../domain/handoff/types'
import { useFormat } from '../../ui/format'
import { Status } from '../../ui/Status'

/** Why the console refuses it, else what to know before going on. */
export function Warnings({ handOff, verdict }: { handOff: HandOff; verdict: HandOffVerdict }) {
  const { t } = useTranslation('handoff')
  const format = useFormat()
  const { tenantId, environment } = useSession()
  const { refused, permissions } = verdict
  const warnings = refused.length > 0 ? [] : verdict.warnings
  if (refused.length + warnings.length === 0) return null
  const params = {
    given: handOff.tenantId,
    here: tenantId,
    environment: ENVIRONMENTS[handOff.environment].label,
    hereEnvironment: environment.label,
    connector: handOff.connectorId,
    authType: handOff.authTypeId,
    host: handOff.setup.baseUrl,
    tenant: handOff.values.tenantId,
    date: format.date(handOff.createdAt),
    permissions: format.list(
      permissions.filter(({ origin }) => origin === 'beyond').map(({ value }) => value),
    ),
  }
  return (
    <Box component="ul" role="list" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
      {refused.map((reason) => (
        <li key={reason} data-refused={reason}>
          <Status tone="bad">
            <strong>{t(`refused.${reason}.title`)}</strong>
            <Typography component="span" sx={{ display: 'block', overflowWrap: 'anywhere' }}>
              {t(`refused.${reason}.detail`, params)}
            </Typography>
          </Status>
        </li>
      ))}
      {warnings.map((warning) => (
        <li key={warning} data-warning={warning}>
          <Status tone="warning">
            <strong>{t(`warning.${warning}.title`)}</strong>
            <Typography component="span" sx={{ display: 'block', overflowWrap: 'anywhere' }}>
              {t(`warning.${warning}.detail`, params)}
            </Typography>
          </Status>
        </li>
      ))}
    </Box>
  )
}
