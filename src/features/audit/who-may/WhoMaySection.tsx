import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { questionFilter } from '../../../domain/audit/capabilities/question'
import { useAnswer } from '../../../graph/audit/useAudit'
import { useFormat } from '../../../ui/format'
import { Panel } from '../../../ui/Panel'
import { Status } from '../../../ui/Status'
import { Answered } from '../insights/Answered'
import { MoreButton } from '../insights/MoreButton'
import { RowsButton } from '../insights/RowsButton'
import { CapableItem } from './CapableItem'
import { QuestionField } from './QuestionField'

const PAGE = 50

/** Who may do something: by a permission, or by what somebody is able to do with any of several. */
export function WhoMaySection({ onFilter }: { onFilter: (filter: string) => void }) {
  const { t } = useTranslation('auditInsights')
  const [question, setQuestion] = useState('')
  return (
    <Panel title={t('who.title')}>
      <Typography sx={{ fontSize: '0.875rem' }}>{t('who.intro')}</Typography>
      <QuestionField onAsk={setQuestion} />
      {question && <Capables key={question} question={question} onFilter={onFilter} />}
    </Panel>
  )
}

function Capables({ question, onFilter }: { question: string; onFilter: (filter: string) => void }) {
  const { t } = useTranslation('auditInsights')
  const format = useFormat()
  const [wanted, setWanted] = useState(PAGE)
  const sample = useAnswer('whoMay', [question, wanted])
  return (
    <Answered of={sample}>
      {({ count, items }) => (
        <>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.5, alignItems: 'center' }}>
            <Box role="status" sx={{ fontWeight: 600 }}>
              {count === 0 ? (
                <Status tone="good">{t('who.nobody')}</Status>
              ) : (
                t('who.found', { count, shown: format.number(count) })
              )}
            </Box>
            {count > 0 && (
              <RowsButton filter={questionFilter(question)} onFilter={onFilter}>
                {t('who.allRows')}
              </RowsButton>
            )}
          </Box>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {items.map((capable) => (
              <CapableItem
                key={capable.principalId ?? capable.appId}
                capable={capable}
                question={question}
                onFilter={onFilter}
              />
            ))}
          </Box>
          <MoreButton shown={items.length} count={count} onMore={() => setWanted(wanted + PAGE * 4)} />
        </>
      )}
    </Answered>
  )
}
