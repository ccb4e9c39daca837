import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NotReadWhat } from '../../../domain/audit/types'
import type { DifferenceEntry, SnapshotDifference } from '../../../domain/audit/api'
import { useFormat } from '../../../ui/format'
import { Status } from '../../../ui/Status'
import { MoreButton } from '../insights/MoreButton'
import { DifferenceTable } from './DifferenceTable'

/** In the order in which a reviewer asks. */
const CHANGES = [
  'granted',
  'revoked',
  'declared',
  'undeclared',
  'created',
  'removed',
  'enabled',
  'disabled',
  'credential-added',
  'credential-removed',
  'expired',
] as const satisfies DifferenceEntry['change'][]
const PAGE = 100

/** Both snapshots, how much of each change, and the changes themselves. */
export function DifferenceView({
  difference,
  outdated,
}: {
  difference: SnapshotDifference
  /** What is shown has changed since. */
  outdated: boolean
}) {
  const { counts, entries } = difference
  const { t } = useTranslation('auditInsights')
  const format = useFormat()
  const [only, setOnly] = useState<DifferenceEntry['change'] | null>(null)
  const [shown, setShown] = useState(PAGE)
  const chosen = useMemo(
    () => (only ? entries.filter(({ change }) => change === only) : entries),
    [entries, only],
  )
  const present = CHANGES.filter((change) => (counts[change] ?? 0) > 0)
  const all = present.reduce((sum, change) => sum + (counts[change] ?? 0), 0)
  const total = only ? (counts[only] ?? 0) : all
  const choose = (change: DifferenceEntry['change'] | null) => {
    setOnly(change)
    setShown(PAGE)
  }
  return (
    <Box sx={{ display: 'grid', gap: 1.5, minWidth: 0 }}>
      <Compared difference={difference} outdated={outdated} />
      {all === 0 ? (
        <Status tone="good">{t('compare.same')}</Status>
      ) : (
        <>
          <Box
            role="group"
            aria-label={t('compare.byChange')}
            sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}
          >
            <Choice pressed={only === null} onClick={() => choose(null)}>
              {t('compare.all', { shown: format.number(all) })}
            </Choice>
            {present.map((change) => (
              <Choice key={change} pressed={only === change} onClick={() => choose(change)}>
                {t('compare.some', {
                  change: t(`compare.change.${change}`),
                  shown: format.number(counts[change] ?? 0),
                })}
              </Choice>
            ))}
          </Box>
          <DifferenceTable entries={chosen.slice(0, shown)} />
          <MoreButton
            shown={Math.min(shown, chosen.length)}
            count={chosen.length}
            onMore={() => setShown(shown + 5 * PAGE)}
          />
          {chosen.length < total && (
            <Box sx={{ color: 'text.secondary' }}>
              {t('compare.capped', { shown: format.number(chosen.length), all: format.number(total) })}
            </Box>
          )}
        </>
      )}
    </Box>
  )
}

/** What is compared with what, and what cannot be. */
function Compared({
  difference: { older, newer, notCompared },
  outdated,
}: {
  difference: SnapshotDifference
  outdated: boolean
}) {
  const { t } = useTranslation(['auditInsights', 'audit'])
  const format = useFormat()
  return (
    <>
      <div role="status">
        {t('compare.between', {
          older: format.dateTime(older.takenAt),
          newer: format.dateTime(newer.takenAt),
        })}
      </div>
      {outdated && <Status tone="warning">{t('compare.outdated')}</Status>}
      {!older.complete && <Status tone="warning">{t('compare.olderIncomplete')}</Status>}
      {!newer.complete && <Status tone="warning">{t('compare.newerIncomplete')}</Status>}
      {notCompared.length > 0 && (
        <Status tone="warning">
          {t('compare.notCompared', {
            what: format.list(notCompared.map((what) => t(`audit:what.${what as NotReadWhat}`))),
          })}
        </Status>
      )}
    </>
  )
}

function Choice({ pressed, onClick, children }: { pressed: boolean; onClick: () => void; children: string }) {
  return (
    <Button
      size="small"
      variant={pressed ? 'contained' : 'outlined'}
      aria-pressed={pressed}
      onClick={onClick}
    >
      {children}
    </Button>
  )
}
