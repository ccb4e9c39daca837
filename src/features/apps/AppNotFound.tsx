import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link as RouterLink } from 'react-router'
import { useSession } from '../../auth/session'
import { useGraph } from '../../graph/GraphContext'
import { objectIdQuery } from '../../graph/queries/objectId'
import { cleanPasted, isGuid } from '../../domain/identifiers'
import { EmptyState } from '../../ui/EmptyState'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { paths } from '../../ui/paths'

function BackToList({ children }: { children?: ReactNode }) {
  const { t } = useTranslation('apps')
  return (
    <>
      {children}
      <Box sx={{ mt: 1 }}>
        <Link component={RouterLink} to={paths.apps()}>
          {t('notFound.toList')}
        </Link>
      </Box>
    </>
  )
}

/** The address holds something that cannot be a client ID. */
export function AppMalformed({ given }: { given: string }) {
  const { t } = useTranslation('apps')
  const { value } = cleanPasted(given)
  return (
    <EmptyState
      title={t('notFound.malformed', { given })}
      next={
        <BackToList>
          {t('notFound.malformedNext')}
          {isGuid(value) && (
            <Box sx={{ mt: 1 }}>
              <Link component={RouterLink} to={paths.app(value.toLowerCase())}>
                {t('notFound.meant', { appId: value.toLowerCase() })}
              </Link>
            </Box>
          )}
        </BackToList>
      }
    />
  )
}

/** No registration and no enterprise application of this client ID: is it another kind of ID? */
export function AppNotFound({ appId }: { appId: string }) {
  const { t } = useTranslation('apps')
  const { tenantId } = useSession()
  const isTenant = appId === tenantId
  const owner = useQuery({ ...objectIdQuery(useGraph(), appId), enabled: !isTenant })
  if (isTenant) {
    return <EmptyState title={t('notFound.title')} next={<BackToList>{t('notFound.isTenant')}</BackToList>} />
  }
  return (
    <EmptyState
      title={t('notFound.title')}
      next={
        <BackToList>
          {owner.isPending && t('notFound.looking')}
          {owner.isError && <ErrorNotice error={owner.error} />}
          {owner.data && (
            <>
              {t('notFound.isObject', { name: owner.data.displayName })}{' '}
              <Link component={RouterLink} to={paths.app(owner.data.appId)}>
                {t('notFound.open', { name: owner.data.displayName })}
              </Link>
            </>
          )}
          {owner.data === null && t('notFound.elsewhere')}
        </BackToList>
      }
    />
  )
}
