import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type AuditedChange, auditedChanges, ownRecordOf } from '../../../domain/changes/audited'
import type { AuditEntry } from '../../../domain/changes/auditedEntry'
import { EmptyState } from '../../../ui/EmptyState'
import { useFormat } from '../../../ui/format'
import { SearchField } from '../../../ui/SearchField'
import { ShowMore } from '../ShowMore'
import { useRecords } from '../useRecords'
import { AuditedItem } from './AuditedItem'

/** Changes shown at once; more come at a click. */
const PAGE = 25

/** The changes that entries of the log tell, the latest first. */
export function AuditedList({ entries, days }: { entries: readonly AuditEntry[]; days: number }) {
  const { t } = useTranslation('changeHistory')
  const format = useFormat()
  const { records } = useRecords()
  const [text, setText] = useState('')
  const [onlyOthers, setOnlyOthers] = useState(false)
  const [most, setMost] = useState(PAGE)
  const all = useMemo(
    () => auditedChanges(entries).map((change) => ({ change, own: ownRecordOf(change, records) })),
    [entries, records],
  )
  const words = text.toLowerCase().split(/\s+/u).filter(Boolean)
  const shown = all.filter(({ change, own }) => {
    const hay = searchText(change)
    return !(onlyOthers && own) && words.every((word) => hay.includes(word))
  })
  if (all.length === 0) return <EmptyState title={t('elsewhere.nothing', { days })} next={null} />
  return (
    <Box sx={{ display: 'grid', gap: 1.5, minWidth: 0 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 1, alignItems: 'center' }}>
        <SearchField
          label={t('filter.search')}
          placeholder={t('filter.placeholder')}
          value={text}
          onChange={setText}
        />
        <FormControlLabel
          control={
            <Checkbox
              size="small"
              checked={onlyOthers}
              onChange={(event) => setOnlyOthers(event.target.checked)}
            />
          }
          label={t('elsewhere.onlyOthers')}
        />
        <span role="status">
          {t('elsewhere.shown', { shown: format.number(shown.length), count: all.length })}
        </span>
      </Box>
      <Box
        component="ul"
        aria-label={t('elsewhere.title')}
        sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1, minWidth: 0 }}
      >
        {shown.slice(0, most).map(({ change, own }) => (
          <AuditedItem key={change.id} change={change} own={own} />
        ))}
      </Box>
      <ShowMore left={shown.length - most} page={PAGE} onMore={() => setMost(most + PAGE)} />
    </Box>
  )
}

function searchText({ activity, by, subject, api, details }: AuditedChange): string {
  return JSON.stringify([activity, by, subject, api, details]).toLowerCase()
}
