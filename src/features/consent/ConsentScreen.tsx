import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import { useConsentPolicies } from '../../graph/queries/useConsentPolicies'
import { PageHeader } from '../../ui/PageHeader'
import { PageIntro } from '../../ui/PageIntro'
import { ClassificationsSection } from './ClassificationsSection'
import { PolicySection } from './PolicySection'
import { RequestsSection } from './RequestsSection'
import { WorkflowSection } from './WorkflowSection'

/** `/consent`: who may consent to what in the tenant, and what waits for an answer. Each part is read by itself. */
export function ConsentScreen() {
  const { t } = useTranslation('consentScreen')
  const reading = useConsentPolicies()
  const { policies } = reading
  return (
    <>
      <PageHeader title={t('title')}>
        <PageIntro>{t('intro')}</PageIntro>
      </PageHeader>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            alignItems: 'start',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(0, 2fr)' },
          }}
        >
          <PolicySection reading={reading} />
          <WorkflowSection policies={policies} />
        </Box>
        <RequestsSection policies={policies} />
        <ClassificationsSection policies={policies} />
      </Box>
    </>
  )
}
