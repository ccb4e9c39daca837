import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link as RouterLink, useSearchParams } from 'react-router'
import { RECORD_STATES, type RecordState } from '../../../domain/changes/record'
import { EmptyState } from '../../../ui/EmptyState'
import { paths } from '../../../ui/paths'
import { PlainSelect } from '../../../ui/PlainSelect'
import { SearchField } from '../../../ui/SearchField'
import { ShowMore } from '../ShowMore'
import { useRecords } from '../useRecords'
import { ClearHistory } from './ClearHistory'
import { ExportMenu } from './ExportMenu'
import { filterHistory, type HistoryEntry, historyOf, stateFrom } from './history'
import { HistoryNotices } from './HistoryNotices'
import { RecordCard } from './RecordCard'
import { useTicketText } from './useTicketText'

/** Cards shown at once; more come at a click. */
const PAGE = 20

/** The changes that were made with this console in this browser, by this person in this tenant. */
export function HistoryView() {
  const { t } = useTranslation('changeHistory')
  const known = useRecords()
  const { records, underWay, kept, refused } = known
  const all = useMemo(() => historyOf(records, underWay), [records, underWay])
  const [params, setParams] = useSearchParams()
  const filter = { text: params.get('q') ?? '', state: stateFrom(params.get('state')) }
  const shown = useMemo(
    () => filterHistory(all, { text: filter.text, state: filter.state }),
    [all, filter.state, filter.text],
  )
  const setFilter = (name: 'q' | 'state', value: string) => {
    setParams(
      (before) => {
        if (value) before.set(name, value)
        else before.delete(name)
        return before
      },
      { replace: true },
    )
  }
  if (kept === 'loading') return <p role="status">{t('kept.loading')}</p>
  return (
    <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
      <HistoryNotices {...known} />
      {all.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'end' }}>
          <SearchField
            label={t('filter.search')}
            placeholder={t('filter.placeholder')}
            value={filter.text}
            onChange={(text) => setFilter('q', text)}
          />
          <PlainSelect<RecordState | ''>
            label={t('filter.state')}
            value={filter.state}
            neutral=""
            options={[
              { value: '', label: t('filter.anyState') },
              ...RECORD_STATES.map((value) => ({ value, label: t(`stateOf.${value}`) })),
            ]}
            onChange={(state) => setFilter('state', state)}
          />
          <Box sx={{ ml: 'auto', display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
            <span role="status">{t('filter.shown', { count: shown.length })}</span>
            <ExportShown shown={shown} />
          </Box>
        </Box>
      )}
      {all.length === 0 ? (
        <Nothing />
      ) : (
        <Cards shown={shown} onClear={() => setParams({}, { replace: true })} />
      )}
      {(all.length > 0 || refused > 0) && (
        <div>
          <ClearHistory count={all.length + refused} clear={known.clear} />
        </div>
      )}
    </Box>
  )
}

function Cards({ shown, onClear }: { shown: readonly HistoryEntry[]; onClear: () => void }) {
  const { t } = useTranslation('changeHistory')
  const [most, setMost] = useState(PAGE)
  if (shown.length === 0) {
    const next = (
      <Button size="small" onClick={onClear}>
        {t('empty.clear')}
      </Button>
    )
    return <EmptyState title={t('empty.filtered')} next={next} />
  }
  return (
    <>
      {shown.slice(0, most).map((entry) => (
        <RecordCard key={entry.record.plan.id} entry={entry} />
      ))}
      <ShowMore left={shown.length - most} page={PAGE} onMore={() => setMost(most + PAGE)} />
    </>
  )
}

function ExportShown({ shown }: { shown: readonly HistoryEntry[] }) {
  const { t } = useTranslation('changeHistory')
  const ticket = useTicketText(shown[0]?.record.tenantName ?? '')
  if (shown.length === 0) return null
  return (
    <ExportMenu
      records={shown.map(({ record }) => record)}
      label={t('action.exportAll')}
      name={t('action.exportAll')}
      ticket={() => shown.map(ticket).join('\n')}
    />
  )
}

function Nothing() {
  const { t } = useTranslation('changeHistory')
  const next = (
    <>
      {t('empty.next')}{' '}
      <Link component={RouterLink} to={paths.apps()}>
        {t('empty.apps')}
      </Link>
    </>
  )
  return <EmptyState title={t('empty.title')} next={next} />
}
