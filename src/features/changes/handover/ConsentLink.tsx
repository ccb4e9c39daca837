import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import type { adminConsentUrl } from '../../../domain/changes/adminConsentUrl'
import type { RegistrationFacts } from '../../../domain/directory'
import { useFormat } from '../../../ui/format'
import { Identifier } from '../../../ui/Identifier'
import { ConsentAnswer } from './ConsentAnswer'

/** The link to Microsoft's own page on which an administrator consents, and what it answered; or why there is none. */
export function ConsentLink({
  link,
  facts,
  state,
}: {
  link: ReturnType<typeof adminConsentUrl>
  facts: RegistrationFacts
  /** What was sent along and has to come back. */
  state: string
}) {
  const { t } = useTranslation('handOver')
  const format = useFormat()
  if (link.url === null) {
    return (
      <Typography variant="body2">
        {t(link.reason === 'no-registration' ? 'consent.noRegistration' : 'consent.noRedirect')}
      </Typography>
    )
  }
  return (
    <Box sx={{ display: 'grid', gap: 0.5 }}>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {t('consent.link')}
      </Typography>
      <Identifier value={link.url} what={t('consent.link')} />
      <Typography variant="body2" color="textSecondary">
        {t('consent.hint')}
        {link.version === 'v1' && ` ${t('consent.v1')}`}
        {link.grantsDeclared && link.version === 'v2' && ` ${t('consent.default')}`}
      </Typography>
      {link.undeclared.length > 0 && (
        <Typography variant="body2" sx={{ color: 'warning.dark' }}>
          {t('consent.undeclared', { permissions: format.list(link.undeclared.map((one) => one.value)) })}
        </Typography>
      )}
      <ConsentAnswer facts={facts} state={state} />
    </Box>
  )
}
