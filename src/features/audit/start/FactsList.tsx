import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import type { AuditFacts } from '../../../domain/audit/report'
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
  const line = (key: string, name: string, value: string) => (
    <Box key={key} sx={{ display: 'contents' }}>
      <Box component="dt" sx={{ color: 'text.secondary' }}>
        {name}
      </Box>
      <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
        {value}
      </Box>
    </Box>
  )
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(120px, max-content) minmax(0, 1fr)' },
        columnGap: 2,
        rowGap: 0.25,
        fontSize: '0.8125rem',
        fontVariantNumeric: 'tabular-nums',
      }}
    >
      {COUNTS.map((name) => {
        const ours = format.number(counts[name])
        const theirs = beside[name]
        return line(
          name,
          t(`counts.${name}`),
          theirs == null ? ours : t('facts.counted', { ours, theirs: format.number(theirs) }),
        )
      })}
      {line(
        'scopes',
        t('facts.scopes'),
        facts.scopes.length > 0 ? format.list(facts.scopes.map(isolated)) : t('facts.noScopes'),
      )}
      {line('rules', t('facts.rules'), facts.rulesVersion)}
      {facts.overrides > 0 && line('overrides', t('facts.overrides'), format.number(facts.overrides))}
    </Box>
  )
}
