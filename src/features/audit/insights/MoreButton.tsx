import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format'

/** Shows more of a long list; nothing where all of it is shown. */
export function MoreButton({ shown, count, onMore }: { shown: number; count: number; onMore: () => void }) {
  const { t } = useTranslation('auditInsights')
  const format = useFormat()
  if (count <= shown) return null
  return (
    <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', py: 0.5 }}>
      <Button size="small" variant="outlined" onClick={onMore}>
        {t('more.action')}
      </Button>
      <Box component="span" role="status" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
        {t('more.shown', { shown: format.number(shown), all: format.number(count) })}
      </Box>
    </Box>
  )
}
