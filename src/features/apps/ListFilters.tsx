import Box from '@mui/material/Box'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { NO_FILTERS } from '../../domain/registrations/types'
import { PlainSelect } from '../../ui/PlainSelect'
import { FILTER_VALUES, type ListState } from './listUrl'

/** The filters above the list; not drawn again for every key of the search. */
export const ListFilters = memo(function ListFilters({
  filters,
  onChange,
}: {
  filters: ListState['filters']
  onChange(change: Pick<ListState, 'filters'>): void
}) {
  const { t } = useTranslation('apps')
  const set = (next: ListState['filters']) => onChange({ filters: next })
  return (
    <Box
      role="group"
      aria-label={t('list.filters')}
      sx={{
        display: 'grid',
        gap: 1,
        // A label of two lines does not push its field out of the row.
        alignItems: 'end',
        gridTemplateColumns: { xs: 'repeat(2, minmax(0, 1fr))', md: 'repeat(6, minmax(0, 200px))' },
        mb: 1,
      }}
    >
      <PlainSelect
        label={t('filters.owner')}
        value={filters.owner}
        neutral={NO_FILTERS.owner}
        options={FILTER_VALUES.owner.map((value) => ({ value, label: t(`ownerFilter.${value}`) }))}
        onChange={(owner) => set({ ...filters, owner })}
      />
      <PlainSelect
        label={t('filters.credentials')}
        value={filters.credentials}
        neutral={NO_FILTERS.credentials}
        options={FILTER_VALUES.credentials.map((value) => ({ value, label: t(`credentialFilter.${value}`) }))}
        onChange={(credentials) => set({ ...filters, credentials })}
      />
      <PlainSelect
        label={t('filters.audience')}
        value={filters.audience}
        neutral={NO_FILTERS.audience}
        options={FILTER_VALUES.audience.map((value) => ({
          value,
          label: value === 'any' ? t('filters.any') : t(`audienceShort.${value}`),
        }))}
        onChange={(audience) => set({ ...filters, audience })}
      />
      <PlainSelect
        label={t('filters.principal')}
        value={filters.principal}
        neutral={NO_FILTERS.principal}
        options={FILTER_VALUES.principal.map((value) => ({ value, label: t(`principalFilter.${value}`) }))}
        onChange={(principal) => set({ ...filters, principal })}
      />
      <PlainSelect
        label={t('filters.undeclared')}
        value={filters.undeclared}
        neutral={NO_FILTERS.undeclared}
        options={FILTER_VALUES.undeclared.map((value) => ({ value, label: t(`undeclaredFilter.${value}`) }))}
        onChange={(undeclared) => set({ ...filters, undeclared })}
      />
      <PlainSelect
        label={t('filters.ready')}
        value={filters.ready}
        neutral={NO_FILTERS.ready}
        options={FILTER_VALUES.ready.map((value) => ({ value, label: t(`readyFilter.${value}`) }))}
        onChange={(ready) => set({ ...filters, ready })}
      />
    </Box>
  )
})
