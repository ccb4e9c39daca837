import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { Link as RouterLink } from 'react-router'
import { EmptyState } from '../../ui/EmptyState'
import { PageHeader } from '../../ui/PageHeader'
import { paths } from '../../ui/paths'
import { AppliedPlanCard } from './AppliedPlanCard'
import { isUndone, useAppliedPlans } from './appliedPlans'

const NO_CRUMBS: [] = []

/** `/changes`: what was applied in this session, its result, and the way back. */
export function ChangesScreen() {
  const { t } = useTranslation('changes')
  const applied = useAppliedPlans()
  return (
    <>
      <PageHeader title={t('session.title')} crumbs={NO_CRUMBS}>
        <Typography variant="body2" color="textSecondary">
          {t('session.intro')}
        </Typography>
      </PageHeader>
      {applied.length === 0 ? (
        <EmptyState
          title={t('session.empty')}
          next={
            <>
              {t('session.emptyNext')}{' '}
              <Link component={RouterLink} to={paths.apps()}>
                {t('session.openApps')}
              </Link>
            </>
          }
        />
      ) : (
        <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
          {applied.map((entry) => (
            <AppliedPlanCard key={entry.plan.id} entry={entry} undone={isUndone(entry, applied)} />
          ))}
        </Box>
      )}
    </>
  )
}
