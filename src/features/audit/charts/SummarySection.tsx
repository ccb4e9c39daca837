import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '../../../graph/audit/useAudit'
import { useFormat } from '../../../ui/format'
import { Panel } from '../../../ui/Panel'
import { Answered } from '../insights/Answered'
import { RowsButton } from '../insights/RowsButton'
import { useFactText } from '../insights/useFactText'

/** The tenant in numbers that can be argued: each one shows the rows that it was counted from. */
export function SummarySection({ onFilter }: { onFilter: (filter: string) => void }) {
  const { t } = useTranslation('auditInsights')
  const format = useFormat()
  const factText = useFactText('summary')
  const summary = useAnswer('summary', [])
  return (
    <Panel title={t('summary.title')}>
      <Answered of={summary}>
        {(facts) =>
          facts.length === 0 ? (
            <div>{t('summary.nothing')}</div>
          ) : (
            <Box
              component="dl"
              sx={{
                m: 0,
                display: 'grid',
                gap: 1.5,
                gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))',
              }}
            >
              {facts.map(({ key, value, filter }) => {
                const label = factText(key)
                const shown = format.number(value)
                return (
                  <Box
                    key={key}
                    sx={{ display: 'flex', flexDirection: 'column-reverse', justifyContent: 'flex-end' }}
                  >
                    <Box component="dt" sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
                      {label}
                    </Box>
                    <Box
                      component="dd"
                      sx={{ m: 0, fontSize: '1.25rem', fontVariantNumeric: 'tabular-nums' }}
                    >
                      {filter && value > 0 ? (
                        <RowsButton
                          filter={filter}
                          rest={t('summary.show', { what: label })}
                          onFilter={onFilter}
                        >
                          {shown}
                        </RowsButton>
                      ) : (
                        shown
                      )}
                    </Box>
                  </Box>
                )
              })}
            </Box>
          )
        }
      </Answered>
    </Panel>
  )
}
