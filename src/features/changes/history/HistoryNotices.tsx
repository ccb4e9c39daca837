import Alert from '@mui/material/Alert'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { MOST_RECORDS, type RecordsState } from '../../../graph/changes/record/records'
import { useFormat } from '../../../ui/format'

/** What is kept here and for how long, and what is not shown. */
export function HistoryNotices({ kept, refused, others }: RecordsState) {
  const { t } = useTranslation('changeHistory')
  const format = useFormat()
  return (
    <>
      {kept === 'memory' ? (
        <Alert severity="warning">{t('kept.memory')}</Alert>
      ) : (
        <Typography variant="body2" color="textSecondary">
          {t('kept.browser', { most: format.number(MOST_RECORDS) })}
        </Typography>
      )}
      {others && (
        <Typography variant="body2" color="textSecondary">
          {t('kept.others')}
        </Typography>
      )}
      {refused > 0 && <Alert severity="info">{t('kept.refused', { count: refused })}</Alert>}
    </>
  )
}
