import Box from '@mui/material/Box'
import { Activity, lazy, Suspense, useCallback, useContext, useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { parseFilter } from '../../domain/audit/filter/parse'
import type { AuditQuery } from '../../domain/audit/report'
import { isUnderWay } from '../../graph/audit/protocol'
import { useAudit } from '../../graph/audit/useAudit'
import { GraphContext } from '../../graph/GraphContext'
import { PageHeader } from '../../ui/PageHeader'
import { Status } from '../../ui/Status'
import { useUrlState } from '../../ui/table/useUrlState'
import { readAuditUrl, writeAuditUrl } from './auditUrl'
import { FilterBar } from './filter/FilterBar'
import { HeaderActions } from './HeaderActions'
import { useKeptOverrides } from './overrides/useKeptOverrides'
import { StartPanel } from './start/StartPanel'
import { createAuditWindow } from './table/auditWindow'
import { TableSection } from './table/TableSection'
import { useAuditQuery } from './useAuditQuery'
import { ViewNav } from './ViewNav'
import { ViewSection } from './ViewSection'

const GrantDrawer = lazy(() =>
  import('./drawer/GrantDrawer').then((module) => ({ default: module.GrantDrawer })),
)

/** What charts are drawn of: a value that is half typed and means nothing yet does not empty them. */
function readable({ filter, meanwhile: instead }: AuditQuery): string {
  return instead !== undefined && parseFilter(filter).errors.length > 0 ? instead : filter
}

/** `/audit`: which applications of the tenant may do what, by whose consent, and what to do about it. */
export function AuditScreen() {
  const { t } = useTranslation(['audit', 'shell'])
  const { audit, state: reading } = useAudit()
  const ratingsUnread = useKeptOverrides()
  const online = useContext(GraphContext) !== null
  const { state, change, settle } = useUrlState(readAuditUrl, writeAuditUrl)
  const { view, columns, widths, question, row } = state
  // One for the screen, so that a key can ask before the table is drawn.
  const shown = useMemo(() => createAuditWindow(audit), [audit])
  const { facts, revision, phase } = reading
  const ended = !isUnderWay(phase)
  // What stands around the rows is drawn beforehand, hidden, and shown with the click: later there is more to do.
  const framed = facts !== null || !ended
  const ready = useDeferredValue(framed)

  const { query, unfinished, onType, onTyped, onToggleGroup } = useAuditQuery(
    state,
    shown.ask,
    change,
    settle,
  )
  // A key is drawn first; what stands below it waits for its answer anyway.
  const settled = useDeferredValue(query)

  const onFilter = useCallback(
    (next: string) => change({ filter: next, view: 'table', row: null }, 'step'),
    [change],
  )
  const onAsk = useCallback((asked: string) => change({ question: asked }, 'step'), [change])
  const closeRow = useCallback(() => change({ row: null }), [change])

  const filters = view === 'table' || view === 'overview'
  return (
    <Box>
      <PageHeader title={t('shell:nav.audit')} actions={facts && ready && <HeaderActions />} />
      {ratingsUnread && (
        <Box sx={{ mb: 1 }}>
          <Status tone="warning">{t('header.ratingsUnread')}</Status>
        </Box>
      )}
      <StartPanel audit={audit} state={reading} online={online} />
      <Activity mode={framed && ready ? 'visible' : 'hidden'}>
        <ViewNav state={state} />
        {filters && (
          <FilterBar
            audit={audit}
            state={state}
            unfinished={unfinished}
            onType={onType}
            onChange={change}
            onTyped={onTyped}
          />
        )}
        {view === 'table' ? (
          <TableSection
            audit={audit}
            view={shown}
            query={settled}
            columns={columns}
            widths={widths}
            revision={revision}
            reading={phase === 'reading'}
            ended={ended}
            onChange={change}
            onToggleGroup={onToggleGroup}
          />
        ) : (
          facts && (
            <ViewSection
              view={view}
              filter={readable(settled)}
              question={question}
              onFilter={onFilter}
              onAsk={onAsk}
            />
          )
        )}
        {facts && row !== null && (
          <Suspense>
            <GrantDrawer id={row} onClose={closeRow} onFilter={onFilter} />
          </Suspense>
        )}
      </Activity>
    </Box>
  )
}
