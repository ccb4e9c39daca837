import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { cleanPasted, isGuid } from '../../domain/identifiers'
import { NO_FILTERS } from '../../domain/registrations/types'
import { EmptyState } from '../../ui/EmptyState'
import { paths } from '../../ui/paths'
import type { ListState } from './listUrl'

/** Why no line is shown, and what to do about it. */
export function ListEmpty({
  state,
  total,
  onChange,
}: {
  state: ListState
  /** Lines before search and filters. */
  total: number
  onChange(change: Partial<ListState>): void
}) {
  const { t } = useTranslation('apps')
  const { value } = cleanPasted(state.text)
  if (total === 0 && state.text.trim() === '') {
    return (
      <EmptyState
        title={state.filters.owner === 'this' ? t('empty.noneHere') : t('empty.noneOfOwner')}
        next={
          <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', justifyContent: 'center' }}>
            <Button component={Link} to={paths.connect()} variant="outlined">
              {t('empty.connect')}
            </Button>
            {state.filters.owner !== 'all' && (
              <Button onClick={() => onChange({ filters: { ...NO_FILTERS, owner: 'all' } })}>
                {t('empty.allOwners')}
              </Button>
            )}
          </Box>
        }
      />
    )
  }
  return (
    <EmptyState
      title={t('empty.noMatch')}
      next={
        <>
          {isGuid(value) && (
            <Box sx={{ mb: 1 }}>
              {t('empty.isGuid')} <Link to={paths.app(value.toLowerCase())}>{t('empty.lookUp')}</Link>
            </Box>
          )}
          <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', justifyContent: 'center' }}>
            {state.filters.owner !== 'all' && state.text.trim() !== '' && (
              <Button
                variant="outlined"
                onClick={() => onChange({ filters: { ...NO_FILTERS, owner: 'all' } })}
              >
                {t('empty.searchAll')}
              </Button>
            )}
            <Button onClick={() => onChange({ text: '', filters: NO_FILTERS })}>{t('empty.clear')}</Button>
          </Box>
        </>
      }
    />
  )
}
