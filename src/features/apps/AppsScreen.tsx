import RefreshIcon from '@mui/icons-material/Refresh'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import useMediaQuery from '@mui/material/useMediaQuery'
import { useCallback, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { RegistrationQuery, RegistrationRow } from '../../domain/registrations/types'
import { isJudged } from '../../graph/directory/directory'
import { createRegistrationWindow } from '../../graph/directory/registrationWindow'
import { useDirectory } from '../../graph/directory/useDirectory'
import { useReadiness } from '../../graph/directory/useReadiness'
import { useLines } from '../../graph/lines/useLines'
import { type GridSort, useGridColumns } from '../../ui/table/columns'
import { useUrlState } from '../../ui/table/useUrlState'
import { VirtualGrid } from '../../ui/table/VirtualGrid'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { useFormat } from '../../ui/format'
import { PageHeader } from '../../ui/PageHeader'
import { paths } from '../../ui/paths'
import { UnreadableNotice } from '../../ui/UnreadableNotice'
import { ColumnsMenu } from './ColumnsMenu'
import { JudgingNotice } from './JudgingNotice'
import { ListEmpty } from './ListEmpty'
import { ListFilters } from './ListFilters'
import { readListUrl, writeListUrl } from './listUrl'
import { isLoading, LoadProgress } from './LoadProgress'
import { registrationColumns } from './registrationColumns'
import { SearchField } from '../../ui/SearchField'

/** `/apps`: every registration of the tenant. */
export function AppsScreen() {
  const { t } = useTranslation('apps')
  const format = useFormat()
  const navigate = useNavigate()
  const narrow = useMediaQuery('(max-width:699px)')
  const screen = useRef<HTMLDivElement>(null)
  const { directory, snapshot } = useDirectory()
  const { progress } = snapshot
  const { state, change, settle } = useUrlState(readListUrl, writeListUrl)
  const { text, filters, sort, hidden } = state
  const query = useMemo<RegistrationQuery>(() => ({ text, filters, sort }), [text, filters, sort])
  const shown = useMemo(() => createRegistrationWindow(directory), [directory])
  const { answered, match, error, line } = useLines(shown, query, snapshot.revision)
  const matched = match?.matched ?? 0
  const total = match?.total ?? 0
  const columns = useMemo(() => registrationColumns(t, format), [t, format])
  const onSort = useCallback(
    (next: GridSort) => {
      const column = columns.find(({ id }) => id === next.id)
      if (column) change({ sort: { key: column.id, descending: next.descending } })
    },
    [columns, change],
  )
  const gridColumns = useGridColumns({
    columns,
    hidden,
    narrow,
    sort: { id: sort.key, descending: sort.descending },
    onSort,
  })

  const wantsReadiness = filters.ready !== 'any' || sort.key === 'ready' || !hidden.includes('ready')
  useReadiness(directory, snapshot, wantsReadiness)
  const judging = wantsReadiness && !isJudged(snapshot.judged)

  const { show } = shown
  // The same object while the answer is the same, so that a key does not draw the grid before its answer does.
  const rows = useMemo(() => ({ count: matched, row: line, show }), [matched, line, show])
  const onOpen = useCallback(({ appId }: RegistrationRow) => void navigate(paths.app(appId)), [navigate])
  const onType = (typed: string) => {
    // The worker searches while the screen draws the key.
    shown.ask({ text: typed, filters, sort })
    change({ text: typed }, 'typing')
  }
  const loading = isLoading(progress)
  // Nothing found while pages are still to come says nothing yet.
  const empty = answered !== null && matched === 0 && progress.applications.state === 'done' && !judging
  const focusGrid = () =>
    screen.current
      ?.querySelector<HTMLElement>('.grid-body [tabindex="0"], .grid-head [tabindex="0"]')
      ?.focus()

  const { refreshing } = snapshot
  // The same while somebody types: a key draws the field and then the rows, and nothing else.
  const header = useMemo(
    () => (
      <PageHeader
        title={t('list.title')}

        actions={
          <Button
            startIcon={<RefreshIcon />}
            disabled={loading || refreshing}
            onClick={() => directory.refresh()}
          >
            {refreshing ? t('list.refreshing') : t('list.refresh')}
          </Button>
        }
      />
    ),
    [t, directory, loading, refreshing],
  )

  return (
    <Box ref={screen}>
      {header}
      {snapshot.stale && (
        <Alert severity="info" sx={{ mb: 1 }}>
          {t('list.stale')}
        </Alert>
      )}
      {snapshot.refreshFailed && (
        <UnreadableNotice what={t('list.refresh')} reason={snapshot.refreshFailed} />
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1 }}>
        <SearchField
          label={t('list.search')}
          placeholder={t('list.searchHint')}
          value={text}
          onChange={onType}
          onArrowDown={focusGrid}
          onLeave={settle}
        />
        <Box role="status" sx={{ color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
          {answered && t('list.count', { matched: format.number(matched), total: format.number(total) })}
        </Box>
        {!narrow && (
          <Box sx={{ ml: 'auto' }}>
            <ColumnsMenu columns={columns} hidden={hidden} onChange={change} />
          </Box>
        )}
      </Box>
      <ListFilters filters={filters} onChange={change} />
      <LoadProgress progress={progress} />
      {judging && <JudgingNotice failed={snapshot.judgingFailed} onAgain={() => directory.refresh()} />}
      {error && <ErrorNotice error={error} onRetry={() => shown.ask(query)} />}
      {empty ? (
        <ListEmpty state={state} total={total} onChange={change} />
      ) : (
        <VirtualGrid
          label={t('list.title')}
          columns={gridColumns}
          rows={rows}
          busy={loading}
          resetKey={JSON.stringify(answered)}
          onOpen={onOpen}
        />
      )}
    </Box>
  )
}
