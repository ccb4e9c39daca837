import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import type { WhoMayAnswer } from '../../../domain/audit/api'
import { isUnderWay } from '../../../graph/audit/protocol'
import { useAudit } from '../../../graph/audit/useAudit'
import { useFormat } from '../../../ui/format'
import { isolated } from '../../../ui/isolated'
import { Status } from '../../../ui/Status'
import { useCapabilitySearch } from './useCapabilitySearch'

/** Capabilities that are offered in place of what nobody knows. */
const OFFERED = 4

/** What it means that nobody was found: that nobody may, that nobody can tell, or that the question is none. */
export function NobodyMay({
  question,
  answer: { known, nearest, lacking },
  onAsk,
}: {
  question: string
  answer: WhoMayAnswer
  onAsk: (question: string) => void
}) {
  const { t } = useTranslation(['auditInsights', 'audit'])
  const format = useFormat()
  const { phase } = useAudit().state
  const search = useCapabilitySearch()
  const offered = known
    ? []
    : [
        ...search
          .near(question)
          .slice(0, OFFERED)
          .map((id) => ({ asks: id, label: t(`audit:capability.${id}`) })),
        ...nearest.map((name) => ({ asks: name, label: name })),
      ]
  const verdict = () => {
    if (!known) return <Status tone="neutral">{t('who.notKnown', { question: isolated(question) })}</Status>
    if (isUnderWay(phase)) return <Status tone="neutral">{t('who.nobodySoFar')}</Status>
    if (lacking.length === 0) return <Status tone="good">{t('who.nobody')}</Status>
    const what = format.list(lacking.map((one) => t(`audit:what.${one}`)))
    return <Status tone="warning">{t('who.nobodyIn', { what })}</Status>
  }
  return (
    <>
      <Box role="status" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
        {verdict()}
      </Box>
      {offered.length > 0 && (
        <Box role="group" aria-label={t('who.meant')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Box component="span" sx={{ flexBasis: '100%', fontSize: '0.875rem' }}>
            {t('who.meant')}
          </Box>
          {offered.map(({ asks, label }) => (
            <Button key={asks} size="small" variant="outlined" onClick={() => onAsk(asks)}>
              {label}
            </Button>
          ))}
        </Box>
      )}
    </>
  )
}
