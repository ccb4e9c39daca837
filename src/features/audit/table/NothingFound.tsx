import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../ui/EmptyState'

/** Why the table is empty, and what to do about it. */
export function NothingFound({
  total,
  onClear,
}: {
  /** Rows before the filter. */
  total: number
  onClear(): void
}) {
  const { t } = useTranslation('audit')
  if (total === 0) return <EmptyState title={t('empty.noRows')} next={t('empty.noRowsNext')} />
  return (
    <EmptyState
      title={t('empty.noMatch')}
      next={
        <Button variant="outlined" onClick={onClear}>
          {t('empty.clear')}
        </Button>
      }
    />
  )
}
