import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'

/** Shows up to a page more of those that are `left`; nothing where none is. */
export function ShowMore({ left, page, onMore }: { left: number; page: number; onMore: () => void }) {
  const { t } = useTranslation('changeHistory')
  if (left <= 0) return null
  return (
    <div>
      <Button onClick={onMore}>{t('page.more', { count: Math.min(left, page) })}</Button>
    </div>
  )
}
