import { useTranslation } from 'react-i18next'
import { PageHeader } from '../../ui/PageHeader'

/** The permission audit of the whole tenant. */
export function AuditScreen() {
  const { t } = useTranslation('shell')
  return <PageHeader title={t('nav.audit')} crumbs={[]} />
}
