import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import type { Permitted } from '../../domain/changes/authorize'
import { ROLE_NAMES } from '../../domain/roles/roles'
import { useFormat } from '../../ui/format'
import { MAY_TEXTS } from './StepItem'
import type { Review } from './useReview'

/** Who may do what the signed-in person may not surely do; each step tells its own verdict. */
export function MayNotice({ review }: { review: Review }) {
  const { t } = useTranslation('changes')
  const format = useFormat()
  const verdicts = Object.values(review.may)
  const worst: Permitted = verdicts.includes('no')
    ? 'no'
    : verdicts.includes('graph-decides')
      ? 'graph-decides'
      : 'yes'
  const key =
    worst === 'graph-decides' && review.roles.state !== 'read' ? 'may.rolesUnread' : MAY_TEXTS[worst].key
  if (worst === 'yes') return null
  return (
    <Alert
      severity={worst === 'no' ? 'warning' : 'info'}
      action={
        <Button size="small" color="inherit" onClick={review.recheckRoles}>
          {t('may.again')}
        </Button>
      }
    >
      <Typography component="h3" sx={{ fontWeight: 600, fontSize: '0.875rem' }}>
        {t('may.title')}
      </Typography>
      {t(key)}
      {'. '}
      {review.who.length > 0 &&
        t('may.who', { roles: format.list(review.who.map((role) => ROLE_NAMES[role])) })}{' '}
      {t('may.activate')}
    </Alert>
  )
}
