import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import { partyTerm } from '../../../domain/audit/findings/filters'
import type { GrantStory } from '../../../domain/audit/report'
import { useFormat } from '../../../ui/format'
import { RiskLabel } from '../../../ui/risk/RiskLabel'
import { RowsButton } from '../insights/RowsButton'
import { DrawerPart } from './DrawerPart'

const SHOWN = 8

/** What else the same application holds, worst first. */
export function SiblingsPart({
  story: { row, siblings, siblingCount },
  onFilter,
}: {
  story: GrantStory
  onFilter: (filter: string) => void
}) {
  const { t } = useTranslation(['auditInsights', 'audit'])
  const format = useFormat()
  if (siblingCount === 0) {
    return <DrawerPart title={t('drawer.siblings')}>{t('drawer.noSiblings')}</DrawerPart>
  }
  return (
    <DrawerPart title={t('drawer.siblings')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, fontSize: '0.8125rem' }}>
        {siblings.slice(0, SHOWN).map((one) => (
          <Box
            component="li"
            key={one.index}
            sx={{ display: 'grid', gridTemplateColumns: '132px minmax(0, 1fr)', gap: 1, py: 0.25 }}
          >
            <RiskLabel level={one.risk.level} />
            <Box component="span" sx={{ overflowWrap: 'anywhere' }}>
              <bdi>
                <code>{one.permission}</code>
              </bdi>{' '}
              · {t(`audit:kind.${one.kind}`)} · {t(`audit:status.${one.status}`)}
            </Box>
          </Box>
        ))}
      </Box>
      <div>
        <RowsButton filter={partyTerm(row)} onFilter={onFilter}>
          {t('drawer.allRows', { count: siblingCount + 1, shown: format.number(siblingCount + 1) })}
        </RowsButton>
      </div>
    </DrawerPart>
  )
}
