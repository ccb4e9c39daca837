import Link from '@mui/material/Link'
import { useTranslation } from 'react-i18next'
import { Link as RouterLink, useLocation } from 'react-router'
import { EmptyState } from '../../ui/EmptyState'
import { PageHeader } from '../../ui/PageHeader'
import { paths } from '../../ui/paths'

export function NotFoundScreen() {
  const { t } = useTranslation('shell')
  const { pathname } = useLocation()
  return (
    <>
      <PageHeader title={t('notFound.title')} />
      <EmptyState
        title={t('notFound.text', { path: pathname })}
        next={
          <Link component={RouterLink} to={paths.home()}>
            {t('notFound.next')}
          </Link>
        }
      />
    </>
  )
}
