import Box from '@mui/material/Box'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { questionFilter } from '../../../domain/audit/capabilities/question'
import { partyTerm } from '../../../domain/audit/findings/filters'
import type { Capable } from '../../../domain/audit/report'
import { isolated } from '../../../ui/isolated'
import { useFormat } from '../../../ui/format'
import { RiskLabel } from '../../../ui/risk/RiskLabel'
import { Status } from '../../../ui/Status'
import { AppLink } from '../insights/AppLink'
import { MoreButton } from '../insights/MoreButton'
import { RowsButton } from '../insights/RowsButton'

const FIRST = 5

/** One application that may, by which grants, and how far each reaches. */
export function CapableItem({
  capable: { principalId, appId, appDisplayName, publisher, enabled, through, rows = through.length },
  question,
  onFilter,
}: {
  capable: Capable
  question: string
  onFilter: (filter: string) => void
}) {
  const { t } = useTranslation(['auditInsights', 'audit'])
  const format = useFormat()
  const [shown, setShown] = useState(FIRST)
  const reachOf = ({ row, reach }: Capable['through'][number]) =>
    reach === 'one-user'
      ? t('who.reach.one-user', { user: isolated(row.userName ?? row.userId ?? t('unnamed')) })
      : t(`who.reach.${reach}`)
  return (
    <Box component="li" sx={{ py: 1, borderTop: 1, borderColor: 'divider', display: 'grid', gap: 0.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, alignItems: 'baseline' }}>
        <Box sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
          <AppLink appId={appId} name={appDisplayName} />
        </Box>
        <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{t(`audit:publisher.${publisher}`)}</Box>
        {enabled === false && <Status tone="warning">{t('audit:enabled.no')}</Status>}
        <Box sx={{ ml: 'auto', fontSize: '0.8125rem' }}>
          <RowsButton
            filter={`${partyTerm({ principalId, appId })} ${questionFilter(question)}`}
            rest={t('who.rowsOf', { name: appDisplayName || t('unnamed') })}
            onFilter={onFilter}
          >
            {t('who.rows', { count: rows, shown: format.number(rows) })}
          </RowsButton>
        </Box>
      </Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, fontSize: '0.8125rem' }}>
        {through.slice(0, shown).map((way) => (
          <Box
            component="li"
            key={way.row.index}
            sx={{
              display: 'grid',
              gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '132px minmax(0, 1fr) minmax(0, 1fr)' },
              columnGap: 1.5,
              py: 0.25,
            }}
          >
            <RiskLabel level={way.row.risk.level} />
            <Box component="span" sx={{ overflowWrap: 'anywhere' }}>
              <code>{way.row.permission}</code> · {t(`audit:kind.${way.row.kind}`)} ·{' '}
              <bdi>{way.row.resourceDisplayName}</bdi>
            </Box>
            <Box component="span" sx={{ overflowWrap: 'anywhere' }}>
              {reachOf(way)}
            </Box>
          </Box>
        ))}
      </Box>
      <MoreButton
        shown={Math.min(shown, through.length)}
        count={through.length}
        onMore={() => setShown(shown + 50)}
      />
    </Box>
  )
}
