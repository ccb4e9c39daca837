import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import type { AuditFacts } from '../../../domain/audit/report'
import { Fact, FactList } from '../../../ui/FactList'
import { useFormat } from '../../../ui/format'
import { isolated } from '../../../ui/isolated'

const COUNTS = [
  'applications',
  'principals',
  'grants',
  'assignments',
  'assignmentsToPeople',
  'resourcesAsked',
  'users',
] as const

/** Where the rows come from: counts beside Graph's own, and by what right they were read. */
export function FactsList({ facts }: { facts: AuditFacts }) {
  const { t } = useTranslation('audit')
  const format = useFormat()
  const { counts, counted } = facts.coverage
  const beside: Record<string, number | null> = counted
  return (
    <Box sx={{ fontSize: '0.8125rem', fontVariantNumeric: 'tabular-nums' }}>
      <FactList look="wide">
        {COUNTS.map((name) => {
          const ours = format.number(counts[name])
          const theirs = beside[name]
          return (
            <Fact key={name} term={t(`counts.${name}`)}>
              {theirs == null ? ours : t('facts.counted', { ours, theirs: format.number(theirs) })}
            </Fact>
          )
        })}
        <Fact term={t('facts.scopes')}>
          {facts.scopes.length > 0 ? format.list(facts.scopes.map(isolated)) : t('facts.noScopes')}
        </Fact>
        <Fact term={t('facts.rules')}>{facts.rulesVersion}</Fact>
        {facts.overrides > 0 && <Fact term={t('facts.overrides')}>{format.number(facts.overrides)}</Fact>}
      </FactList>
    </Box>
  )
}
