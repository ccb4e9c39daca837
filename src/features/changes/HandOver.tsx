import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { adminConsentUrl } from '../../domain/changes/adminConsentUrl'
import type { ChangePlan } from '../../domain/changes/types'
import type { RegistrationFacts } from '../../domain/directory'
import type { Environment } from '../../domain/environments'
import type { PermissionRef } from '../../domain/permissions/types'
import { useFormat } from '../../ui/format'
import { Identifier } from '../../ui/Identifier'
import { Scripts } from './Scripts'

/** What to send to somebody who may: the admin-consent link (for grants) and the plan as scripts. */
export function HandOver({
  plan,
  facts,
  wanted,
  environment,
}: {
  plan: ChangePlan
  facts: RegistrationFacts
  /** Permissions to be granted; empty where the plan grants nothing. */
  wanted: readonly PermissionRef[]
  environment: Environment
}) {
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1 }}>
      {wanted.length > 0 && (
        <ConsentLink plan={plan} facts={facts} wanted={wanted} environment={environment} />
      )}
      <Scripts plan={plan} environment={environment} />
    </Box>
  )
}

function ConsentLink({
  plan,
  facts,
  wanted,
  environment,
}: {
  plan: ChangePlan
  facts: RegistrationFacts
  wanted: readonly PermissionRef[]
  environment: Environment
}) {
  const { t } = useTranslation('changes')
  const format = useFormat()
  const link = adminConsentUrl(facts, wanted, environment, plan.id)
  if (link.url === null) {
    return (
      <Typography variant="body2">
        {t(link.reason === 'no-registration' ? 'handOver.noRegistration' : 'handOver.noRedirect')}
      </Typography>
    )
  }
  return (
    <Box>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {t('handOver.link')}
      </Typography>
      <Identifier value={link.url} what={t('handOver.link')} />
      <Typography variant="body2" color="textSecondary">
        {t('handOver.linkHint')}
        {link.version === 'v1' && ` ${t('handOver.linkV1')}`}
        {link.grantsDeclared && link.version === 'v2' && ` ${t('handOver.linkDefault')}`}
      </Typography>
      {link.undeclared.length > 0 && (
        <Typography variant="body2" sx={{ color: 'warning.dark' }}>
          {t('handOver.undeclared', { permissions: format.list(link.undeclared.map((one) => one.value)) })}
        </Typography>
      )}
    </Box>
  )
}
