import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { ownersMay } from '../../domain/changes/authorize'
import { useFormat } from '../../ui/format'
import { useRoleName } from '../../ui/useRoleName'
import type { Review } from './useReview'

/** Who may do what the signed-in person may not surely do; each step tells its own verdict. */
export function MayNotice({ review }: { review: Review }) {
  const { t } = useTranslation('handOver')
  const format = useFormat()
  const roleName = useRoleName()
  const unsure = review.plan.steps.filter(({ id }) => review.may[id] !== 'yes')
  if (unsure.length === 0) return null
  const isRefused = unsure.some(({ id }) => review.may[id] === 'no')
  const unread = review.roles.state === 'read' ? 'may.graphDecides' : 'may.rolesUnread'
  const sentences = [
    t(isRefused ? 'may.no' : unread),
    ...(review.who.length > 0 ? [t('may.who', { roles: format.list(review.who.map(roleName)) })] : []),
    ...(unsure.every(ownersMay) ? [t('may.owners')] : []),
    t('may.eligible'),
  ]
  return (
    <Alert severity={isRefused ? 'warning' : 'info'}>
      <Typography component="h3" sx={{ fontWeight: 600, fontSize: '0.875rem' }}>
        {t('may.title')}
      </Typography>
      {sentences.join(' ')}
      <Box sx={{ mt: 1 }}>
        <Button size="small" variant="outlined" color="inherit" onClick={review.recheckRoles}>
          {t('may.again')}
        </Button>
      </Box>
    </Alert>
  )
}
