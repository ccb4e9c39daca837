import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import {
  CONSOLE_OPTIONAL_SCOPES,
  CONSOLE_READ_SCOPES,
  CONSOLE_WRITE_SCOPES,
  type ConsoleScope,
} from '../../domain/consoleScopes'
import type { Environment } from '../../domain/environments'
import { ExternalLink } from '../../ui/ExternalLink'
import { Identifier } from '../../ui/Identifier'

/** The portal's page for a new registration. */
const newRegistration = ({ portal }: Environment) =>
  `${portal}/#view/Microsoft_AAD_RegisteredApps/CreateApplicationBlade/quickStartType~/null/isMSAApp~/false`

/** How to make the registration that the console signs in as, step by step, and how to keep it from being misused. */
export function RegistrationGuide({ environment }: { environment: Environment }) {
  const { t } = useTranslation('shell')
  return (
    <Box component="details" sx={{ width: 1, overflowWrap: 'anywhere' }}>
      <Box component="summary" sx={{ cursor: 'pointer', fontWeight: 600, minHeight: 24 }}>
        {t('guide.title')}
      </Box>
      <Box component="ol" sx={{ pl: 3, my: 1, display: 'grid', gap: 1 }}>
        <li>
          <ExternalLink href={newRegistration(environment)}>{t('guide.open')}</ExternalLink>{' '}
          {t('guide.single')}
        </li>
        <li>
          {t('guide.platform')}
          <Box>
            <Identifier value={`${window.location.origin}/auth`} what={t('guide.redirectUri')} />
          </Box>
        </li>
        <li>
          {t('guide.permissions')}
          <ScopeReasons scopes={CONSOLE_READ_SCOPES} />
          {t('guide.optional')}
          <ScopeReasons scopes={CONSOLE_OPTIONAL_SCOPES} />
        </li>
        <li>{t('guide.assignment')}</li>
        <li>{t('guide.copy')}</li>
      </Box>
      <Typography variant="h3" sx={{ mt: 2, mb: 0.5 }}>
        {t('guide.writeTitle')}
      </Typography>
      <Typography>{t('guide.write')}</Typography>
      <ScopeReasons scopes={CONSOLE_WRITE_SCOPES} />
      <Typography>{t('guide.writeStays')}</Typography>
    </Box>
  )
}

/** Permissions of the console, each with why it is asked for. */
function ScopeReasons({ scopes }: { scopes: readonly ConsoleScope[] }) {
  const { t } = useTranslation('shell')
  return (
    <Box component="ul" sx={{ pl: 2.5, my: 0.5 }}>
      {scopes.map(({ scope, reason }) => (
        <li key={scope}>
          <code>{scope}</code>
          {' — '}
          {t(`scopes.${reason}`)}
        </li>
      ))}
    </Box>
  )
}
