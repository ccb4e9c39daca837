import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { Link as RouterLink } from 'react-router'
import type { AuditedChange } from '../../../domain/changes/audited'
import type { AuditEntry } from '../../../domain/changes/auditedEntry'
import type { ChangeRecord } from '../../../domain/changes/record'
import { ErrorNotice } from '../../../ui/ErrorNotice'
import { isolated } from '../../../ui/isolated'
import { paths } from '../../../ui/paths'
import { RelativeDate } from '../../../ui/RelativeDate'
import { Status } from '../../../ui/Status'
import { AuditedDetails } from './AuditedDetails'
import { useTakeBack } from './useTakeBack'

/** One change of the log: what, by whom, when, and the way back or why there is none. */
export function AuditedItem({
  change,
  own,
}: {
  change: AuditedChange
  /** The record of this console to which it belongs. */
  own: ChangeRecord | null
}) {
  const { t } = useTranslation('changeHistory')
  const taking = useTakeBack()
  const byText = useByText()
  const { activity, at, subject, wish, lost } = change
  const name = subject?.name ?? subject?.objectId ?? t('elsewhere.gone')
  return (
    <Box
      component="li"
      sx={{
        ...{ border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.paper', p: 1.5 },
        ...{ display: 'grid', gap: 0.75, minWidth: 0, fontSize: '0.875rem', overflowWrap: 'anywhere' },
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, rowGap: 0.25, alignItems: 'baseline' }}>
        <Typography component="h2" sx={{ fontWeight: 600, fontSize: '0.875rem', minWidth: 0 }}>
          <bdi>{name}</bdi>
        </Typography>
        <span lang="en">{activity}</span>
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
          {at && (
            <>
              <RelativeDate iso={at} />{' '}
            </>
          )}
          {byText(change.by)}
        </Box>
        {own ? (
          <Button
            size="small"
            component={RouterLink}
            to={`${paths.changes()}?q=${encodeURIComponent(own.plan.id)}`}
            aria-label={t('elsewhere.ownOf', { activity, app: isolated(name) })}
            sx={{ ml: 'auto' }}
          >
            {t('elsewhere.own')}
          </Button>
        ) : (
          wish && (
            <Button
              size="small"
              variant="outlined"
              disabled={taking.isPending}
              aria-label={t('elsewhere.takeBackOf', { activity, app: isolated(name) })}
              onClick={() => taking.mutate(wish)}
              sx={{ ml: 'auto' }}
            >
              {taking.isPending ? t('elsewhere.resolving') : t('elsewhere.takeBack')}
            </Button>
          )
        )}
      </Box>
      <AuditedDetails change={change} />
      {lost.map((reason) => (
        <Status key={reason} tone="neutral">
          {t(`elsewhere.lost.${reason}`)}
        </Status>
      ))}
      {taking.data && <Status tone="warning">{t(`elsewhere.${taking.data}`)}</Status>}
      {taking.error && <ErrorNotice error={taking.error} />}
    </Box>
  )
}

function useByText(): (by: AuditEntry['by']) => string {
  const { t } = useTranslation('changeHistory')
  return (by) => {
    const who = isolated(by?.name || by?.detail || '')
    if (!by || !who) return t('elsewhere.byNobody')
    return t(by.kind === 'app' ? 'elsewhere.byApp' : 'elsewhere.by', { who })
  }
}
