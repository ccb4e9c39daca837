import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { questionFilter } from '../../../domain/audit/capabilities/question'
import { useAnswer } from '../../../graph/audit/useAudit'
import { useFormat } from '../../../ui/format'
import { Panel } from '../../../ui/Panel'
import { Answered } from '../insights/Answered'
import { MoreButton } from '../insights/MoreButton'
import { RowsButton } from '../insights/RowsButton'
import { CapableItem } from './CapableItem'
import { NobodyMay } from './NobodyMay'
import { QuestionField } from './QuestionField'

const PAGE = 50

/** Who may do something: by a permission, or by what somebody is able to do with any of several. */
export function WhoMaySection({
  question,
  onAsk,
  onFilter,
}: {
  /** A capability’s id or a permission’s name; empty: nothing is asked yet. */
  question: string
  onAsk: (question: string) => void
  onFilter: (filter: string) => void
}) {
  const { t } = useTranslation('auditInsights')
  const answer = useRef<HTMLDivElement>(null)
  const onMeant = (meant: string) => {
    // The button that asked goes with the former answer.
    answer.current?.focus()
    onAsk(meant)
  }
  return (
    <Panel title={t('who.title')}>
      <Typography sx={{ fontSize: '0.875rem' }}>{t('who.intro')}</Typography>
      <QuestionField question={question} onAsk={onAsk} />
      <Box ref={answer} tabIndex={-1} sx={{ outline: 'none', display: 'grid', gap: 1 }}>
        {question && <Capables key={question} question={question} onAsk={onMeant} onFilter={onFilter} />}
      </Box>
    </Panel>
  )
}

function Capables({
  question,
  onAsk,
  onFilter,
}: {
  question: string
  onAsk: (question: string) => void
  onFilter: (filter: string) => void
}) {
  const { t } = useTranslation('auditInsights')
  const format = useFormat()
  const [wanted, setWanted] = useState(PAGE)
  const sample = useAnswer('whoMay', [question, wanted])
  return (
    <Answered of={sample}>
      {(answer) => {
        const { count, items } = answer
        if (count === 0) return <NobodyMay question={question} answer={answer} onAsk={onAsk} />
        return (
          <>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.5, alignItems: 'center' }}>
              <Box role="status" sx={{ fontWeight: 600 }}>
                {t('who.found', { count, shown: format.number(count) })}
              </Box>
              <RowsButton filter={questionFilter(question)} onFilter={onFilter}>
                {t('who.allRows')}
              </RowsButton>
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
        )
      }}
    </Answered>
  )
}
