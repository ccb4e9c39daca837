import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { Link as RouterLink } from 'react-router'
import type { RegistrationFacts } from '../../domain/directory'
import { groupReasons } from '../../domain/userConsent/groupReasons'
import type { ConsentRequest } from '../../domain/userConsent/requests'
import type { ConsentPolicies } from '../../domain/userConsent/types'
import { useChangeReview } from '../../ui/changeReview'
import { ConsentReasons } from '../../ui/consent/ConsentReasons'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { ExternalLink } from '../../ui/ExternalLink'
import { Identifier } from '../../ui/Identifier'
import { paths } from '../../ui/paths'
import { Status } from '../../ui/Status'
import { AskedTable } from './AskedTable'
import { AskerList } from './AskerList'
import { Meaning } from './Meaning'
import { Part } from './Part'
import { usePortal } from './usePortal'
import { useRequest } from './useRequest'

/** One application that somebody waits for: who asked, what for, what granting would mean, and the ways to act. */
export function RequestItem({
  request,
  policies,
}: {
  request: ConsentRequest
  policies: ConsentPolicies | null
}) {
  const { t } = useTranslation('consentScreen')
  const portal = usePortal()
  const review = useChangeReview()
  const { judged, facts, pending, error, retry, refused } = useRequest(request, policies)
  const { appId, appName } = request
  const here = facts !== null && !judged.absent
  const name = appName || t('requests.unnamed')
  return (
    <Box
      component="li"
      data-request={appId}
      sx={{ py: 1.5, borderTop: 1, borderColor: 'divider', display: 'grid', gap: 1, minWidth: 0 }}
    >
      <Typography component="h3" sx={{ fontSize: '0.9375rem', fontWeight: 600, overflowWrap: 'anywhere' }}>
        {here ? (
          <Link component={RouterLink} to={paths.app(appId)}>
            <bdi>{name}</bdi>
          </Link>
        ) : (
          <bdi>{name}</bdi>
        )}
      </Typography>
      <Identifier value={appId} what={t('request.clientId')} />
      {facts && <ApplicationState facts={facts} absent={judged.absent} />}
      {error && <ErrorNotice error={error} onRetry={retry} />}
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 2fr) minmax(0, 3fr)' },
        }}
      >
        <Box sx={{ display: 'grid', gap: 1.5, alignContent: 'start' }}>
          <AskerList askers={request.askers} />
          {refused && (
            <Part title={t('request.consentReasons')}>
              <ConsentReasons groups={groupReasons(refused)} />
            </Part>
          )}
        </Box>
        <Box sx={{ display: 'grid', gap: 1.5, alignContent: 'start', minWidth: 0 }}>
          <AskedTable permissions={judged.permissions} pending={pending} name={name} />
          <Meaning judged={judged} />
        </Box>
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 1, alignItems: 'center' }}>
        {judged.grant.length > 0 && (
          <Button
            size="small"
            variant="outlined"
            disabled={pending}
            onClick={() =>
              review({
                intent: { appId, grant: [...judged.grant], declareMissing: false, revoke: [] },
                appName,
              })
            }
          >
            {t('request.review')}
            <span className="visually-hidden"> {name}</span>
          </Button>
        )}
        <ExternalLink href={portal('admin-consent-requests')}>
          {t('request.decide')}
          <span className="visually-hidden"> {name}</span>
        </ExternalLink>
      </Box>
      {judged.grant.length > 0 && (
        <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{t('request.stays')}</Box>
      )}
    </Box>
  )
}

function ApplicationState({ facts, absent }: { facts: RegistrationFacts; absent: boolean }) {
  const { t } = useTranslation('consentScreen')
  const { servicePrincipal, application } = facts
  if (absent) return <Status tone="warning">{t('request.state.absent')}</Status>
  const publisher = servicePrincipal?.verifiedPublisher
  return (
    <Box sx={{ display: 'grid', gap: 0.5, fontSize: '0.875rem' }}>
      {servicePrincipal?.accountEnabled === false && (
        <Status tone="bad">{t('request.state.disabled')}</Status>
      )}
      {!application && publisher && (
        <Status tone="good">{t('request.state.verified', { publisher: publisher.displayName })}</Status>
      )}
      {!application && publisher === null && <Status tone="warning">{t('request.state.unverified')}</Status>}
      {!application && <Status tone="neutral">{t('request.state.elsewhere')}</Status>}
    </Box>
  )
}
