import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { Link as RouterLink } from 'react-router'
import { PageHeader } from '../../ui/PageHeader'
import { paths } from '../../ui/paths'

const JOBS = [
  { to: paths.connect(), job: 'connect' },
  { to: paths.apps(), job: 'apps' },
  { to: paths.audit(), job: 'audit' },
  { to: paths.changes(), job: 'changes' },
] as const

/** The jobs of the console, the main one first. */
export function HomeScreen() {
  const { t } = useTranslation('shell')
  return (
    <>
      <PageHeader title={t('home.title')} />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 288px), 1fr))',
        }}
      >
        {JOBS.map(({ to, job }) => (
          <Paper key={job} component="section" sx={{ p: 2, display: 'grid', gap: 1, alignContent: 'start' }}>
            <Typography variant="h2">
              <Link component={RouterLink} to={to}>
                {t(`home.${job}.title`)}
              </Link>
            </Typography>
            <Typography color="textSecondary">{t(`home.${job}.text`)}</Typography>
          </Paper>
        ))}
      </Box>
    </>
  )
}
