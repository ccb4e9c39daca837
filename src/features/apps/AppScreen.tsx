import Box from '@mui/material/Box'
import Skeleton from '@mui/material/Skeleton'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useSession } from '../../auth/session'
import { isGuid } from '../../domain/identifiers'
import type { RegistrationFacts } from '../../domain/directory'
import { useGraph } from '../../graph/GraphContext'
import { registrationQuery } from '../../graph/queries/registration'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { PageHeader } from '../../ui/PageHeader'
import { paths } from '../../ui/paths'
import { Status } from '../../ui/Status'
import { AppActions } from './AppActions'
import { AppMalformed, AppNotFound } from './AppNotFound'
import { AuthenticationSection } from './AuthenticationSection'
import { ConnectionsSection } from './ConnectionsSection'
import { CredentialsSection } from './CredentialsSection'
import { EnterpriseAppSection } from './EnterpriseAppSection'
import { OverviewSection } from './OverviewSection'
import { OwnersSection } from './OwnersSection'
import { PermissionsSection } from './PermissionsSection'
import { usePermissions } from './usePermissions'

function useCrumbs() {
  const { t } = useTranslation('apps')
  return useMemo(() => [{ label: t('list.title'), to: paths.apps() }], [t])
}

function Registration({ facts }: { facts: RegistrationFacts }) {
  const { t } = useTranslation('apps')
  const crumbs = useCrumbs()
  const permissions = usePermissions(facts)
  const { application, servicePrincipal } = facts
  const title = application?.displayName ?? servicePrincipal?.displayName ?? facts.appId
  return (
    <>
      <PageHeader
        title={title}
        crumbs={crumbs}
        actions={<AppActions facts={facts} permissions={permissions} />}
      >
        {!application && (
          <Box sx={{ mt: 1 }}>
            <Status tone="neutral">{t('detail.elsewhere')}</Status>
          </Box>
        )}
      </PageHeader>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
        }}
      >
        <OverviewSection facts={facts} />
        <EnterpriseAppSection facts={facts} />
        {application && <AuthenticationSection facts={facts} application={application} />}
        {application && <OwnersSection facts={facts} />}
      </Box>
      <Box sx={{ display: 'grid', gap: 2, mt: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <ConnectionsSection facts={facts} />
        {application && <CredentialsSection facts={facts} application={application} />}
        <PermissionsSection facts={facts} permissions={permissions} />
      </Box>
    </>
  )
}

function Loading() {
  const { t } = useTranslation('common')
  return (
    <Box role="status" aria-label={t('state.loading')}>
      {[160, 160, 240].map((height, index) => (
        <Skeleton key={index} variant="rounded" height={height} sx={{ mb: 2 }} />
      ))}
    </Box>
  )
}

function KnownAppId({ appId }: { appId: string }) {
  const { t } = useTranslation('apps')
  const { tenantId } = useSession()
  const crumbs = useCrumbs()
  const query = useQuery(registrationQuery(useGraph(), tenantId, appId))
  const { data } = query
  if (data && (data.application || data.servicePrincipal)) {
    return (
      <>
        {query.isError && <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />}
        <Registration facts={data} />
      </>
    )
  }
  return (
    <>
      <PageHeader title={data ? t('notFound.heading') : t('detail.loading')} crumbs={crumbs} />
      {data ? (
        <AppNotFound appId={appId} />
      ) : query.isError ? (
        <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Loading />
      )}
    </>
  )
}

/** `/apps/:appId`: one registration, or an enterprise application whose registration lives elsewhere. */
export function AppScreen() {
  const { t } = useTranslation('apps')
  const { appId = '' } = useParams()
  const crumbs = useCrumbs()
  if (isGuid(appId)) return <KnownAppId key={appId} appId={appId.toLowerCase()} />
  return (
    <>
      <PageHeader title={t('notFound.heading')} crumbs={crumbs} />
      <AppMalformed given={appId} />
    </>
  )
}
